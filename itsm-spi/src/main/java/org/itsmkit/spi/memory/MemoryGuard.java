package org.itsmkit.spi.memory;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.itsmkit.sla.InvalidInput;

/** One lock for a whole store, held shared by reads and alone by writes. */
final class MemoryGuard {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T reading(Supplier<T> work) {
        return locked(lock.readLock(), work);
    }

    <T> T writing(Supplier<T> work) {
        return locked(lock.writeLock(), work);
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    static int positive(int count) {
        if (count < 1) {
            throw new InvalidInput("limit", "1 or more", count);
        }
        return count;
    }

    static void atMost(int most, int count) {
        if (count > most) {
            throw new InvalidInput("items", "at most " + most, count);
        }
    }
}
