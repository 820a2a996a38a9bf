package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ElementNotFound;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/** What an actor may read of the graph: the present of single elements, their past, and its commits. */
final class GraphReads {

    private final Engine engine;
    private final Asking asking;
    private final ConfigurationStorage storage;
    private final GraphElements elements;
    private final ItemAccess access;

    GraphReads(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.storage = engine.storage().configuration();
        this.elements = new GraphElements(engine.storage(), asking.tenant());
        this.access = new ItemAccess(engine, asking);
    }

    Optional<StoredItem> find(CiId item) {
        return storage.find(asking.tenant(), InvalidInput.present("item", item), access.readers());
    }

    StoredItem get(CiId item) {
        return find(item).orElseThrow(() -> new ElementNotFound(item));
    }

    StoredRelation get(RelationId relation) {
        return storage.relation(asking.tenant(), InvalidInput.present("relation", relation), access.readers())
                .orElseThrow(() -> new ElementNotFound(relation));
    }

    Page<StoredRelation> relations(CiId item, @Nullable String cursor, int limit) {
        Searches.limit(limit);
        get(item);
        return storage.relations(asking.tenant(), item, cursor, limit, access.readers());
    }

    List<Fact> history(ElementId element, FactPosition after, int limit) {
        Searches.limit(limit);
        InvalidInput.present("after", after);
        requireVisible(element);
        Shown shown = new Shown();
        return storage.history(asking.tenant(), element, after, limit).stream()
                .map(shown::of)
                .toList();
    }

    Optional<ConfigurationItem> asOf(CiId item, AsOf view) {
        InvalidInput.present("view", view);
        requireVisible(item);
        return elements.course(item, view).at(view.valid()).map(was -> access.shown(was, about(item, was)));
    }

    Optional<Relation> asOf(RelationId relation, AsOf view) {
        InvalidInput.present("view", view);
        requireVisible(relation);
        return elements.course(relation, view).at(view.valid());
    }

    long version() {
        return storage.latest(asking.tenant()).map(GraphCommit::version).orElse(0L);
    }

    /** By halving: the instants of commits never go back. */
    long versionAt(Instant instant) {
        Instant then = FieldType.INSTANT.cast("instant", instant);
        long known = 0;
        long unknown = version() + 1;
        while (unknown - known > 1) {
            long middle = known + (unknown - known) / 2;
            Instant recordedAt =
                    storage.commits(asking.tenant(), middle - 1, 1).get(0).recordedAt();
            if (recordedAt.isAfter(then)) {
                unknown = middle;
            } else {
                known = middle;
            }
        }
        return known;
    }

    List<GraphCommit> commits(long version, int limit) {
        Searches.limit(limit);
        if (version < 0) {
            throw new InvalidInput("version", "0 or more", version);
        }
        access.require(ConfigurationOperation.REVIEW, "review commits", null);
        return storage.commits(asking.tenant(), version, limit);
    }

    List<Fact> facts(FactPosition after, int limit) {
        Searches.limit(limit);
        InvalidInput.present("after", after);
        access.require(ConfigurationOperation.REVIEW, "review commits", null);
        Readers readers = access.readers();
        Map<ElementId, Boolean> visible = new HashMap<>();
        Shown shown = new Shown();
        List<Fact> found = new ArrayList<>();
        Iterator<Fact> facts = Iterators.paged(
                last -> storage.facts(asking.tenant(), last == null ? after : last.position(), Page.MOST));
        while (found.size() < limit && facts.hasNext()) {
            Fact fact = facts.next();
            if (visible.computeIfAbsent(fact.element(), id -> elements.isVisible(id, readers))) {
                found.add(shown.of(fact));
            }
        }
        return found;
    }

    Baseline baseline(String name, AsOf view) {
        Texts.require("name", name, 200);
        InvalidInput.present("view", view);
        access.require(ConfigurationOperation.CONFIGURE, "name a view of the graph", null);
        GraphWrites.Basis basis = GraphWrites.basis(engine, asking);
        Instant now = basis.now();
        if (view.valid().isAfter(now)) {
            throw new InvalidInput("view.valid", "at most " + now, view.valid());
        }
        long latest = basis.version();
        if (view.version() != Long.MAX_VALUE && view.version() > latest) {
            throw new InvalidInput("view.version", "at most " + latest + ", the last", view.version());
        }
        Instant valid = FieldType.INSTANT.cast("view.valid", view.valid());
        Baseline baseline = new Baseline(name, new AsOf(valid, Math.min(latest, view.version())), now, asking.actor());
        if (!storage.keep(asking.tenant(), baseline)) {
            throw new CommandRefused(
                    "name a view of the graph",
                    List.of(Reason.of(
                            "baseline.name.taken",
                            "There is a baseline \"" + name + "\" already.",
                            Map.of("name", name))));
        }
        return baseline;
    }

    Optional<Baseline> findBaseline(String name) {
        return storage.baseline(asking.tenant(), Texts.require("name", name, 200));
    }

    Page<Baseline> baselines(@Nullable String cursor, int limit) {
        return storage.baselines(asking.tenant(), cursor, Searches.limit(limit));
    }

    List<ActionView> actions(CiId id) {
        ConfigurationItem item = get(id).item();
        List<Reason> objections = access.objections(ConfigurationOperation.PERFORM, item);
        DecisionContext context = DecisionContext.alone(asking.actor(), access.roles(item), engine.now(asking));
        return engine.with().model().actions(item, context).stream()
                .map(view -> allowed(view, objections, item))
                .toList();
    }

    /** The action as policy allows it too, with a form of what the actor may fill in. */
    private ActionView allowed(ActionView view, List<Reason> objections, ConfigurationItem item) {
        List<Reason> reasons = new ArrayList<>(objections);
        reasons.addAll(view.reasons());
        Map<Field<?>, FieldPolicy> form = new LinkedHashMap<>(view.form());
        form.keySet().removeIf(field -> !access.mayRead(field, item));
        return new ActionView(
                view.action(),
                view.label(),
                view.to(),
                List.copyOf(reasons),
                form,
                view.needsComment(),
                view.commentIsPublic());
    }

    private void requireVisible(ElementId element) {
        InvalidInput.present("element", element);
        if (!elements.isVisible(element, access.readers())) {
            throw new ElementNotFound(element);
        }
    }

    /** What the policy is asked about where the past of an item is shown: what it is now, or was when it has ended. */
    private ConfigurationItem about(CiId item, ConfigurationItem was) {
        return storage.find(asking.tenant(), item, Readers.ENGINE)
                .map(StoredItem::item)
                .orElse(was);
    }

    /** Facts as the actor may read them, each item looked up once. */
    private final class Shown {

        private final Map<CiId, ConfigurationItem> about = new HashMap<>();

        Fact of(Fact fact) {
            if (!(fact.value() instanceof ConfigurationItem item)) {
                return fact;
            }
            ConfigurationItem now = about.computeIfAbsent(item.id(), id -> about(id, item));
            return new Fact(
                    fact.element(),
                    fact.validFrom(),
                    fact.standing(),
                    access.shown(item, now),
                    fact.position(),
                    fact.recordedAt());
        }
    }
}
