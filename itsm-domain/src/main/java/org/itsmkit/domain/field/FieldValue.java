package org.itsmkit.domain.field;

import org.itsmkit.sla.InvalidInput;

/**
 * A value together with its type, so that a document can be read without its schema.
 *
 * @param type the type
 * @param value the value; kept as {@link FieldType#normalise} gives it
 */
public record FieldValue<T>(FieldType<T> type, T value) {

    public FieldValue {
        InvalidInput.present("type of value", type);
        value = type.cast("value", InvalidInput.present("value", value));
    }

    /** Reads the written form. */
    public static FieldValue<?> read(String type, String written) {
        return read(FieldType.named(type), written);
    }

    private static <T> FieldValue<T> read(FieldType<T> type, String written) {
        return new FieldValue<>(type, type.read(written));
    }

    /** The written form. */
    public String written() {
        return type.write(value);
    }

    @Override
    public String toString() {
        return written();
    }
}
