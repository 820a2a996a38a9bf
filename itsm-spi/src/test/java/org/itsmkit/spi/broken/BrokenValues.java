package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.document.KeyValues;
import org.itsmkit.tck.Rule;
import org.jspecify.annotations.Nullable;

/** Ordered maps, broken in one place each. */
final class BrokenValues {

    private BrokenValues() {}

    /** What they are made from. */
    static Broken<Supplier<Values>> base() {
        return by("nothing is broken", Values::new);
    }

    static Stream<Broken<Supplier<Values>>> all() {
        return Stream.of(
                by("keys are cut at 255 characters", CutKeys::new, Rule.VALUES_ROUND_TRIP),
                by("values are cut at 65,535 characters", CutValues::new, Rule.VALUES_ROUND_TRIP),
                by("an empty value is none", NoEmpty::new, Rule.VALUES_ROUND_TRIP),
                by(
                        "keys are not told apart by case",
                        () -> new Values(String.CASE_INSENSITIVE_ORDER),
                        Rule.VALUES_ROUND_TRIP,
                        Rule.VALUES_ORDER),
                by("the first value stays", FirstStays::new, Rule.VALUES_REPLACED, Rule.VALUES_AT_ONCE),
                by("what was removed stays", RemovedStays::new, Rule.VALUES_REPLACED, Rule.VALUES_OWN),
                by("keys are ordered by UTF-16 unit", () -> new Values(Comparator.naturalOrder()), Rule.VALUES_ORDER),
                by("keys are ordered as in a dictionary", Dictionary::new, Rule.VALUES_ORDER),
                by("the key asked for is left out", LeftOut::new, Rule.VALUES_FROM),
                by("a hundred entries are read", Hundred::new, Rule.VALUES_FROM),
                by("own writes are not read", Unread::new, Rule.VALUES_OWN),
                by("own writes are not listed", Unlisted::new, Rule.VALUES_OWN),
                by(
                        "what was written stays though the work throws",
                        Stays::new,
                        Rule.VALUES_ALL_OR_NOTHING,
                        Rule.VALUES_REOPENED),
                by("what the work threw is wrapped", Wrapped::new, Rule.VALUES_ALL_OR_NOTHING),
                by("a read sees what is written meanwhile", SeesWrites::new, Rule.VALUES_ONE_STATE),
                by("a key and a list are read from two states", TwoStates::new, Rule.VALUES_ONE_STATE),
                by("writes lose each other", LosesWrites::new, Rule.VALUES_SERIAL),
                by("only keys that two write make a conflict", WriteSkew::new, Rule.VALUES_SERIAL),
                by("what is kept is read a write later", Late::new, Rule.VALUES_AT_ONCE),
                by("a closed map looks empty", LooksEmpty::new, Rule.VALUES_CLOSED),
                by("a closed map fails in its own way", OwnFailure::new, Rule.VALUES_CLOSED),
                by("the last write is lost with the process", LastLost::new, Rule.VALUES_REOPENED));
    }

    /** Right, to be broken in one place: a sorted map, copied for each write. */
    static class Values implements KeyValues {
        private final ReentrantLock writing = new ReentrantLock();
        final Comparator<String> order;
        volatile NavigableMap<String, String> kept;
        private volatile boolean isClosed;

        Values() {
            this(FieldType.TEXT.order());
        }

        Values(Comparator<String> order) {
            this.order = order;
            this.kept = new TreeMap<>(order);
        }

        KeyValues reopened() {
            Values anew = new Values(order);
            anew.kept = kept;
            return anew;
        }

        NavigableMap<String, String> copy() {
            NavigableMap<String, String> copy = new TreeMap<>(order);
            copy.putAll(kept);
            return copy;
        }

        private void requireOpen() {
            if (isClosed) {
                throw failure();
            }
        }

        RuntimeException failure() {
            return new StorageFailure("closed");
        }

        @Override
        public <T> T read(Function<Reading, T> work) {
            requireOpen();
            return work.apply(new Transaction(this, kept));
        }

        @Override
        public <T> T write(Function<Writing, T> work) {
            requireOpen();
            writing.lock();
            try {
                NavigableMap<String, String> draft = copy();
                T result = work.apply(transaction(draft));
                keep(draft);
                return result;
            } finally {
                writing.unlock();
            }
        }

        Transaction transaction(NavigableMap<String, String> draft) {
            return new Transaction(this, draft);
        }

        void keep(NavigableMap<String, String> draft) {
            kept = draft;
        }

        String key(String key) {
            return key;
        }

        @Nullable
        String value(String value) {
            return value;
        }

