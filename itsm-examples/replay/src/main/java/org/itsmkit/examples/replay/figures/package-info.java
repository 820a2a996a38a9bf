/** Figures over cases that were read back from the desk. */
@NullMarked
package org.itsmkit.examples.replay.figures;

import org.jspecify.annotations.NullMarked;
