package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.cmdb.time.Merging;
import org.itsmkit.service.ChangeStep;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.ConfigurationChange;
import org.itsmkit.service.ElementNotFound;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Reliance;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/**
 * The part of a graph that a change touches, as it is known and as it becomes. Only what lies behind the change in valid time is
 * read, which for most is the present alone. Belongs to one thread.
 */
final class GraphDraft {

    private final Engine engine;
    private final Asking asking;
    private final ConfigurationChange change;
    private final GraphElements elements;
    private final Readers readers;
    private final long version;
    private final Instant now;
    private final Instant from;
    private final Set<ElementId> whole = new HashSet<>();
    private final Set<CiId> marks = new HashSet<>();
    private final Map<CiId, StoredItem> read = new HashMap<>();
    private final Map<CiId, ElementDraft<ConfigurationItem>> items = new TreeMap<>();
    private final Map<RelationId, ElementDraft<Relation>> relations = new TreeMap<>();

    /**
     * @param version of the graph, read before anything else
     * @param now when it is recorded: not before anything that was
     * @param from from when on it is so in the world
     */
    GraphDraft(Engine engine, Asking asking, ConfigurationChange change, long version, Instant now, Instant from) {
        this.engine = engine;
        this.asking = asking;
        this.change = change;
        this.elements = new GraphElements(engine.storage(), asking.tenant());
        this.readers = new ItemAccess(engine, asking).readers();
        this.version = version;
        this.now = now;
        this.from = from;
        List<CiId> named = new ArrayList<>();
        for (ChangeStep step : change.steps()) {
            step.accept(new Named(named, whole));
        }
        elements.find(named.stream().distinct().toList(), readers)
                .forEach(stored -> read.put(stored.item().id(), stored));
    }

    Instant now() {
        return now;
    }

    /** From when on the change is so. */
    Instant from() {
        return from;
    }

    /** Until when, not included; null when it goes on. */
    @Nullable
    Instant until() {
        return change.validUntil();
    }

    GraphElements elements() {
        return elements;
    }

    Readers readers() {
        return readers;
    }

    Iterable<ElementDraft<ConfigurationItem>> items() {
        return items.values();
    }

    Iterable<ElementDraft<Relation>> relations() {
        return relations.values();
    }

    /** The item, to be changed; throws {@link ElementNotFound} unless it is there now and may be seen. */
    ElementDraft<ConfigurationItem> item(CiId id) {
        ElementDraft<ConfigurationItem> known = items.get(id);
        if (known != null) {
            return known;
        }
        StoredItem stored = stored(id);
        return put(
                items,
                id,
                new ElementDraft<>(
                        id,
                        based(id, stored.version()),
                        reachesBack(id, stored.validFrom(), stored.version())
                                ? elements.course(id, everything())
                                : Course.from(stored.validFrom(), stored.item(), Merging.ITEMS)));
    }

    /** The item, to be changed, also when it is there no longer; throws {@link ElementNotFound} when it may not be seen. */
    ElementDraft<ConfigurationItem> pastItem(CiId id) {
        if (items.containsKey(id) || read.containsKey(id)) {
            return item(id);
        }
        if (!elements.isVisible(id, readers)) {
            throw new ElementNotFound(id);
        }
        return put(
                items,
                id,
                new ElementDraft<>(id, based(id, elements.lastVersion(id)), elements.course(id, everything())));
    }

    /** An item that is not there yet. */
    ElementDraft<ConfigurationItem> newItem(CiId id) {
        return put(items, id, new ElementDraft<>(id, 0, Course.none(Merging.ITEMS)));
    }

    /** What the item is at the instant of the change, as it becomes; empty when it is not there then. Throws {@link ElementNotFound}. */
    Optional<ConfigurationItem> look(CiId id) {
        ElementDraft<ConfigurationItem> draft = items.get(id);
        if (draft != null) {
            return draft.after().at(from);
        }
        StoredItem stored = stored(id);
        return stored.validFrom().isAfter(from)
                ? elements.course(id, everything()).at(from)
                : Optional.of(stored.item());
    }

    /**
     * Whether an item is marked, directly or by others, as a duplicate of another, as far as the marks may be seen. The change then
     * relies on each that was looked at.
     */
    boolean leadsTo(CiId from, CiId to) {
        Set<CiId> looked = new HashSet<>();
        CiId id = from;
        while (id != null && !id.equals(to) && looked.add(id)) {
            if (!read.containsKey(id)) {
                elements.find(List.of(id), readers)
                        .forEach(stored -> read.put(stored.item().id(), stored));
            }
            StoredItem stored = read.get(id);
            marks.add(id);
            id = stored == null
                    ? null
                    : afterwards(stored.item())
                            .map(ConfigurationItem::duplicateOf)
                            .orElse(null);
        }
        return to.equals(id);
    }

    /** What an item becomes where the change touches it, and otherwise what it is. */
    Optional<ConfigurationItem> afterwards(ConfigurationItem item) {
        ElementDraft<ConfigurationItem> draft = items.get(item.id());
        return draft == null ? Optional.of(item) : draft.after().last();
    }

    /** What an item that the change creates or brings back becomes; empty for every other. */
    Optional<ConfigurationItem> created(CiId id) {
        return Optional.ofNullable(items.get(id)).flatMap(draft -> draft.after().last());
    }

    /** The relation, to be changed; throws {@link ElementNotFound} unless it is there now and may be seen. */
    ElementDraft<Relation> relation(RelationId id) {
        ElementDraft<Relation> known = relations.get(id);
        if (known != null) {
            return known;
        }
        StoredRelation stored = engine.storage()
                .configuration()
                .relation(asking.tenant(), id, readers)
                .orElseThrow(() -> new ElementNotFound(id));
        return draft(stored, based(id, stored.version()));
    }