        Iterator<Entry<String, String>> from(NavigableMap<String, String> map, String first) {
            return map.tailMap(first, true).entrySet().iterator();
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    static class Transaction implements KeyValues.Writing {
        final Values values;
        final NavigableMap<String, String> map;

        Transaction(Values values, NavigableMap<String, String> map) {
            this.values = values;
            this.map = map;
        }

        @Override
        public @Nullable String get(String key) {
            String found = map.get(values.key(key));
            return found == null ? null : values.value(found);
        }

        @Override
        public Iterator<Entry<String, String>> from(String first) {
            return values.from(map, first);
        }

        @Override
        public void put(String key, String value) {
            map.put(values.key(key), value);
        }

        @Override
        public void remove(String key) {
            map.remove(values.key(key));
        }
    }

    private static final class CutKeys extends Values {
        @Override
        String key(String key) {
            return key.substring(0, Math.min(255, key.length()));
        }
    }

    private static final class CutValues extends Values {
        @Override
        String value(String value) {
            return value.substring(0, Math.min(65_535, value.length()));
        }
    }

    private static final class NoEmpty extends Values {
        @Override
        @Nullable
        String value(String value) {
            return value.isEmpty() ? null : value;
        }
    }

    private static final class Dictionary extends Values {
        Dictionary() {
            super(Comparator.comparing((String key) -> key.toLowerCase(Locale.ROOT))
                    .thenComparing(FieldType.TEXT.order()));
        }
    }

    private static final class FirstStays extends Values {
        @Override
        Transaction transaction(NavigableMap<String, String> draft) {
            return new Transaction(this, draft) {
                @Override
                public void put(String key, String value) {
                    map.putIfAbsent(key, value);
                }
            };
        }
    }

    private static final class RemovedStays extends Values {
        @Override
        Transaction transaction(NavigableMap<String, String> draft) {
            return new Transaction(this, draft) {
                @Override
                public void remove(String key) {}
            };
        }
    }

    private static final class LeftOut extends Values {
        @Override
        Iterator<Entry<String, String>> from(NavigableMap<String, String> map, String first) {
            return map.tailMap(first, false).entrySet().iterator();
        }
    }

    private static final class Hundred extends Values {
        @Override
        Iterator<Entry<String, String>> from(NavigableMap<String, String> map, String first) {
            return map.tailMap(first, true).entrySet().stream().limit(100).iterator();
        }
    }

    private static final class Unread extends Values {
        @Override
        Transaction transaction(NavigableMap<String, String> draft) {
            return new Transaction(this, draft) {
                @Override
                public @Nullable String get(String key) {
                    return kept.get(key);
                }
            };
        }
    }

    private static final class Unlisted extends Values {
        @Override
        Transaction transaction(NavigableMap<String, String> draft) {
            return new Transaction(this, draft) {
                @Override
                public Iterator<Entry<String, String>> from(String first) {
                    return kept.tailMap(first, true).entrySet().iterator();
                }
            };
        }
    }

    private static final class Stays extends Values {
        @Override
        Transaction transaction(NavigableMap<String, String> draft) {
            return new Transaction(this, draft) {
                @Override
                public void put(String key, String value) {
                    super.put(key, value);
                    keep(map);
                }
            };
        }
    }

    private static final class Wrapped extends Values {
        @Override
        public <T> T write(Function<Writing, T> work) {
            try {
                return super.write(work);
            } catch (RuntimeException e) {
                throw new StorageFailure("the work failed", e);
            }
        }
    }

    private static final class SeesWrites extends Values {
        SeesWrites() {
            kept = new ConcurrentSkipListMap<>(order);
        }

        @Override
        NavigableMap<String, String> copy() {
            return kept;
        }
    }

    private static final class TwoStates extends Values {
        @Override
        public <T> T read(Function<Reading, T> work) {
            return work.apply(new Transaction(this, kept) {
                @Override
                public @Nullable String get(String key) {
                    return kept.get(key);
                }
            });
        }
    }

    private static final class LosesWrites extends Values {
        @Override
        public <T> T write(Function<Writing, T> work) {
            NavigableMap<String, String> draft = copy();
            T result = work.apply(transaction(draft));
            LockSupport.parkNanos(100_000);
            keep(draft);
            return result;
        }
    }

    /** Does the work again when another has written a key that it writes, and looks at nothing that it has read. */
    private static final class WriteSkew extends Values {
        @Override
        public <T> T write(Function<Writing, T> work) {
            while (true) {
                NavigableMap<String, String> before = kept;
                NavigableMap<String, String> draft = copy();
                T result = work.apply(transaction(draft));
                LockSupport.parkNanos(1_000_000);
                if (merged(before, draft)) {
                    return result;
                }
            }
        }

        private synchronized boolean merged(NavigableMap<String, String> before, NavigableMap<String, String> draft) {
            NavigableMap<String, String> now = copy();
            NavigableMap<String, String> merged = copy();
            for (Entry<String, String> entry : draft.entrySet()) {
                String key = entry.getKey();
                if (!entry.getValue().equals(before.get(key))) {
                    if (!Objects.equals(before.get(key), now.get(key))) {
                        return false;
                    }
                    merged.put(key, entry.getValue());
                }
            }
            kept = merged;
            return true;
        }
    }

    private static final class Late extends Values {
        private NavigableMap<String, String> next = kept;

        @Override
        NavigableMap<String, String> copy() {
            NavigableMap<String, String> copy = new TreeMap<>(order);
            copy.putAll(next);
            return copy;
        }

        @Override
        void keep(NavigableMap<String, String> draft) {
            kept = next;
            next = draft;
        }
    }

    private static final class LooksEmpty extends Values {
        @Override
        public void close() {
            kept = new TreeMap<>(order);
        }
    }

    private static final class OwnFailure extends Values {
        @Override
        RuntimeException failure() {
            return new IllegalStateException("closed");
        }
    }

    private static final class LastLost extends Values {
        private NavigableMap<String, String> written = kept;

        @Override
        void keep(NavigableMap<String, String> draft) {
            written = kept;
            super.keep(draft);
        }

        @Override
        KeyValues reopened() {
            kept = written;
            return super.reopened();
        }
    }
}
