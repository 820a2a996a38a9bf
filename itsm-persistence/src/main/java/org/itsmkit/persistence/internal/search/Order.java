package org.itsmkit.persistence.internal.search;

import org.itsmkit.persistence.internal.values.Column;
import org.itsmkit.persistence.internal.values.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What rows are sorted by, then the id. What has no value comes last either way.
 *
 * @param column the column, or null for the sort key of an indexed field, whose row is then joined
 * @param field the place of that field's key; -1 when there is a column
 * @param none the number that stands for no value, or null when that is null
 * @param descending whether the greatest comes first
 */
public record Order(
        @Nullable Column column, int field, @Nullable Long none, boolean descending) {

    /** Bytes for an indexed field. */
    public Kind kind() {
        return column == null ? Kind.BYTES : column.kind();
    }

    /**
     * Where a page begins.
     *
     * @param value the place of the value that the last row was sorted by; -1 when it had none
     * @param id the place of its id
     */
    public record Behind(int value, int id) {

        /** Whether all that have a value came before. */
        public boolean none() {
            return value < 0;
        }
    }
}
