/** The words of jOOQ for the statements and questions of a store. jOOQ renders; it runs nothing. */
@NullMarked
package org.itsmkit.persistence.internal.jooq;

import org.jspecify.annotations.NullMarked;
