/** Distributions that the figures need; not exported. */
@NullMarked
package org.itsmkit.sla.math;

import org.jspecify.annotations.NullMarked;
