package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.service.DueWork.DueReport;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims what is due and does it, one item at a time, each by itself: what fails is tried again later, or set aside. */
final class WorkPump {

    /** The longest wait between two attempts. */
    static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(WorkPump.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 50;
    /** After a command, at most this many follow-ups are run at once; the rest is left to the pump. */
    private static final int MOST_FOLLOW_UPS = 1_000;

    private final Engine engine;
    private final FollowUps followUps;
    private final Wakes wakes;

    WorkPump(Engine engine) {
        this.engine = engine;
        this.followUps = new FollowUps(engine);
        this.wakes = new Wakes(engine);
    }

    /** Does what is due at {@code now}, at most {@code limit} items. */
    DueReport run(Instant now, int limit) {
        return run(EnumSet.allOf(WorkKind.class), now, limit);
    }

    /** Does the follow-ups that are due now. What fails is logged and tried again by the next run. */
    void runFollowUps() {
        run(Set.of(WorkKind.FOLLOW_UP), engine.with().now(), MOST_FOLLOW_UPS);
    }

    private DueReport run(Set<WorkKind> kinds, Instant now, int limit) {
        DueReport report = new DueReport(0, 0, 0);
        while (report.total() < limit) {
            List<ClaimedWork> claimed =
                    engine.storage().claim(kinds, now, LEASE, Math.min(BATCH, limit - report.total()));
            if (claimed.isEmpty()) {
                return report;
            }
            for (ClaimedWork claim : claimed) {
                WorkItem work = claim.item();
                report = report.plus(LogContext.within(work.tenant(), work.ticket(), () -> settle(claim, now)));
            }
        }
        return report;
    }

    private DueReport settle(ClaimedWork claim, Instant now) {
        Storage storage = engine.storage();
        WorkItem work = claim.item();
        try {
            Instant again = perform(claim, now);
            boolean settled = again.equals(DONE) ? storage.done(claim) : storage.retry(claim, again, "");
            if (!settled) {
                LOG.debug("{} was taken over or replaced while it was done", work.id());
            }
            return new DueReport(1, 0, 0);
        } catch (Exception e) {
            return failed(claim, now, e);
        }
    }

    /** An instant that no item is due at: the item is done. */
    private static final Instant DONE = Instant.MIN;

    private Instant perform(ClaimedWork claim, Instant now) throws Exception {
        switch (claim.item().kind()) {
            case WAKE -> {
                return wakes.look(claim, now);
            }
            case FOLLOW_UP -> followUps.run(claim.item(), now);
            case NOTIFICATION -> engine.with().channel().deliver(NotificationPayload.read(claim.item()));
        }
        return DONE;
    }

    private DueReport failed(ClaimedWork claim, Instant now, Exception error) {
        WorkItem work = claim.item();
        String told = String.valueOf(error.getMessage());
        if (work.attempts() >= MOST_ATTEMPTS) {
            LOG.error("{} failed {} times and was set aside", work.id(), work.attempts(), error);
            engine.storage().bury(claim, now, told);
            return new DueReport(0, 0, 1);
        }
        LOG.warn("{} failed and will be tried again: {}", work.id(), told);
        engine.storage().retry(claim, now.plus(delay(work.attempts())), told);
        return new DueReport(0, 1, 0);
    }

    /** Twice as long each time, from ten seconds to an hour. */
    static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
