package org.itsmkit.sla.quality;

/** Where a pattern was found, from the first place of its series. */
record Stretch(int start, int length, int offending) {}
