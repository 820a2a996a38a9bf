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
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.field.FieldType;
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
    private final GraphWrites writes;

    GraphChanges(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.access = new ItemAccess(engine, asking);
        this.writes = new GraphWrites(engine, asking);
    }

    AppliedChange apply(ConfigurationChange change) {
        return engine.commits().attempt(asking, () -> {
            GraphDraft draft = decide(change);
            List<ItemWrite> items = writes.items(draft.items(), draft.from());
            List<RelationWrite> relations = GraphWrites.relations(draft.relations(), draft.from());
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
        GraphWrites.Basis basis = GraphWrites.basis(engine, asking);
        GraphDraft draft =
                new GraphDraft(engine, asking, change, basis.version(), basis.now(), from(change, basis.now()));
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
        requireNoCommandId(asking);
        Texts.storable("reason", change.reason());
        if (change.ticket() != null
                && engine.storage()
                        .find(asking.tenant(), change.ticket(), access.readers())
                        .isEmpty()) {
            throw new TicketNotFound(change.ticket().toString());
        }
    }

    static void requireNoCommandId(Asking asking) {
        if (asking.options().hasCommandId()) {
            throw new InvalidInput(
                    "commandId",
                    "none for a change of the configuration graph, which is not remembered by it",
                    asking.options().commandId());
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
