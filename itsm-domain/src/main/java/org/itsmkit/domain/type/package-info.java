/** Ticket types: everything that makes a kind of work what it is, as data. */
@NullMarked
package org.itsmkit.domain.type;

import org.jspecify.annotations.NullMarked;
