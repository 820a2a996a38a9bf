package org.itsmkit.examples.providers.mvstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.h2.engine.IsolationLevel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.h2.value.VersionedValue;
import org.itsmkit.spi.storage.document.KeyValues;
import org.jspecify.annotations.Nullable;

/** The one map of the store, with snapshots and undo. Its keys are bytes of UTF-8, whose order is that of code points. */
record VersionedMap(TransactionStore transactions, MVMap<byte[], VersionedValue<String>> map) {

    private static final int NO_OWNER = 0;

    static VersionedMap in(MVStore store) {
        TransactionStore transactions = new TransactionStore(store);
        transactions.init();
        transactions.endLeftoverTransactions();
        org.h2.mvstore.tx.Transaction opening = transactions.begin();
        MVMap<byte[], VersionedValue<String>> map =
                opening.openMap("values", ByteArrayDataType.INSTANCE, StringDataType.INSTANCE).map;
        opening.rollback();
        return new VersionedMap(transactions, map);
    }

    /** All of it as it is now, whatever is written meanwhile. */
    Transaction snapshot() {
        org.h2.mvstore.tx.Transaction begun = begin(IsolationLevel.SNAPSHOT);
        begun.markStatementStart(new HashSet<>(Set.of(untyped(map))));
        return new Transaction(begun, begun.openMapX(map));
    }

    /** The newest state, with what is written to it. One at a time. */
    Transaction write() {
        org.h2.mvstore.tx.Transaction begun = begin(IsolationLevel.READ_COMMITTED);
        return new Transaction(begun, begun.openMapX(map));
    }

    private org.h2.mvstore.tx.Transaction begin(IsolationLevel level) {
        return transactions.begin((map, key, was, is) -> {}, 0, NO_OWNER, level);
    }

    @SuppressWarnings("unchecked") // The store asks for maps of any type in one set.
    private static MVMap<Object, VersionedValue<Object>> untyped(MVMap<?, ?> map) {
        return (MVMap<Object, VersionedValue<Object>>) map;
    }

    /** Undone when it is closed, unless it was committed. */
    record Transaction(org.h2.mvstore.tx.Transaction begun, TransactionMap<byte[], String> map)
            implements KeyValues.Writing, AutoCloseable {

        @Override
        public @Nullable String get(String key) {
            return map.getFromSnapshot(bytes(key));
        }

        @Override
        public Iterator<Map.Entry<String, String>> from(String first) {
            Iterator<Map.Entry<byte[], String>> entries = map.entryIterator(bytes(first), null);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<String, String> next() {
                    Map.Entry<byte[], String> entry = entries.next();
                    return Map.entry(new String(entry.getKey(), UTF_8), entry.getValue());
                }
            };
        }

        @Override
        public void put(String key, String value) {
            map.put(bytes(key), value);
        }

        @Override
        public void remove(String key) {
            map.remove(bytes(key));
        }

        boolean hasChanges() {
            return begun.hasChanges();
        }

        void commit() {
            begun.commit();
        }

        @Override
        public void close() {
            if (begun.getStatus() == org.h2.mvstore.tx.Transaction.STATUS_OPEN) {
                begun.rollback();
            }
        }

        private static byte[] bytes(String key) {
            return key.getBytes(UTF_8);
        }
    }
}
