package org.itsmkit.examples.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same work on many things with several threads, and hands on what came of it in the order of the things, on the
 * thread that brought them. A bounded number of them is under way. Used by one thread.
 *
 * @param <T> the things
 * @param <R> what comes of them
 */
final class InOrder<T, R> implements AutoCloseable {

    /** How many things one thread takes at once. */
    private static final int BATCH = 32;
    /** How many batches may be under way for each thread: so many that none waits for the thread that brings them. */
    private static final int AHEAD = 4;

    private final int most;
    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final ExecutorService threads;
    private final Deque<Future<List<R>>> underWay = new ArrayDeque<>();
    private List<T> batch = new ArrayList<>(BATCH);

    /**
     * @param count how many threads, 1 or more
     * @param work what is done with each, by any of the threads
     * @param sink what is done with what came of it, by the thread that brings the things
     */
    InOrder(int count, Function<T, R> work, Consumer<R> sink) {
        this.most = count * AHEAD;
        this.work = work;
        this.sink = sink;
        this.threads = Executors.newFixedThreadPool(count);
    }

    void add(T thing) {
        batch.add(thing);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /** Waits until everything is done. */
    void finish() {
        send();
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void send() {
        if (batch.isEmpty()) {
            return;
        }
        List<T> things = batch;
        batch = new ArrayList<>(BATCH);
        Callable<List<R>> task = () -> {
            List<R> results = new ArrayList<>(things.size());
            for (T thing : things) {
                results.add(work.apply(thing));
            }
            return results;
        };
        underWay.add(threads.submit(task));
        if (underWay.size() > most) {
            handOn();
        }
    }

    private void handOn() {
        try {
            underWay.remove().get().forEach(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others worked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Drops what is not done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
