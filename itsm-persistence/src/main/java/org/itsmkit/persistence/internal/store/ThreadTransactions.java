package org.itsmkit.persistence.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.itsmkit.spi.storage.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions bound to the thread, whatever they are transactions of: which is open, who joins it, and what is done after
 * its commit.
 *
 * @param <R> what a transaction is bound to
 */
public final class ThreadTransactions<R> implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);
    private static final ThreadLocal<@Nullable Frame> INNERMOST = new ThreadLocal<>();

    private final Supplier<R> begin;
    private final Consumer<R> commit;
    private final Consumer<R> end;

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
        return frame() != null;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return isActive() ? work.get() : requiresNew(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        R resource = begin.get();
        Frame frame = new Frame(this, resource, INNERMOST.get());
        INNERMOST.set(frame);
        T result;
        try {
            result = work.get();
            commit.accept(resource);
        } finally {
            unbind(frame);
            end.accept(resource);
        }
        frame.hooks.forEach(ThreadTransactions::runHook);
        return result;
    }

    @Override
    public void afterCommit(Runnable hook) {
        Frame frame = frame();
        if (frame == null) {
            runHook(hook);
        } else {
            frame.hooks.add(hook);
        }
    }

    /** What the open transaction is bound to, or null when none is open. */
    @SuppressWarnings("unchecked") // the frame is of this object, which put it there
    public @Nullable R current() {
        Frame frame = frame();
        return frame == null ? null : (R) frame.resource;
    }

    /** Whether some open transaction of this thread, inner or outer, is bound to such a one. */
    @SuppressWarnings("unchecked") // the frame is of this object, which put it there
    public boolean isBound(Predicate<R> such) {
        for (Frame frame = INNERMOST.get(); frame != null; frame = frame.outer) {
            if (frame.owner == this && such.test((R) frame.resource)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Frame frame() {
        Frame frame = INNERMOST.get();
        while (frame != null && frame.owner != this) {
            frame = frame.outer;
        }
        return frame;
    }

    private static void unbind(Frame frame) {
        if (frame.outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(frame.outer);
        }
    }

    private static void runHook(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException e) {
            LOG.warn("What was to be done after a commit failed; the commit stands", e);
        }
    }

    private static final class Frame {
        final ThreadTransactions<?> owner;
        final Object resource;
        final @Nullable Frame outer;
        final List<Runnable> hooks = new ArrayList<>();

        Frame(ThreadTransactions<?> owner, Object resource, @Nullable Frame outer) {
            this.owner = owner;
            this.resource = resource;
            this.outer = outer;
        }
    }
}
