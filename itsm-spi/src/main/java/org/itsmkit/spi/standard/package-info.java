/** What a desk uses unless it is told otherwise: ids, numbers, access and directories. */
@NullMarked
package org.itsmkit.spi.standard;

import org.jspecify.annotations.NullMarked;
