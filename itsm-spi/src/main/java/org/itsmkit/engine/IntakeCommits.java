package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.DuplicateSet;
import org.itsmkit.domain.cmdb.intake.IntakePlan;
import org.itsmkit.domain.cmdb.intake.ItemChange;
import org.itsmkit.domain.cmdb.intake.NewRelation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.cmdb.time.Merging;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.StagedIntake;
import org.itsmkit.service.TakenIn;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.Reliance;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StoredItem;
import org.jspecify.annotations.Nullable;

/** Commits one staged batch: items with what was said of them, then relations, then the sightings that change nothing. */
final class IntakeCommits {

    private final Engine engine;
    private final Asking asking;
    private final KnownGraph known;
    private final String reason;
    private final GraphElements elements;
    private final ItemAccess access;
    private final GraphWrites writes;
    private final List<GraphCommit> commits = new ArrayList<>();

    /** @param known what the plan was made on */
    IntakeCommits(Engine engine, Asking asking, KnownGraph known, String reason) {
        this.engine = engine;
        this.asking = asking;
        this.known = known;
        this.reason = reason;
        this.elements = new GraphElements(engine.storage(), asking.tenant());
        this.access = new ItemAccess(engine, asking);
        this.writes = new GraphWrites(engine, asking);
    }

    /** What becomes of one item: a change of its values, a mark, or both. */
    private static final class Becoming {
        private @Nullable ItemChange change;
        private @Nullable CiId original;
    }

    TakenIn takeIn(StagedIntake staged) {
        IntakePlan plan = staged.plan();
        Map<CiId, Becoming> becoming = becoming(plan);
        Map<CiId, List<Sighting>> sightings = new HashMap<>();
        plan.sightings()
                .forEach(sighting -> sightings
                        .computeIfAbsent(sighting.item(), any -> new ArrayList<>())
                        .add(sighting));
        portions(becoming.keySet(), staged.commitSize()).forEach(ids -> {
            List<Sighting> theirs = ids.stream()
                    .flatMap(id -> sightings.getOrDefault(id, List.of()).stream())
                    .toList();
            commit(() -> items(ids, becoming, theirs));
        });
        portions(plan.newRelations(), staged.commitSize()).forEach(some -> commit(() -> relations(some)));
        List<Sighting> rest = plan.sightings().stream()
                .filter(sighting -> !becoming.containsKey(sighting.item()))
                .toList();
        portions(rest, Page.MOST)
                .forEach(some -> engine.storage().configuration().see(asking.tenant(), some));
        return new TakenIn(commits, plan.sightings().size());
    }

    private static Map<CiId, Becoming> becoming(IntakePlan plan) {
        Map<CiId, Becoming> becoming = new TreeMap<>();
        plan.changes()
                .forEach(change -> becoming.computeIfAbsent(change.item(), any -> new Becoming()).change = change);
        plan.duplicates().stream()
                .filter(DuplicateSet::areMarked)
                .forEach(found -> found.others()
                        .forEach(other ->
                                becoming.computeIfAbsent(other, any -> new Becoming()).original = found.original()));
        return becoming;
    }

    private void commit(Supplier<GraphWrite> write) {
        commits.add(engine.commits().attempt(asking, () -> {
            GraphWrite made = write.get();
            GraphCommit commit = engine.storage().configuration().commit(made);
            engine.commits().afterCommit(() -> engine.graphs().committed(made, commit));
            return commit;
        }));
    }

    private GraphWrite items(List<CiId> ids, Map<CiId, Becoming> becoming, List<Sighting> sightings) {
        Instant now = GraphWrites.basis(engine, asking).now();
        Map<CiId, StoredItem> there = found(ids);
        List<ElementDraft<ConfigurationItem>> drafts = new ArrayList<>();
        for (CiId id : ids) {
            drafts.add(draft(id, Objects.requireNonNull(becoming.get(id)), Optional.ofNullable(there.get(id)), now));
        }
        return write(now, drafts, List.of(), sightings);
    }

