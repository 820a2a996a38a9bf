package org.itsmkit.domain.json;

/**
 * A number that is not a whole one of 64 bits, as it is written.
 *
 * @param written by the grammar of RFC 8259
 */
record JsonNumber(String written) {}
