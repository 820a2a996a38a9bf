package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphChange;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.service.GraphStatus;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph of one tenant as it is now. Readers take the snapshot that is there and never wait, but for the very first. Whoever
 * finds it older than it may be brings it up to date, one at a time, while the others go on with what there is.
 */
final class LiveGraph {

    private static final Logger LOG = LoggerFactory.getLogger(LiveGraph.class);
    private static final int PAGE = 1_000;
    /** Of more facts than this, and than a quarter of its items, a graph is loaded anew. */
    private static final int MANY_FACTS = 20_000;
    /** How often the end of what is committed is looked for before what was found is left for the next time. */
    private static final int TRIES = 10;

    private final TenantId tenant;
    private final ConfigurationStorage storage;
    private final GraphLoader loader;
    private final InstantSource clock;
    private final Duration lag;
    private final ReentrantLock feeding = new ReentrantLock();
    private volatile @Nullable Shown shown;
    private final AtomicLong committedHere = new AtomicLong();
    private volatile long endings;

    /**
     * What readers see.
     *
     * @param graph the snapshot
     * @param checkedAt when there was nothing newer in storage
     * @param failure why a later look failed, or null
     */
    private record Shown(
            ConfigurationGraph graph,
            Instant checkedAt,
            @Nullable String failure) {}

    LiveGraph(TenantId tenant, ConfigurationStorage storage, GraphLoader loader, InstantSource clock, Duration lag) {
        this.tenant = tenant;
        this.storage = storage;
        this.loader = loader;
        this.clock = clock;
        this.lag = lag;
    }

    /** The snapshot that there is, brought up to date first when it is older than it may be and nobody else does that. */
    ConfigurationGraph now() {
        Shown present = shown;
        if (present == null) {
            return loaded();
        }
        if (isOld(present) && feeding.tryLock()) {
            try {
                return fed();
            } finally {
                feeding.unlock();
            }
        }
        return present.graph();
    }

    /** Brings the snapshot up to date, if there is one and nobody else is doing so. */
    void refresh() {
        if (shown != null && feeding.tryLock()) {
            try {
                fed();
            } finally {
                feeding.unlock();
            }
        }
    }

    /** Takes in what this node has committed, without asking the storage for it where nothing else came between. */
    void committed(GraphWrite write, GraphCommit commit) {
        committedHere.accumulateAndGet(commit.version(), Math::max);
        if (shown == null || !feeding.tryLock()) {
            return;
        }
        try {
            Shown present = shown;
            if (present != null && present.graph().version() == commit.version() - 1) {
                include(present, write, commit);
            }
        } catch (RuntimeException e) {
            // The commit stands. The next look takes it in: the graph is behind what was committed here.
            failed(e);
        } finally {
            feeding.unlock();
        }
    }

    private void include(Shown present, GraphWrite write, GraphCommit commit) {
        ConfigurationGraphChange change = present.graph().change();
        write.items()
                .forEach(item -> become(
                        change,
                        item.item(),
                        Optional.ofNullable(item.now())
                                .map(now -> new StoredItem(now, item.labels(), item.validFrom(), commit.version()))));
        write.relations().forEach(relation -> {
            if (relation.now() == null) {
                change.remove(relation.relation());
            } else {
                loader.add(relation.now(), change);
            }
        });
        // Not rebuilt here, however much was changed: whoever commits does not wait for that.
        shown = new Shown(
                change.build(commit.version(), later(commit.recordedAt(), present)), present.checkedAt(), null);
    }

    /** Goes up whenever an item went, or may have: until then what hides an item is known here. */
    long endings() {
        return endings;
    }

    Optional<GraphStatus> status() {
        Shown present = shown;
        return present == null
                ? Optional.empty()
                : Optional.of(new GraphStatus(
                        present.graph().version(), present.checkedAt(), Optional.ofNullable(present.failure())));
    }

    private boolean isOld(Shown present) {
        return present.graph().version() < committedHere.get()
                || Duration.between(present.checkedAt(), clock.instant()).compareTo(lag) > 0;
    }

    private ConfigurationGraph loaded() {
        feeding.lock();
        try {
            Shown present = shown;
            return present == null ? load() : present.graph();
        } finally {
            feeding.unlock();
        }
    }

    private ConfigurationGraph load() {
        endings++;
        Instant shownBefore = shown == null ? Instant.MIN : shown.graph().valid();
        Newest newest = newest(shownBefore);
        return show(loader.load(tenant, new AsOf(newest.at(), newest.version())).graph(), newest.at());
    }

    /** The snapshot, up to date; the old one when the storage fails, which is told by the log and by the status. */
    private ConfigurationGraph fed() {
        Shown present = shown;
        if (present == null) {
            return load();
        }
        try {
            return feed(present);
        } catch (RuntimeException e) {
            failed(e);
            return present.graph();
        }
    }