    private ElementDraft<ConfigurationItem> draft(CiId id, Becoming becoming, Optional<StoredItem> there, Instant now) {
        requireAsPlanned(id, there);
        Course<ConfigurationItem> before = there.map(
                        stored -> Course.from(stored.validFrom(), stored.item(), Merging.ITEMS))
                .orElseGet(() -> Course.none(Merging.ITEMS));
        if (there.isPresent() && there.get().validFrom().isAfter(now)) {
            throw new StaleElement(id, there.get().version()); // Somebody was faster, between the two reads.
        }
        Optional<ConfigurationItem> was = there.map(StoredItem::item);
        ConfigurationItem after = becoming.change == null
                ? was.orElseThrow()
                : IntakeJudge.after(becoming.change, was, engine.with().model());
        ConfigurationItem marked = becoming.original == null ? after : after.duplicateOf(becoming.original);
        long version = there.map(StoredItem::version).orElse(0L);
        ElementDraft<ConfigurationItem> draft = new ElementDraft<>(id, version, before);
        draft.become(there.isPresent() ? before.changed(now, null, marked) : before.begun(now, null, marked));
        return draft;
    }

    private GraphWrite relations(List<NewRelation> relations) {
        Instant now = GraphWrites.basis(engine, asking).now();
        TreeSet<CiId> ends = new TreeSet<>();
        relations.forEach(
                relation -> Stream.of(relation.source(), relation.target()).forEach(ends::add));
        Map<CiId, StoredItem> there = found(List.copyOf(ends));
        ends.stream().filter(end -> !there.containsKey(end)).findFirst().ifPresent(end -> {
            throw gone(end);
        });
        List<ElementDraft<Relation>> drafts = new ArrayList<>();
        for (NewRelation relation : relations) {
            RelationId id = new RelationId(engine.with().ids().next(now));
            Course<Relation> none = Course.none(Merging.RELATIONS);
            ElementDraft<Relation> draft = new ElementDraft<>(id, 0, none);
            draft.become(none.begun(now, null, relation.made(id)));
            drafts.add(draft);
        }
        Map<ElementId, Long> reliedOn = new HashMap<>();
        there.forEach((end, stored) -> reliedOn.put(end, stored.version()));
        return write(now, List.of(), drafts, List.of()).relyingOn(new Reliance(reliedOn, null));
    }

    private GraphWrite write(
            Instant now,
            List<ElementDraft<ConfigurationItem>> items,
            List<ElementDraft<Relation>> relations,
            List<Sighting> sightings) {
        return new GraphWrite(
                asking.tenant(),
                now,
                asking.actor(),
                reason,
                null,
                writes.items(items, now),
                GraphWrites.relations(relations, now),
                sightings);
    }

    private Map<CiId, StoredItem> found(List<CiId> ids) {
        Map<CiId, StoredItem> found = new HashMap<>();
        elements.find(ids, access.readers())
                .forEach(stored -> found.put(stored.item().id(), stored));
        return found;
    }

    /** Throws {@link ConcurrentChange} unless an item is at the version that the plan was made on. */
    private void requireAsPlanned(CiId id, Optional<StoredItem> there) {
        long planned = known.stored(id).map(StoredItem::version).orElse(0L);
        long found = there.map(StoredItem::version).orElse(0L);
        if (planned != found) {
            throw gone(id, planned);
        }
    }

    private ConcurrentChange gone(CiId id) {
        return gone(id, known.stored(id).map(StoredItem::version).orElse(0L));
    }

    private ConcurrentChange gone(CiId id, long planned) {
        return new ConcurrentChange(id, planned, GraphElements.version(engine.storage(), asking.tenant(), id), null);
    }

    private static <T> List<List<T>> portions(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            portions.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return portions;
    }
}
