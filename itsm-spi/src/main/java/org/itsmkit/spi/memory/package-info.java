/** Storage that lives in memory: what a desk uses when it is given nothing, and what every other store is held against. */
@NullMarked
package org.itsmkit.spi.memory;

import org.jspecify.annotations.NullMarked;
