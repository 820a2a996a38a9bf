/** How the store is made; not for use by others. */
@NullMarked
package org.itsmkit.persistence.internal;

import org.jspecify.annotations.NullMarked;
