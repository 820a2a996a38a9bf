/** The tamper-evident history: events, entries, their encoding, the hash chain, and anchors. */
@NullMarked
package org.itsmkit.domain.journal;

import org.jspecify.annotations.NullMarked;
