package org.itsmkit.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.itsmkit.service.ConcurrentChange;

/** Several threads that begin at once. */
final class Together {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Together() {}

    /** What each of {@code threads} threads came to; throws what the first to fail threw. */
    static <T> List<T> run(int threads, IntFunction<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        ExecutorCompletionService<T> ended = new ExecutorCompletionService<>(pool);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(ended.submit(() -> {
                    start.await();
                    return task.apply(number);
                }));
            }
            start.countDown();
            for (int i = 0; i < threads; i++) {
                Future<T> next = ended.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("the threads did not end within " + PATIENCE);
                }
                next.get();
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Gives a command as often as it takes: its thread may lose more races than the engine decides anew. */
    static <T> T patiently(Supplier<T> command) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return command.get();
            } catch (ConcurrentChange e) {
                if (System.nanoTime() > patience) {
                    throw e;
                }
            }
        }
    }

    /** Waits until all threads have come so far. */
    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("another thread failed, or did not come", e);
        }
    }
}
