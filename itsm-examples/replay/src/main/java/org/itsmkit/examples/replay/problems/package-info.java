/** The same for a log of problems in XES: taken in, read back, and told about. */
@NullMarked
package org.itsmkit.examples.replay.problems;

import org.jspecify.annotations.NullMarked;
