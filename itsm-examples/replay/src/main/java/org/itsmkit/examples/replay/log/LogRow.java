package org.itsmkit.examples.replay.log;

/**
 * One row of the log.
 *
 * @param line the line in the file on which it begins, from 1
 * @param values by {@link Column#ordinal()}, as they stand in the file; not to be changed
 */
public record LogRow(long line, String[] values) {

    /** The value as it stands; {@link Column#MISSING} when there is none. */
    public String raw(Column column) {
        return values[column.ordinal()];
    }

    public boolean has(Column column) {
        return isPresent(raw(column));
    }

    /** Whether this is a value: neither empty nor the mark for a missing one. */
    public static boolean isPresent(String value) {
        return !value.equals(Column.MISSING) && !value.isBlank();
    }
}
