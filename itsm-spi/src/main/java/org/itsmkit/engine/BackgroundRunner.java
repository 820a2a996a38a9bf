package org.itsmkit.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.itsmkit.service.DueWork;
import org.itsmkit.sla.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that a host may ask for. It outlives every failure and ends when it is closed. */
final class BackgroundRunner implements DueWork.Runner {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(30);

    private final ScheduledExecutorService executor;
    private final Future<?> runs;

    BackgroundRunner(DueWork dueWork, Duration interval) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new InvalidInput("interval", SHORTEST + " to " + LONGEST, interval);
        }
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "itsm-kit-due-work");
            thread.setDaemon(true);
            return thread;
        });
        runs = executor.scheduleWithFixedDelay(
                () -> run(dueWork), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(DueWork dueWork) {
        try {
            dueWork.runDue();
        } catch (Throwable e) { // An error that ended the schedule would end it silently.
            LOG.error("Due work could not be run; the next interval tries again", e);
        }
    }

    @Override
    public void close() {
        runs.cancel(false);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Due work was still running {} after it was told to end", LONGEST_GOODBYE);
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
