package org.itsmkit.persistence.internal.values;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a statement its values, from left to right. */
public interface Binder {

    Binder text(@Nullable String value);

    Binder number(long value);

    Binder number(@Nullable Long value);

    Binder small(int value);

    Binder flag(boolean value);

    Binder bytes(byte[] value);

    Binder uuid(@Nullable UUID value);

    /** A text, number, flag, UUID or bytes. */
    Binder any(Object value);

    /** How many rows are read at most; the last that a statement is given. */
    Binder limit(int rows);
}
