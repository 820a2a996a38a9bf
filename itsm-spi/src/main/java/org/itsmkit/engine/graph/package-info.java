/** The configuration graphs that a desk holds in memory: as they are now, and as they were. */
@NullMarked
package org.itsmkit.engine.graph;

import org.jspecify.annotations.NullMarked;
