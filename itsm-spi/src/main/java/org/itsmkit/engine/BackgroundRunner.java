package org.itsmkit.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.itsmkit.service.DueWork;
import org.itsmkit.sla.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that a host may ask for. It outlives every failure, and ends when it is closed or interrupted. */
final class BackgroundRunner implements DueWork.Runner {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(30);

    private final Consumer<BooleanSupplier> dueWork;
    private final Duration interval;
    private final Duration goodbye;
    private final Consumer<BackgroundRunner> ended;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param dueWork does what is due, as long as it is told to go on
     * @param ended hears that this has ended, for whatever reason; perhaps more than once
     */
    static BackgroundRunner start(
            Consumer<BooleanSupplier> dueWork, Duration interval, Consumer<BackgroundRunner> ended) {
        return start(dueWork, interval, LONGEST_GOODBYE, ended);
    }

    /** @param goodbye how long closing waits for the item in hand */
    static BackgroundRunner start(
            Consumer<BooleanSupplier> dueWork, Duration interval, Duration goodbye, Consumer<BackgroundRunner> ended) {
        BackgroundRunner runner = new BackgroundRunner(dueWork, interval, goodbye, ended);
        runner.thread.start();
        return runner;
    }

    private BackgroundRunner(
            Consumer<BooleanSupplier> dueWork, Duration interval, Duration goodbye, Consumer<BackgroundRunner> ended) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new InvalidInput("interval", SHORTEST + " to " + LONGEST, interval);
        }
        this.dueWork = dueWork;
        this.interval = interval;
        this.goodbye = goodbye;
        this.ended = ended;
        this.thread = new Thread(this::work, "itsm-kit-due-work");
        thread.setDaemon(true);
    }

    private void work() {
        try {
            while (!stop.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                doWhatIsDue();
            }
        } catch (InterruptedException e) {
            LOG.debug("Due work was interrupted and ends");
        } finally {
            ended.accept(this);
        }
    }

    private void doWhatIsDue() {
        try {
            dueWork.accept(() -> stop.getCount() > 0);
        } catch (Throwable e) { // An error that ended the thread would end it silently.
            LOG.error("Due work could not be run; the next interval tries again", e);
        }
    }

    /** Asks it to end after the item in hand, and does not wait. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void close() {
        stop();
        ended.accept(this);
        if (Thread.currentThread() == thread) {
            return; // Closed by the item in hand: it ends behind it.
        }
        try {
            thread.join(goodbye.toMillis());
            if (thread.isAlive()) {
                LOG.warn("Due work was still running {} after it was told to end; it is interrupted", goodbye);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
