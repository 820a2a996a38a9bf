/** Joins what a host calls to what a host implements. Not exported. */
@NullMarked
package org.itsmkit.engine;

import org.jspecify.annotations.NullMarked;
