package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.itsmkit.service.DueWork.DueReport;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims what is due and does it, one item at a time, each by itself: what fails is tried again later, or set aside. */
final class WorkPump {

    /** The longest wait between two attempts. */
    static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(WorkPump.class);
    private static final Set<WorkKind> ALL = Set.of(WorkKind.values());
    private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 50;
    private static final int LONGEST_ERROR = 1_000;

    private final Engine engine;
    private final FollowUps followUps;
    private final Wakes wakes;

    WorkPump(Engine engine) {
        this.engine = engine;
        this.followUps = new FollowUps(engine);
        this.wakes = new Wakes(engine);
    }

    /**
     * Does what is due, at most {@code limit} items, and forgets commands that are long done. Ends after the item in hand
     * when it shall not go on, or when the thread is interrupted.
     */
    DueReport run(Supplier<Instant> clock, int limit, BooleanSupplier goesOn) {
        forget(clock.get());
        engine.graphs().refresh();
        return claimAndDo(
                clock,
                limit,
                () -> goesOn.getAsBoolean() && !Thread.currentThread().isInterrupted());
    }

    /** When something is due next. */
    Optional<Instant> next() {
        return engine.storage().nextWork(ALL);
    }

    /**
     * Does these follow-ups, and no others. What fails is logged and tried again by the due work. An error that is not one
     * item's is thrown on: this is the last thing that is done after a commit.
     */
    void run(AtOnce atOnce) {
        try {
            for (Optional<WorkItem> next = atOnce.next(); next.isPresent(); next = atOnce.next()) {
                run(next.get(), atOnce);
            }
        } catch (RuntimeException e) {
            LOG.warn("Follow-ups could not be run after a commit; they are left to the due work", e);
        } catch (Error e) {
            LOG.error("Follow-ups could not be run after a commit, which stands; they are left to the due work", e);
            throw e;
        }
    }

    private void run(WorkItem work, AtOnce atOnce) {
        Instant clock = engine.with().now();
        Instant now = clock.isBefore(work.dueAt()) ? work.dueAt() : clock;
        engine.storage()
                .claim(work.tenant(), work.id(), now, LEASE)
                .ifPresent(claim -> LogContext.within(work.tenant(), work.ticket(), () -> settle(claim, now, atOnce)));
    }

    private void forget(Instant now) {
        try {
            engine.memory().forget(now);
        } catch (RuntimeException e) {
            LOG.warn("Old commands could not be forgotten; a later run tries again", e);
        }
    }

    private DueReport claimAndDo(Supplier<Instant> clock, int limit, BooleanSupplier goesOn) {
        DueReport report = new DueReport(0, 0, 0);
        while (report.total() < limit && goesOn.getAsBoolean()) {
            Instant now = clock.get();
            List<ClaimedWork> claimed =
                    engine.storage().claim(ALL, now, LEASE, Math.min(BATCH, limit - report.total()));
            if (claimed.isEmpty()) {
                return report;
            }
            for (ClaimedWork claim : claimed) {
                WorkItem work = claim.item();
                if (goesOn.getAsBoolean()) {
                    report = report.plus(
                            LogContext.within(work.tenant(), work.ticket(), () -> settle(claim, now, null)));
                } else {
                    engine.storage().retry(claim, work.dueAt(), "given back unattempted: the run was ended");
                }
            }
        }
        return report;
    }

    /** Whatever a channel throws, an error too, is a failure of its item and of no other. */
    private DueReport settle(ClaimedWork claim, Instant now, @Nullable AtOnce atOnce) {
        try {
            perform(claim, now, atOnce);
            return new DueReport(1, 0, 0);
        } catch (Throwable e) {
            // What went wrong is written down first: a store may fail on an interrupted thread.
            boolean interrupted = Thread.interrupted() || e instanceof InterruptedException;
            try {
                return failed(claim, now, e);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private void perform(ClaimedWork claim, Instant now, @Nullable AtOnce atOnce) throws Exception {
        switch (claim.item().kind()) {
            case WAKE -> wakes.look(claim, now);
            case FOLLOW_UP -> {
                followUps.run(claim.item(), now, atOnce);
                done(claim);
            }
            case NOTIFICATION -> {
                engine.with().channel().deliver(NotificationPayload.read(claim.item()));
                done(claim);
            }
        }
    }

    private void done(ClaimedWork claim) {
        if (!engine.storage().done(claim)) {
            LOG.debug(
                    "{} was taken over or replaced while it was done",
                    claim.item().id());
        }
    }

    private DueReport failed(ClaimedWork claim, Instant now, Throwable error) {
        WorkItem work = claim.item();
        String told = told(error);
        if (work.attempts() >= MOST_ATTEMPTS) {
            LOG.error("{} failed {} times and was set aside", work.id(), work.attempts(), error);
            engine.storage().bury(claim, now, told);
            return new DueReport(0, 0, 1);
        }
        LOG.warn("{} failed and will be tried again: {}", work.id(), told);
        engine.storage().retry(claim, now.plus(delay(work.attempts())), told);
        return new DueReport(0, 1, 0);
    }

    /** What went wrong, as every store can keep it. */
    private static String told(Throwable error) {
        String text = error.toString().replace('\0', ' ');
        String cut = text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Twice as long each time, from ten seconds to an hour. */
    static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
