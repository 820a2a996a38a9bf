/** Typed fields: what a ticket type may hold, its values, and exact money. */
@NullMarked
package org.itsmkit.domain.field;

import org.jspecify.annotations.NullMarked;
