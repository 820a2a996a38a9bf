package org.itsmkit.persistence.internal.store;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.itsmkit.spi.storage.CommitHooks;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Transactions bound to the thread, whatever they are transactions of: which is open, who joins it, and what is done after
 * its commit.
 *
 * @param <R> what a transaction is bound to
 */
public final class ThreadTransactions<R> implements Transactions {

    private final Supplier<R> begin;
    private final Consumer<R> commit;
    private final Consumer<R> end;

    @SuppressWarnings("ThreadLocalUsage") // One for each data source, which there are few of, and which live long.
    private final ThreadLocal<@Nullable Frame<R>> innermost = new ThreadLocal<>();

    /**
     * @param begin begins a transaction
     * @param commit commits it
     * @param end rolls it back unless it was committed, and gives back what it was bound to; throws nothing
     */
    public ThreadTransactions(Supplier<R> begin, Consumer<R> commit, Consumer<R> end) {
        this.begin = begin;
        this.commit = commit;
        this.end = end;
    }

    @Override
    public boolean isActive() {
        return innermost.get() != null;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return isActive() ? work.get() : requiresNew(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        Frame<R> frame = new Frame<>(begin.get(), innermost.get());
        innermost.set(frame);
        T result;
        try {
            result = work.get();
            if (frame.isRollbackOnly) {
                throw new StorageFailure("the transaction was to be rolled back only");
            }
            commit.accept(frame.resource);
        } finally {
            unbind(frame);
            end.accept(frame.resource);
        }
        frame.hooks.run();
        return result;
    }

    @Override
    public void setRollbackOnly() {
        Frame<R> frame = innermost.get();
        if (frame != null) {
            frame.isRollbackOnly = true;
        }
    }

    @Override
    public void afterCommit(Runnable hook) {
        Frame<R> frame = innermost.get();
        if (frame == null) {
            CommitHooks.runNow(hook);
        } else {
            frame.hooks.add(hook);
        }
    }

    /** What the open transaction is bound to, or null when none is open. */
    public @Nullable R current() {
        Frame<R> frame = innermost.get();
        return frame == null ? null : frame.resource;
    }

    /** Whether some open transaction of this thread, inner or outer, is bound to such a one. */
    public boolean isBound(Predicate<R> such) {
        for (Frame<R> frame = innermost.get(); frame != null; frame = frame.outer) {
            if (such.test(frame.resource)) {
                return true;
            }
        }
        return false;
    }

    private void unbind(Frame<R> frame) {
        if (frame.outer == null) {
            innermost.remove();
        } else {
            innermost.set(frame.outer);
        }
    }

    private static final class Frame<R> {
        final R resource;
        final @Nullable Frame<R> outer;
        final CommitHooks hooks = new CommitHooks();
        boolean isRollbackOnly;

        Frame(R resource, @Nullable Frame<R> outer) {
            this.resource = resource;
            this.outer = outer;
        }
    }
}