    /** A relation that is not there yet. */
    ElementDraft<Relation> newRelation(RelationId id) {
        return put(relations, id, new ElementDraft<>(id, 0, Course.none(Merging.RELATIONS)));
    }

    /** Every relation of an item as it becomes, to be changed, also those that may not be seen. */
    List<ElementDraft<Relation>> relationsOf(CiId item) {
        Map<RelationId, ElementDraft<Relation>> found = new TreeMap<>();
        relations.values().stream()
                .filter(draft -> draft.after()
                        .last()
                        .filter(relation -> isEnd(item, relation))
                        .isPresent())
                .forEach(draft -> found.put((RelationId) draft.id(), draft));
        for (Iterator<StoredRelation> all = elements.relations(item); all.hasNext(); ) {
            StoredRelation stored = all.next();
            RelationId id = stored.relation().id();
            if (!relations.containsKey(id)) {
                found.put(id, draft(stored, stored.version()));
            }
        }
        return List.copyOf(found.values());
    }

    /** What the relation becomes where the change touches it, and otherwise what it is. */
    Optional<Relation> afterwards(Relation relation) {
        ElementDraft<Relation> draft = relations.get(relation.id());
        return draft == null ? Optional.of(relation) : draft.after().last();
    }

    /**
     * What must not have changed meanwhile: the ends of relations that become something, and where an item ends all of the graph,
     * since anybody might relate to it.
     */
    Reliance reliance() {
        boolean isEnding = items.values().stream()
                .anyMatch(item -> item.isChanged() && item.after().last().isEmpty());
        Map<ElementId, Long> ends = new HashMap<>();
        relations.values().stream()
                .filter(ElementDraft::isChanged)
                .flatMap(relation -> relation.after().last().stream())
                .flatMap(relation -> Stream.of(relation.source(), relation.target()))
                .filter(end -> read.containsKey(end) && !isWritten(end))
                .forEach(end -> ends.put(end, stored(end).version()));
        marks.stream()
                .filter(id -> read.containsKey(id) && !isWritten(id))
                .forEach(id -> ends.put(id, stored(id).version()));
        return new Reliance(ends, isEnding ? version : null);
    }

    private boolean isWritten(CiId id) {
        ElementDraft<ConfigurationItem> draft = items.get(id);
        return draft != null && draft.isChanged();
    }

    static boolean isEnd(CiId item, Relation relation) {
        return relation.source().equals(item) || relation.target().equals(item);
    }

    private ElementDraft<Relation> draft(StoredRelation stored, long version) {
        RelationId id = stored.relation().id();
        return put(
                relations,
                id,
                new ElementDraft<>(
                        id,
                        version,
                        reachesBack(id, stored.validFrom(), version)
                                ? elements.course(id, everything())
                                : Course.from(stored.validFrom(), stored.relation(), Merging.RELATIONS)));
    }

    private StoredItem stored(CiId id) {
        StoredItem known = read.get(id);
        if (known != null) {
            return known;
        }
        StoredItem stored =
                elements.find(List.of(id), readers).stream().findFirst().orElseThrow(() -> new ElementNotFound(id));
        read.put(id, stored);
        return stored;
    }

    private boolean reachesBack(ElementId id, Instant validFrom, long version) {
        if (validFrom.isAfter(now)) {
            throw new StaleElement(id, version); // Somebody was faster, between the two reads.
        }
        return whole.contains(id) || from.isBefore(validFrom) || until() != null;
    }

    /** Throws {@link ConcurrentChange} when an element is at a later version than the change is based on. */
    private long based(ElementId id, long version) {
        long graph = asking.options().basedOn();
        long expected = change.basedOn().getOrDefault(id, graph == 0 ? Long.MAX_VALUE : graph);
        if (version > expected) {
            throw new ConcurrentChange(id, expected, version, null);
        }
        return version;
    }

    private AsOf everything() {
        return AsOf.valid(now);
    }

    private static <I, E extends Element> ElementDraft<E> put(
            Map<I, ElementDraft<E>> drafts, I id, ElementDraft<E> draft) {
        drafts.put(id, draft);
        return draft;
    }

    /** Notes the items that steps name, and the elements whose past they name. */
    private record Named(List<CiId> items, Set<ElementId> whole) implements ChangeStep.Visitor {

        @Override
        public void create(ChangeStep.Create step) {
            if (step.item().id() != null) {
                items.add(step.item().id());
            }
        }

        @Override
        public void edit(ChangeStep.Edit step) {
            items.add(step.item());
        }

        @Override
        public void health(ChangeStep.Health step) {
            items.add(step.item());
        }

        @Override
        public void needs(ChangeStep.Needs step) {
            items.add(step.item());
        }

        @Override
        public void reclassify(ChangeStep.Reclassify step) {
            items.add(step.item());
        }

        @Override
        public void mark(ChangeStep.Mark step) {
            items.add(step.item());
        }

        @Override
        public void perform(ChangeStep.PerformAction step) {
            items.add(step.item());
        }

        @Override
        public void relate(ChangeStep.Relate step) {
            items.add(step.relation().source());
            items.add(step.relation().target());
        }

        @Override
        public void revise(ChangeStep.Revise step) {}

        @Override
        public void end(ChangeStep.End step) {
            if (step.element() instanceof CiId item) {
                items.add(item);
            }
        }

        @Override
        public void restore(ChangeStep.Restore step) {
            items.add(step.item());
            whole.add(step.item());
        }

        @Override
        public void retract(ChangeStep.Retract step) {
            whole.add(step.element());
            if (step.element() instanceof CiId item) {
                items.add(item);
            }
        }
    }
}
