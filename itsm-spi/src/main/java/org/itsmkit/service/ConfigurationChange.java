package org.itsmkit.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A change of the configuration graph: one commit, all of it or nothing. Its steps are taken in order, each on what those before
 * it left. Immutable; does nothing before {@link ConfigurationService#apply}.
 *
 * <pre>{@code
 * CiId db2 = agent.configuration().newItemId();
 * agent.configuration().apply(ConfigurationChange.because("Second node installed")
 *         .create(NewItem.of(DATABASE, "db2").withId(db2).with(ENGINE.to("PostgreSQL 17")))
 *         .relate(NewRelation.of(RUNS_ON, db2, rack7))
 *         .relate(NewRelation.of(DEPENDS_ON, shop, db2).inGroup("databases"))
 *         .needs(shop, "databases", Redundancy.atLeast(1))
 *         .forTicket(change.id()));
 * }</pre>
 *
 * @param reason why, 1 to 1,000 characters
 * @param ticket the ticket it is done for, or null
 * @param validFrom since when it is so in the world, to the microsecond; null for now
 * @param validUntil for a correction, from when on it was not so any more, not included; null when it goes on
 * @param steps what it does, in order
 * @param basedOn of elements, the version that was read of each
 */
public record ConfigurationChange(
        String reason,
        @Nullable TicketId ticket,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<ChangeStep> steps,
        Map<ElementId, Long> basedOn) {

    public ConfigurationChange {
        InvalidInput.text("reason", reason, 1_000);
        validFrom = validFrom == null ? null : validFrom.truncatedTo(ChronoUnit.MICROS);
        validUntil = validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.MICROS);
        steps = InvalidInput.each("steps", steps);
        if (steps.size() > GraphCommit.MOST) {
            throw new InvalidInput("steps", "at most " + GraphCommit.MOST, steps.size());
        }
        basedOn = Map.copyOf(basedOn);
        basedOn.forEach((element, version) -> {
            if (version < 1) {
                throw new InvalidInput("version of " + element, "1 or more", version);
            }
        });
        if (validUntil != null && (validFrom == null || !validUntil.isAfter(validFrom))) {
            throw new InvalidInput("validUntil", "after validFrom, which is " + validFrom, validUntil);
        }
    }

    /** A change that does nothing yet. */
    public static ConfigurationChange because(String reason) {
        return new ConfigurationChange(reason, null, null, null, List.of(), Map.of());
    }

    /** Creates an item. */
    public ConfigurationChange create(NewItem item) {
        return and(new ChangeStep.Create(item));
    }

    /** Sets held {@link org.itsmkit.domain.cmdb.ItemFields} of an item, and attributes of its class. */
    public ConfigurationChange edit(CiId item, FieldEdit<?>... edits) {
        return and(new ChangeStep.Edit(item, Arrays.asList(InvalidInput.present("edits", edits))));
    }

    /** Says how ill an item is. */
    public ConfigurationChange health(CiId item, Severity health) {
        return and(new ChangeStep.Health(item, health));
    }

    /** Says how many of a group of providers an item needs; what their type says when the rule is null. */
    public ConfigurationChange needs(CiId item, String group, @Nullable Redundancy rule) {
        return and(new ChangeStep.Needs(item, group, rule));
    }

    /** Makes it an item of another class, in the stage it has if that is one of that class's too, and otherwise the first. */
    public ConfigurationChange reclassify(CiId item, String ciClass) {
        return and(new ChangeStep.Reclassify(item, ciClass));
    }

    /**
     * Marks an item as a duplicate of another, which is not marked as one of it, by however many steps. Refused if it is marked
     * as one of an item that the actor may not see.
     */
    public ConfigurationChange markDuplicate(CiId item, CiId original) {
        return and(new ChangeStep.Mark(item, InvalidInput.present("original", original)));
    }

    /** Takes back that an item is a duplicate; one of an item that the actor may not see stays one. */
    public ConfigurationChange unmarkDuplicate(CiId item) {
        return and(new ChangeStep.Mark(item, null));
    }

    /** Performs an action of an item's life cycle. The reason of the change is its comment unless it has one. */
    public ConfigurationChange perform(CiId item, Perform action) {
        return and(new ChangeStep.PerformAction(item, action));
    }

    /** Makes a relation. */
    public ConfigurationChange relate(NewRelation relation) {
        return and(new ChangeStep.Relate(relation));
    }

    /** Makes a relation that says nothing else. */
    public ConfigurationChange relate(String type, CiId source, CiId target) {
        return relate(NewRelation.of(type, source, target));
    }

    /** Makes a relation a member of this group of its dependent item; of the one that its type says when null. */
    public ConfigurationChange regroup(RelationId relation, @Nullable String group) {
        return and(new ChangeStep.Revise(relation, new RelationRevision.Regroup(group)));
    }

    /** Lets a relation count, or not. */
    public ConfigurationChange enable(RelationId relation, boolean counts) {
        return and(new ChangeStep.Revise(relation, new RelationRevision.Enable(counts)));
    }

    /** Lets a relation count only in the business time of this calendar; always when null. */
    public ConfigurationChange during(RelationId relation, @Nullable String calendar) {
        return and(new ChangeStep.Revise(relation, new RelationRevision.During(calendar)));
    }

    /** Sets attributes of a relation's type. */
    public ConfigurationChange edit(RelationId relation, FieldEdit<?>... edits) {
        return and(new ChangeStep.Revise(relation, RelationRevision.Edits.of(edits)));
    }

    /** Ends a relation. */
    public ConfigurationChange unrelate(RelationId relation) {
        return and(new ChangeStep.End(relation));
    }

    /** Ends an item, which is there no longer, and its relations with it. */
    public ConfigurationChange end(CiId item) {
        return and(new ChangeStep.End(item));
    }

    /** Makes an item what it was then, as it was known; also one that is there no longer. Its relations stay as they are. */
    public ConfigurationChange restore(CiId item, AsOf view) {
        return and(new ChangeStep.Restore(item, view));
    }

    /**
     * Takes back that something changed at exactly this instant of valid time: what was before goes on. What was believed until
     * now can still be asked.
     */
    public ConfigurationChange retract(ElementId element, Instant turn) {
        return and(new ChangeStep.Retract(element, turn));
    }

    /**
     * It is so since then, at most now. What it changes is carried on to now, but not over what is known to have changed later.
     */
    public ConfigurationChange validFrom(Instant instant) {
        return new ConfigurationChange(
                reason, ticket, InvalidInput.present("validFrom", instant), validUntil, steps, basedOn);
    }

    /** It was so in this interval, the end not included, whatever was recorded of it; after it, things are as they were. */
    public ConfigurationChange validBetween(Instant from, Instant until) {
        return new ConfigurationChange(
                reason,
                ticket,
                InvalidInput.present("validFrom", from),
                InvalidInput.present("validUntil", until),
                steps,
                basedOn);
    }

    /** Done for this ticket, such as a change. */
    public ConfigurationChange forTicket(TicketId itsTicket) {
        return new ConfigurationChange(
                reason, InvalidInput.present("ticket", itsTicket), validFrom, validUntil, steps, basedOn);
    }

    /** Based on this version of an element: refused with {@link ConcurrentChange} when it was changed since. */
    public ConfigurationChange basedOn(ElementId element, long version) {
        Map<ElementId, Long> versions = new HashMap<>(basedOn);
        versions.put(InvalidInput.present("element", element), version);
        return new ConfigurationChange(reason, ticket, validFrom, validUntil, steps, versions);
    }

    private ConfigurationChange and(ChangeStep step) {
        List<ChangeStep> all = new ArrayList<>(steps.size() + 1);
        all.addAll(steps);
        all.add(step);
        return new ConfigurationChange(reason, ticket, validFrom, validUntil, all, basedOn);
    }
}
