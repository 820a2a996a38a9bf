package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.tck.Rule;

/** Where anchors are kept, broken in one place each. */
final class BrokenAnchors {

    private BrokenAnchors() {}

    /** What they are made from. */
    static Broken<Supplier<AuditAnchors>> base() {
        return by("nothing is broken", Anchors::new);
    }

    static Stream<Broken<Supplier<AuditAnchors>>> all() {
        return Stream.of(
                by("anchors are kept to the second", ToTheSecond::new, Rule.ANCHORS_ROUND_TRIP, Rule.ANCHORS_LATEST),
                by("leaves are kept up to a thousand", AThousand::new, Rule.ANCHORS_ROUND_TRIP),
                by("leaves are read once", ReadOnce::new, Rule.ANCHORS_ROUND_TRIP),
                by("closing takes the leaves away", ClosedEmpty::new, Rule.ANCHORS_ROUND_TRIP, Rule.ANCHORS_RACE),
                by("a period is overwritten", Overwrites::new, Rule.ANCHORS_KEPT),
                by("a second publication is not noticed", Silent::new, Rule.ANCHORS_KEPT, Rule.ANCHORS_RACE),
                by("the oldest make room", MakesRoom::new, Rule.ANCHORS_KEPT),
                by("an export is published when it is closed", PublishesAnyhow::new, Rule.ANCHORS_UNPUBLISHED),
                by("a period that was begun is taken", Begun::new, Rule.ANCHORS_UNPUBLISHED),
                by("the newest is the last by name", ByName::new, Rule.ANCHORS_LATEST),
                by("the newest is the last by time", ByTime::new, Rule.ANCHORS_LATEST),
                by("anchors need not follow", Forks::new, Rule.ANCHORS_CHAIN),
                by("another anchor than begun is kept", AnotherOne::new, Rule.ANCHORS_CHAIN),
                by("periods are every tenant's", SharedPeriods::new, Rule.ANCHORS_TENANTS),
                by("the newest is any tenant's", SharedLatest::new, Rule.ANCHORS_TENANTS),
                by("what was never published has no leaves", NoLeaves::new, Rule.ANCHORS_ABSENT),
                by("leaves are found by the period", ByPeriod::new, Rule.ANCHORS_ABSENT),
                by("looking and keeping are two steps", Racing::new, Rule.ANCHORS_RACE));
    }

    record Kept(Anchor anchor, List<AnchorLeaf> leaves) {}

    /** Right, to be broken in one place. */
    private static class Anchors implements AuditAnchors {
        final List<Kept> all = new CopyOnWriteArrayList<>();

        Stream<Kept> of(TenantId tenant) {
            return all.stream().filter(kept -> kept.anchor().tenant().equals(tenant));
        }

        @Override
        public Export begin(TenantId tenant, String period) {
            return new Exported(this, tenant, period);
        }

        @Override
        public Optional<Anchor> latest(TenantId tenant) {
            return of(tenant).reduce((one, next) -> next).map(Kept::anchor);
        }

        @Override
        public Optional<Anchor> find(TenantId tenant, String period) {
            return of(tenant)
                    .map(Kept::anchor)
                    .filter(anchor -> anchor.period().equals(period))
                    .findFirst();
        }

        @Override
        public Iterator<AnchorLeaf> leaves(Anchor anchor) {
            return all.stream()
                    .filter(kept -> kept.anchor().equals(anchor))
                    .findFirst()
                    .orElseThrow()
                    .leaves()
                    .iterator();
        }

        void requireFree(Anchor anchor) {
            if (find(anchor.tenant(), anchor.period()).isPresent()) {
                throw new IllegalStateException(anchor.period() + " was anchored");
            }
        }

        void requireFollows(Anchor anchor) {
            if (!anchor.follows(latest(anchor.tenant()).orElse(null))) {
                throw new IllegalStateException(anchor.period() + " does not follow");
            }
        }

        void requireBegun(Anchor anchor, TenantId tenant, String period) {
            if (!anchor.tenant().equals(tenant) || !anchor.period().equals(period)) {
                throw new IllegalStateException(period + " was begun");
            }
        }

        synchronized void publish(Anchor anchor, List<AnchorLeaf> leaves, TenantId tenant, String period) {
            requireBegun(anchor, tenant, period);
            requireFree(anchor);
            requireFollows(anchor);
            keep(anchor, leaves);
        }

        void keep(Anchor anchor, List<AnchorLeaf> leaves) {
            all.add(new Kept(anchor, List.copyOf(leaves)));
        }

        void closed(Exported export) {}
    }

    private static final class Exported implements AuditAnchors.Export {
        private final Anchors to;
        private final TenantId tenant;
        private final String period;
        private final List<AnchorLeaf> leaves = new ArrayList<>();

        Exported(Anchors to, TenantId tenant, String period) {
            this.to = to;
            this.tenant = tenant;
            this.period = period;
        }

        @Override
        public void leaf(AnchorLeaf leaf) {
            leaves.add(leaf);
        }

        @Override
        public void publish(Anchor anchor) {
            to.publish(anchor, leaves, tenant, period);
        }

        @Override
        public void close() {
            to.closed(this);
        }
    }

