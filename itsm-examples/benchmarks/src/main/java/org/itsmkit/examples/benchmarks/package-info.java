/** Benchmarks of the engine, the calculators and the stores. */
@NullMarked
package org.itsmkit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
