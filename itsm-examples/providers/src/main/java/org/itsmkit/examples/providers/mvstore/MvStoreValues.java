package org.itsmkit.examples.providers.mvstore;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.document.KeyValues;

/**
 * An ordered map in an MVStore, in memory or in a file.
 *
 * <p>Reads run beside each other and beside a write, each on its own snapshot; writes run one after the other. A write to a
 * file is forced to the device before it returns and before anyone can read it: what was answered or seen outlives the
 * process and a loss of power, and each write waits for the device once. A file is open in one process at a time.
 *
 * <p>What the store itself throws is a {@link StorageFailure}; whether a write that failed while it was being kept is kept
 * shows when the file is opened again.
 */
public final class MvStoreValues implements KeyValues {

    private static final int WRITES_BETWEEN_COMPACTIONS = 1_000;
    private static final int WANTED_FILL_PERCENT = 60;
    private static final int COMPACTED_BYTES = 8 << 20;

    private final MVStore store;
    private final VersionedMap map;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReadWriteLock visibility = new ReentrantReadWriteLock();
    private int writes;

    private MvStoreValues(MVStore.Builder settings) {
        // What the store would save by itself could be half of a write; this way a write is one chunk of the file.
        store = settings.autoCommitDisabled().open();
        map = VersionedMap.in(store);
    }

    /** An empty map that is gone when it is closed. */
    public static MvStoreValues inMemory() {
        return new MvStoreValues(new MVStore.Builder());
    }

    /**
     * The map in a file, which is made if it is not there; its directory must be.
     *
     * @throws StorageFailure if it cannot be opened, as when another process has it open
     */
    public static MvStoreValues inFile(Path file) {
        try {
            // A thread that is interrupted while it writes loses the channel; "retry" opens it again.
            return new MvStoreValues(new MVStore.Builder().fileName("retry:" + file.toAbsolutePath()));
        } catch (MVStoreException e) {
            throw new StorageFailure("Cannot open " + file, e);
        }
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        return undisturbed(() -> {
            try (VersionedMap.Transaction transaction = snapshot()) {
                return work.apply(transaction);
            }
        });
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        writing.lock();
        try {
            return undisturbed(() -> {
                try (VersionedMap.Transaction transaction = map.write()) {
                    T result = work.apply(transaction);
                    keep(transaction);
                    return result;
                }
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            store.close();
        } finally {
            writing.unlock();
        }
    }

    private VersionedMap.Transaction snapshot() {
        visibility.readLock().lock();
        try {
            return map.snapshot();
        } finally {
            visibility.readLock().unlock();
        }
    }

    /** Nobody begins to read between the commit and the device's answer. */
    private void keep(VersionedMap.Transaction transaction) {
        if (!transaction.hasChanges()) {
            return; // as when a desk asks for work that is due, and none is
        }
        visibility.writeLock().lock();
        try {
            transaction.commit();
            store.commit();
            store.sync();
        } finally {
            visibility.writeLock().unlock();
        }
        if (++writes % WRITES_BETWEEN_COMPACTIONS == 0) {
            store.compact(WANTED_FILL_PERCENT, COMPACTED_BYTES);
        }
    }

    /** An interrupt is kept for the caller: the store would forget it. */
    private <T> T undisturbed(Supplier<T> work) {
        if (store.isClosed()) {
            throw new StorageFailure("The store is closed"); // or it would be read as empty
        }
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } catch (MVStoreException e) {
            throw new StorageFailure("The store failed", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
