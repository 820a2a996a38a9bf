/** Contract tests that every implementation of the SPI passes. */
@NullMarked
package org.itsmkit.tck;

import org.jspecify.annotations.NullMarked;
