package org.itsmkit.examples.providers.guide;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.document.KeyValues;
import org.jspecify.annotations.Nullable;

// guide: key-values
/** The least that can be called a key-value store: a sorted map under one lock, copied for each write. */
final class SortedMapValues implements KeyValues {

    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable NavigableMap<String, String> kept = new TreeMap<>(FieldType.TEXT.order());

    @Override
    public <T> T read(Function<Reading, T> work) {
        return work.apply(new Transaction(kept()));
    }

    private NavigableMap<String, String> kept() {
        NavigableMap<String, String> open = kept;
        if (open == null) {
            throw new StorageFailure("the map is closed"); // never empty: that would be believed
        }
        return open;
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        writing.lock();
        try {
            NavigableMap<String, String> draft = new TreeMap<>(kept());
            T result = work.apply(new Transaction(draft));
            kept = draft;
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        kept = null;
    }

    private record Transaction(NavigableMap<String, String> map) implements Writing {
        @Override
        public @Nullable String get(String key) {
            return map.get(key);
        }

        @Override
        public Iterator<Map.Entry<String, String>> from(String first) {
            return map.tailMap(first, true).entrySet().iterator();
        }

        @Override
        public void put(String key, String value) {
            map.put(key, value);
        }

        @Override
        public void remove(String key) {
            map.remove(key);
        }
    }
}
// guide: end
