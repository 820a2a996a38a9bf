package org.itsmkit.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.service.AppliedChange;
import org.itsmkit.service.ChangeEffects;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConfigurationChange;
import org.itsmkit.service.ElementEffect;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.RelationWrite;

/** Decides changes of the configuration graph, and commits what was decided. */
final class GraphChanges {

    private final Engine engine;
    private final Asking asking;
    private final ItemAccess access;

    GraphChanges(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.access = new ItemAccess(engine, asking);
    }

    AppliedChange apply(ConfigurationChange change) {
        return engine.commits().attempt(asking, () -> {
            GraphDraft draft = decide(change);
            List<ItemWrite> items = itemWrites(draft);
            List<RelationWrite> relations = relationWrites(draft);
            if (items.isEmpty() && relations.isEmpty()) {
                return new AppliedChange(Optional.empty(), effects(draft));
            }
            GraphWrite write = new GraphWrite(
                    asking.tenant(),
                    draft.now(),
                    asking.actor(),
                    change.reason(),
                    change.ticket(),
                    items,
                    relations,
                    List.of(),
                    draft.reliance());
            ChangeEffects effects = effects(draft);
            GraphCommit commit = engine.storage().configuration().commit(write);
            engine.commits().afterCommit(() -> engine.graphs().committed(write, commit));
            return new AppliedChange(Optional.of(commit), effects);
        });
    }

    ChangeEffects preview(ConfigurationChange change) {
        return engine.commits().attempt(asking, () -> effects(decide(change)));
    }

    /** The change as it comes out; throws {@link CommandRefused} with every reason why it may not be. */
    private GraphDraft decide(ConfigurationChange change) {
        check(change);
        Optional<GraphCommit> last = engine.storage().configuration().latest(asking.tenant());
        Instant latest = last.map(GraphCommit::recordedAt).orElse(Instant.MIN);
        Instant clock = engine.now(asking);
        Instant now = clock.isBefore(latest) ? latest : clock;
        long version = last.map(GraphCommit::version).orElse(0L);
        GraphDraft draft = new GraphDraft(engine, asking, change, version, now, from(change, now));
        ChangeDecider decider = new ChangeDecider(engine, asking, draft, change.reason());
        change.steps().forEach(step -> step.accept(decider));
        List<Reason> refusals = new ArrayList<>(decider.refusals());
        if (refusals.isEmpty()) {
            refusals.addAll(new ChangeCheck(engine, asking, draft).refusals());
        }
        if (!refusals.isEmpty()) {
            throw new CommandRefused("change the configuration", refusals);
        }
        return draft;
    }

    private void check(ConfigurationChange change) {
        if (asking.options().hasCommandId()) {
            throw new InvalidInput(
                    "commandId",
                    "none for a change of the configuration graph, which is not remembered by it",
                    asking.options().commandId());
        }
        Texts.storable("reason", change.reason());
        if (change.ticket() != null
                && engine.storage()
                        .find(asking.tenant(), change.ticket(), access.readers())
                        .isEmpty()) {
            throw new TicketNotFound(change.ticket().toString());
        }
    }

    private static Instant from(ConfigurationChange change, Instant now) {
        Instant until = change.validUntil();
        if (until != null && until.isAfter(now)) {
            throw new InvalidInput("validUntil", "at most " + now, until);
        }
        Instant from = change.validFrom();
        if (from == null) {
            return now;
        }
        if (from.isAfter(now)) {
            throw new InvalidInput(
                    "validFrom", "at most " + now + ": the graph holds what is, not what is planned", from);
        }
        return FieldType.INSTANT.cast("validFrom", from).truncatedTo(ChronoUnit.MICROS);
    }

    private List<ItemWrite> itemWrites(GraphDraft draft) {
        List<ItemWrite> writes = new ArrayList<>();
        for (ElementDraft<ConfigurationItem> item : draft.items()) {
            if (item.isChanged()) {
                Optional<ConfigurationItem> now = item.after().last();
                writes.add(new ItemWrite(
                        (CiId) item.id(),
                        item.version(),
                        item.facts(),
                        now.orElse(null),
                        item.validFrom(draft.from()),
                        access.labels(now.orElseGet(() -> lastOf(item))),
                        now.map(this::indexed).orElse(Map.of())));
            }
        }
        return writes;
    }

    /** What an item was last that is there no longer. */
    private static ConfigurationItem lastOf(ElementDraft<ConfigurationItem> item) {
        List<ConfigurationItem> values = item.before().values();
        return values.get(values.size() - 1);
    }

    private Map<String, FieldValue<?>> indexed(ConfigurationItem item) {
        Map<String, FieldValue<?>> indexed = new HashMap<>();
        engine.with().model().find(item.ciClass()).map(CiClass::attributes).ifPresent(attributes -> {
            for (Field<?> field : attributes.fields()) {
                FieldValue<?> value = item.attributes().asMap().get(field.name());
                if (field.isIndexed() && value != null && value.type().equals(field.type())) {
                    indexed.put(field.name(), value);
                }
            }
        });
        return indexed;
    }

    private static List<RelationWrite> relationWrites(GraphDraft draft) {
        List<RelationWrite> writes = new ArrayList<>();
        for (ElementDraft<Relation> relation : draft.relations()) {
            if (relation.isChanged()) {
                writes.add(new RelationWrite(
                        (RelationId) relation.id(),
                        relation.version(),
                        relation.facts(),
                        relation.after().last().orElse(null),
                        relation.validFrom(draft.from())));
            }
        }
        return writes;
    }

    private ChangeEffects effects(GraphDraft draft) {
        List<ElementEffect<ConfigurationItem>> items = new ArrayList<>();
        draft.items().forEach(item -> {
            if (item.isChanged()) {
                items.add(shown(item.effect()));
            }
        });
        return new ChangeEffects(
                items,
                visibleRelations(draft),
                new ChangeCheck(engine, asking, draft).violations(),
                new GroupReview(engine, draft).changes());
    }

    private ElementEffect<ConfigurationItem> shown(ElementEffect<ConfigurationItem> effect) {
        ConfigurationItem about = effect.before() != null ? effect.before() : effect.after();
        return new ElementEffect<>(
                effect.id(),
                effect.before() == null ? null : access.shown(effect.before(), effect.before()),
                effect.after() == null ? null : access.shown(effect.after(), about == null ? effect.after() : about),
                effect.recorded().stream()
                        .map(turn -> turn.value() == null
                                ? turn
                                : new Course.Turn<>(
                                        turn.validFrom(),
                                        turn.standing(),
                                        access.shown(turn.value(), about == null ? turn.value() : about)))
                        .toList());
    }

    /** Those of which the actor may see both ends; one that is created has ends that were looked at. */
    private static List<ElementEffect<Relation>> visibleRelations(GraphDraft draft) {
        List<ElementEffect<Relation>> effects = new ArrayList<>();
        Map<CiId, Boolean> visible = new HashMap<>();
        draft.items().forEach(item -> visible.put((CiId) item.id(), true));
        draft.relations().forEach(relation -> {
            if (relation.isChanged()) {
                List<Relation> values = new ArrayList<>(relation.before().values());
                values.addAll(relation.after().values());
                Relation any = values.get(0);
                boolean isVisible = List.of(any.source(), any.target()).stream()
                        .allMatch(end -> visible.computeIfAbsent(
                                end, id -> draft.elements().isVisible(id, draft.readers())));
                if (isVisible) {
                    effects.add(relation.effect());
                }
            }
        });
        return effects;
    }
}