    private static final class ToTheSecond extends Anchors {
        @Override
        void keep(Anchor anchor, List<AnchorLeaf> leaves) {
            Instant second = anchor.takenAt().truncatedTo(ChronoUnit.SECONDS);
            super.keep(
                    new Anchor(
                            anchor.tenant(),
                            anchor.period(),
                            second,
                            anchor.leaves(),
                            anchor.root(),
                            anchor.previous()),
                    leaves);
        }
    }

    private static final class AThousand extends Anchors {
        @Override
        void keep(Anchor anchor, List<AnchorLeaf> leaves) {
            super.keep(anchor, leaves.subList(0, Math.min(1_000, leaves.size())));
        }
    }

    private static final class ReadOnce extends Anchors {
        private final List<Anchor> read = new ArrayList<>();

        @Override
        public Iterator<AnchorLeaf> leaves(Anchor anchor) {
            Iterator<AnchorLeaf> leaves = super.leaves(anchor);
            if (read.contains(anchor)) {
                return List.<AnchorLeaf>of().iterator();
            }
            read.add(anchor);
            return leaves;
        }
    }

    private static final class ClosedEmpty extends Anchors {
        @Override
        void keep(Anchor anchor, List<AnchorLeaf> leaves) {
            all.add(new Kept(anchor, leaves));
        }

        @Override
        void closed(Exported export) {
            export.leaves.clear();
        }
    }

    private static final class Overwrites extends Anchors {
        @Override
        void requireFree(Anchor anchor) {
            all.removeIf(kept -> kept.anchor().tenant().equals(anchor.tenant())
                    && kept.anchor().period().equals(anchor.period()));
        }

        @Override
        void requireFollows(Anchor anchor) {
            if (latest(anchor.tenant()).isPresent()) {
                super.requireFollows(anchor);
            }
        }
    }

    private static final class Silent extends Anchors {
        @Override
        synchronized void publish(Anchor anchor, List<AnchorLeaf> leaves, TenantId tenant, String period) {
            if (find(tenant, period).isEmpty()) {
                super.publish(anchor, leaves, tenant, period);
            }
        }
    }

    private static final class MakesRoom extends Anchors {
        @Override
        void keep(Anchor anchor, List<AnchorLeaf> leaves) {
            super.keep(anchor, leaves);
            if (all.size() > 30) {
                all.remove(0);
            }
        }
    }

    private static final class PublishesAnyhow extends Anchors {
        @Override
        void closed(Exported export) {
            if (find(export.tenant, export.period).isEmpty()) {
                keep(
                        Anchor.take(
                                export.tenant,
                                export.period,
                                Instant.EPOCH,
                                export.leaves.iterator(),
                                latest(export.tenant).orElse(null)),
                        export.leaves);
            }
        }
    }

    private static final class Begun extends Anchors {
        private final List<Object> begun = new ArrayList<>();

        @Override
        public synchronized Export begin(TenantId tenant, String period) {
            if (begun.contains(List.of(tenant, period))) {
                throw new IllegalStateException(period + " was begun");
            }
            begun.add(List.of(tenant, period));
            return super.begin(tenant, period);
        }
    }

    private static final class ByName extends Anchors {
        @Override
        public Optional<Anchor> latest(TenantId tenant) {
            return of(tenant).map(Kept::anchor).max(Comparator.comparing(Anchor::period));
        }
    }

    private static final class ByTime extends Anchors {
        @Override
        public Optional<Anchor> latest(TenantId tenant) {
            return of(tenant)
                    .map(Kept::anchor)
                    .max(Comparator.comparing(Anchor::takenAt)
                            .thenComparing(Anchor::period, Comparator.reverseOrder()));
        }
    }

    private static final class Forks extends Anchors {
        @Override
        void requireFollows(Anchor anchor) {}
    }

    private static final class AnotherOne extends Anchors {
        @Override
        void requireBegun(Anchor anchor, TenantId tenant, String period) {}
    }

    private static final class SharedPeriods extends Anchors {
        @Override
        public Optional<Anchor> find(TenantId tenant, String period) {
            return all.stream()
                    .map(Kept::anchor)
                    .filter(anchor -> anchor.period().equals(period))
                    .findFirst();
        }
    }

    private static final class SharedLatest extends Anchors {
        @Override
        public Optional<Anchor> latest(TenantId tenant) {
            return all.stream().reduce((one, next) -> next).map(Kept::anchor);
        }
    }

    private static final class NoLeaves extends Anchors {
        @Override
        public Iterator<AnchorLeaf> leaves(Anchor anchor) {
            try {
                return super.leaves(anchor);
            } catch (NoSuchElementException e) {
                return List.<AnchorLeaf>of().iterator();
            }
        }
    }

    private static final class ByPeriod extends Anchors {
        @Override
        public Iterator<AnchorLeaf> leaves(Anchor anchor) {
            return super.leaves(find(anchor.tenant(), anchor.period()).orElseThrow());
        }
    }

    private static final class Racing extends Anchors {
        @Override
        void publish(Anchor anchor, List<AnchorLeaf> leaves, TenantId tenant, String period) {
            requireBegun(anchor, tenant, period);
            requireFree(anchor);
            requireFollows(anchor);
            LockSupport.parkNanos(1_000_000);
            keep(anchor, leaves);
        }
    }
}
