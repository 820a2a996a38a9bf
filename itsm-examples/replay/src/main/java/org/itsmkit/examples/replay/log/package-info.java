/** Reads the log: bytes, lines, rows, cases, and every place where it is not what it should be. */
@NullMarked
package org.itsmkit.examples.replay.log;

import org.jspecify.annotations.NullMarked;
