/** Replays a log of a real desk and recomputes its service levels. */
@NullMarked
package org.itsmkit.examples.replay;

import org.jspecify.annotations.NullMarked;
