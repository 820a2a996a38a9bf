/** What a host or a partner implements. */
@NullMarked
package org.itsmkit.spi;

import org.jspecify.annotations.NullMarked;