    private void failed(RuntimeException e) {
        LOG.warn("The configuration graph of {} could not be brought up to date", tenant, e);
        Shown present = shown;
        if (present != null) {
            shown = new Shown(present.graph(), present.checkedAt(), e.toString());
        }
    }

    private ConfigurationGraph feed(Shown present) {
        ConfigurationGraph graph = present.graph();
        long seen = graph.version();
        Map<ElementId, Optional<?>> states = new HashMap<>();
        for (int tries = 0; tries < TRIES; tries++) {
            Newest newest = newest(graph.valid());
            if (newest.version() == seen) {
                return show(changed(graph, states, seen, newest.at()), newest.at());
            }
            Set<ElementId> touched = touched(seen, newest.version());
            if (touched.size() + states.size() > Math.max(MANY_FACTS, graph.size() / 4)) {
                return load();
            }
            states.putAll(current(touched));
            seen = newest.version();
        }
        return load(); // Others commit faster than this reads: a load is of one version, whatever is committed
        // meanwhile.
    }

    private ConfigurationGraph changed(
            ConfigurationGraph graph, Map<ElementId, Optional<?>> states, long version, Instant at) {
        ConfigurationGraphChange change = graph.change();
        states.forEach((element, state) -> {
            if (element instanceof CiId item) {
                become(change, item, state.map(StoredItem.class::cast));
            } else if (element instanceof RelationId relation) {
                state.map(StoredRelation.class::cast)
                        .ifPresentOrElse(found -> loader.add(found.relation(), change), () -> change.remove(relation));
            }
        });
        return change.build(version, at);
    }

    private void become(ConfigurationGraphChange change, CiId item, Optional<StoredItem> state) {
        state.ifPresentOrElse(found -> change.item(GraphLoader.node(found)), () -> {
            endings++;
            change.remove(item);
        });
    }

    /** What was recorded of behind one version and up to another. */
    private Set<ElementId> touched(long after, long upTo) {
        Set<ElementId> touched = new HashSet<>();
        FactPosition place = new FactPosition(after, Integer.MAX_VALUE);
        while (true) {
            List<Fact> page = storage.facts(tenant, place, PAGE);
            for (Fact fact : page) {
                if (fact.position().version() > upTo) {
                    return touched;
                }
                touched.add(fact.element());
                place = fact.position();
            }
            if (page.isEmpty()) {
                return touched;
            }
        }
    }

    /** What these are now; empty for what is there no longer. */
    private Map<ElementId, Optional<?>> current(Set<ElementId> touched) {
        Map<ElementId, Optional<?>> states = new HashMap<>();
        List<CiId> items = touched.stream()
                .filter(CiId.class::isInstance)
                .map(CiId.class::cast)
                .sorted()
                .toList();
        items.forEach(item -> states.put(item, Optional.empty()));
        for (int from = 0; from < items.size(); from += PAGE) {
            List<CiId> page = items.subList(from, Math.min(from + PAGE, items.size()));
            storage.find(tenant, page, Readers.ENGINE)
                    .forEach(found -> states.put(found.item().id(), Optional.of(found)));
        }
        List<RelationId> relations = touched.stream()
                .filter(RelationId.class::isInstance)
                .map(RelationId.class::cast)
                .sorted()
                .toList();
        relations.forEach(relation -> states.put(relation, Optional.empty()));
        for (int from = 0; from < relations.size(); from += PAGE) {
            List<RelationId> page = relations.subList(from, Math.min(from + PAGE, relations.size()));
            storage.relations(tenant, page, Readers.ENGINE)
                    .forEach(found -> states.put(found.relation().id(), Optional.of(found)));
        }
        return states;
    }

    private ConfigurationGraph show(ConfigurationGraph graph, Instant checkedAt) {
        ConfigurationGraph kept = graph.isWorthRebuilding() ? graph.rebuilt() : graph;
        shown = new Shown(kept, checkedAt, null);
        return kept;
    }

    /**
     * What there is to be shown.
     *
     * @param version the newest
     * @param at now: never before what was recorded or shown, though the clocks of two nodes differ
     */
    private record Newest(long version, Instant at) {}

    private Newest newest(Instant atLeast) {
        Optional<GraphCommit> latest = storage.latest(tenant);
        Instant recorded = latest.map(GraphCommit::recordedAt).orElse(Instant.MIN);
        Instant earliest = recorded.isBefore(atLeast) ? atLeast : recorded;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Newest(latest.map(GraphCommit::version).orElse(0L), now.isBefore(earliest) ? earliest : now);
    }

    private static Instant later(Instant instant, Shown present) {
        return instant.isBefore(present.graph().valid()) ? present.graph().valid() : instant;
    }
}
