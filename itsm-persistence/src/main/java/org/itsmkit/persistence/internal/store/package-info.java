/** The store, whatever it reaches its database by: rows, the order in which a write set is applied, claims. */
@NullMarked
package org.itsmkit.persistence.internal.store;

import org.jspecify.annotations.NullMarked;
