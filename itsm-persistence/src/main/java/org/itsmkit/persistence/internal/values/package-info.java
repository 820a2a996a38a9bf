/** What a database holds of a value, whatever it is reached by: text, instants, sort keys, cursors; and how values are given to a statement and read from a row. */
@NullMarked
package org.itsmkit.persistence.internal.values;

import org.jspecify.annotations.NullMarked;
