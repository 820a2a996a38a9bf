package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores that are wrong about work. */
final class BrokenWork {

    private static final Set<WorkKind> ALL = Set.of(WorkKind.values());

    private BrokenWork() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("the latest due comes first", LatestFirst::new, Rule.CLAIMS, Rule.LEASES),
                by("work of every kind is claimed", EveryKind::new, Rule.CLAIMS),
                by("work is claimed too late", TooLate::new, Rule.CLAIMS),
                by("attempts are not counted", Uncounted::new, Rule.CLAIMS, Rule.LEASES),
                by("a claim is given twice", GivenTwice::new, Rule.ONE_WORKER),
                by("a lease is forgotten", NoLease::new, Rule.ONE_WORKER, Rule.LEASES),
                by("a lease never ends", EndlessLease::new, Rule.LEASES, Rule.NEXT_WORK),
                by("one item is claimed too early", OneTooEarly::new, Rule.CLAIMED_BY_ID),
                by("one item is claimed without a lease", OneNoLease::new, Rule.CLAIMED_BY_ID),
                by("some item is claimed for one", SomeOther::new, Rule.CLAIMED_BY_ID),
                by("anyone settles a claim", AnyToken::new, Rule.SETTLING),
                by("a claim ends with its lease by the clock", OwnClock::new, Rule.CALLERS_TIME, Rule.SETTLING),
                by("settling is always well", AlwaysWell::new, Rule.SETTLING),
                by("retried work is due at once", RetriedAtOnce::new, Rule.SETTLING),
                by("a claimed item is not replaced", ClaimWins::new, Rule.REPLACED),
                by("a replaced item keeps its claim", ClaimStays::new, Rule.REPLACED),
                by("work that was set aside is gone", Gone::new, Rule.SET_ASIDE, Rule.TEXT),
                by("revived work is not due", NotRevived::new, Rule.SET_ASIDE),
                by("work that was set aside has no order", NoOrder::new, Rule.SET_ASIDE),
                by("claimed work is not waited for", ClaimedForgotten::new, Rule.NEXT_WORK),
                by("any kind is waited for", AnyKind::new, Rule.NEXT_WORK),
                by("never is waited for", WaitsForEver::new, Rule.NEVER_DUE));
    }

    private static final class LatestFirst extends ForwardingStorage {
        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            List<ClaimedWork> claims = new ArrayList<>(super.claim(kinds, now, lease, limit));
            Collections.reverse(claims);
            return claims;
        }
    }

    private static final class EveryKind extends ForwardingStorage {
        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return super.claim(ALL, now, lease, limit);
        }
    }

    private static final class TooLate extends ForwardingStorage {
        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return super.claim(kinds, now.minusNanos(1_000), lease, limit);
        }
    }

    private static final class Uncounted extends ForwardingStorage {
        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return super.claim(kinds, now, lease, limit).stream()
                    .map(claim -> new ClaimedWork(attempts(claim.item(), 1), claim.token()))
                    .toList();
        }
    }

    private static WorkItem attempts(WorkItem item, int attempts) {
        return new WorkItem(
                item.tenant(), item.id(), item.kind(), item.ticket(), item.payload(), item.dueAt(), attempts);
    }

    /** Reads what is due, then marks it: two workers may read the same. */
    private static final class GivenTwice extends ForwardingStorage {
        private volatile List<ClaimedWork> last = List.of();
        private int calls;

        @Override
        public synchronized List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            if (++calls % 5 == 0) {
                return last;
            }
            last = super.claim(kinds, now, lease, limit);
            return last;
        }
    }

    private static final class NoLease extends ForwardingStorage {
        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return super.claim(kinds, now, Duration.ZERO, limit);
        }
    }

    private static final class OneTooEarly extends ForwardingStorage {
        @Override
        public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
            return super.claim(tenant, workId, now.plusNanos(1_000), lease);
        }
    }

    private static final class OneNoLease extends ForwardingStorage {
        @Override
        public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
            return super.claim(tenant, workId, now, Duration.ZERO);
        }
    }

    private static final class SomeOther extends ForwardingStorage {
        @Override
        public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
            return super.claim(ALL, now, lease, 1).stream().findFirst();
        }
    }

    private static final class EndlessLease extends ForwardingStorage {
        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return super.claim(kinds, now, Duration.ofDays(3_000), limit);
        }
    }

    /** Remembers the last claim of each item. */
    private static class Remembering extends ForwardingStorage {
        final Map<List<Object>, ClaimedWork> last = new ConcurrentHashMap<>();

        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            List<ClaimedWork> claims = super.claim(kinds, now, lease, limit);
            claims.forEach(claim -> last.put(key(claim.item()), claim));
            return claims;
        }

        static List<Object> key(WorkItem item) {
            return List.of(item.tenant(), item.id());
        }
    }

    private static final class AnyToken extends Remembering {
        @Override
        public boolean done(ClaimedWork claim) {
            return super.done(last.getOrDefault(key(claim.item()), claim));
        }
    }

    /** Settles nothing of which a clock of its own says that the lease has ended. */
    private static final class OwnClock extends ForwardingStorage {
        private static final Instant ITS_NOW = Instant.parse("2026-11-23T00:00:00Z");
        private final Map<String, Instant> ends = new ConcurrentHashMap<>();

        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            List<ClaimedWork> claims = super.claim(kinds, now, lease, limit);
            claims.forEach(claim -> ends.put(claim.token(), now.plus(lease)));
            return claims;
        }

        @Override
        public boolean done(ClaimedWork claim) {
            return ITS_NOW.isBefore(ends.getOrDefault(claim.token(), Instant.MAX)) && super.done(claim);
        }
    }

    private static final class AlwaysWell extends ForwardingStorage {
        @Override
        public boolean done(ClaimedWork claim) {
            super.done(claim);
            return true;
        }
    }

    private static final class RetriedAtOnce extends ForwardingStorage {
        @Override
        public boolean retry(ClaimedWork claim, Instant at, String error) {
            return super.retry(claim, claim.item().dueAt(), error);
        }
    }

    private static final class ClaimWins extends Remembering {
        @Override
        public void commit(WriteSet writes) {
            super.commit(Edits.work(
                    writes,
                    writes.work().stream()
                            .filter(item -> !last.containsKey(key(item)))
                            .toList()));
        }

        @Override
        public boolean done(ClaimedWork claim) {
            last.remove(key(claim.item()));
            return super.done(claim);
        }
    }

    private static final class ClaimStays extends Remembering {
        @Override
        public boolean done(ClaimedWork claim) {
            return super.done(claim) || last.remove(key(claim.item()), claim);
        }
    }

    private static final class Gone extends ForwardingStorage {
        @Override
        public boolean bury(ClaimedWork claim, Instant at, String error) {
            return super.done(claim);
        }
    }

    private static final class NotRevived extends ForwardingStorage {
        @Override
        public boolean revive(TenantId tenant, String workId, Instant at) {
            return super.revive(tenant, workId, WorkItem.NEVER);
        }
    }

    private static final class NoOrder extends ForwardingStorage {
        @Override
        public Page<DeadWork> dead(TenantId tenant, String cursor, int limit) {
            Page<DeadWork> page = super.dead(tenant, cursor, limit);
            List<DeadWork> items = new ArrayList<>(page.items());
            Collections.reverse(items);
            return new Page<>(items, page.cursor());
        }
    }

    private static final class ClaimedForgotten extends Remembering {
        @Override
        public Optional<Instant> nextWork(Set<WorkKind> kinds) {
            return super.nextWork(kinds)
                    .filter(next -> last.values().stream()
                            .noneMatch(claim -> next.equals(claim.item().dueAt().plusSeconds(360))));
        }
    }

    private static final class AnyKind extends ForwardingStorage {
        @Override
        public Optional<Instant> nextWork(Set<WorkKind> kinds) {
            return super.nextWork(ALL);
        }
    }

    private static final class WaitsForEver extends ForwardingStorage {
        @Override
        public Optional<Instant> nextWork(Set<WorkKind> kinds) {
            return super.nextWork(kinds).or(() -> Optional.of(WorkItem.NEVER));
        }
    }
}
