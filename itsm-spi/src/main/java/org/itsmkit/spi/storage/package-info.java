/** The storage SPI: reads by key and by condition, and one all-or-nothing commit. */
@NullMarked
package org.itsmkit.spi.storage;

import org.jspecify.annotations.NullMarked;
