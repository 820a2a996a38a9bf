package org.itsmkit.spi.storage.document;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map of texts with transactions: what a key-value store brings to be a {@link KeyValueStorage}. Safe from any
 * thread.
 *
 * <p>Keys are ordered by code point, which is the order of their bytes in UTF-8 and not that of {@link String#compareTo}. A
 * key has at most 600 characters, a value any number; neither holds U+0000 or an unpaired surrogate.
 *
 * <p>A store that is broken, out of reach or closed MUST throw {@link org.itsmkit.spi.storage.StorageFailure}, and MUST NOT
 * look empty. No work begins another: {@code read} and {@code write} are not called within each other. Its rules are numbered
 * in the contract test {@code KeyValuesContract}.
 */
public interface KeyValues extends AutoCloseable {

    /** Reads, all of it from one state of the map: no write comes in between. */
    <T> T read(Function<Reading, T> work);

    /**
     * Reads and writes, as if nothing else happened meanwhile. When it returns, all of it is kept, and outlives the process
     * as far as anything in this store does; when {@code work} throws, nothing of it is, and what it threw is thrown on.
     * When keeping it fails, it may be kept or not, but not in half. Work often writes nothing after all.
     *
     * <p>A store that notices a conflict only at the end does the work again: it has no other effect.
     */
    <T> T write(Function<Writing, T> work);

    /** Releases what was opened, and nothing that the host handed in. */
    @Override
    void close();

    /** The map as it is read. Good only within the work it was given to. */
    interface Reading {

        /** The value of a key; null when it has none. */
        @Nullable
        String get(String key);

        /**
         * The keys that are not before {@code first}, with their values, in order; read as they are asked for. Nobody asks it
         * for more after a write in the same work.
         */
        Iterator<Map.Entry<String, String>> from(String first);
    }

    /** The map as it is written; what was written is read at once. Good only within the work it was given to. */
    interface Writing extends Reading {

        /** Gives a key a value, in the place of any other. */
        void put(String key, String value);

        /** Takes a key and its value away, if it is there. */
        void remove(String key);
    }
}
