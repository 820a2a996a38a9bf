package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what a commit to a tenant's graph has to do: a store applies all of it or nothing.
 *
 * <p>Facts are numbered from 0 as they stand here: those of items, in order, then those of relations.
 *
 * @param tenant whose graph
 * @param recordedAt when; a store takes the instant of the commit before when that is later. Kept to the microsecond
 * @param actor who
 * @param reason why, 1 to 1,000 characters
 * @param ticket the ticket it is done for, or null
 * @param items what is recorded of items, each once
 * @param relations what is recorded of relations, each once
 * @param sightings what sources saw, each source and key once
 * @param reliance what must still be as it was read, though it is not written
 */
public record GraphWrite(
        TenantId tenant,
        Instant recordedAt,
        Actor actor,
        String reason,
        @Nullable TicketId ticket,
        List<ItemWrite> items,
        List<RelationWrite> relations,
        List<Sighting> sightings,
        Reliance reliance) {

    /** A write that relies on nothing but what it writes. */
    public GraphWrite(
            TenantId tenant,
            Instant recordedAt,
            Actor actor,
            String reason,
            @Nullable TicketId ticket,
            List<ItemWrite> items,
            List<RelationWrite> relations,
            List<Sighting> sightings) {
        this(tenant, recordedAt, actor, reason, ticket, items, relations, sightings, Reliance.NOTHING);
    }

    public GraphWrite {
        InvalidInput.present("reliance", reliance);
        items = List.copyOf(items);
        relations = List.copyOf(relations);
        sightings = List.copyOf(sightings);
        recordedAt = InvalidInput.present("recorded at", recordedAt).truncatedTo(ChronoUnit.MICROS);
        int facts = count(items, relations);
        // What a commit must be, this must be: the version is not known yet.
        new GraphCommit(tenant, 1, recordedAt, actor, reason, ticket, facts);
        requireEachOnce("items", items, ItemWrite::item);
        requireEachOnce("relations", relations, RelationWrite::relation);
        requireEachOnce("sightings", sightings, sighting -> List.of(sighting.source(), sighting.nativeKey()));
        if (reliance.graph() != null && items.isEmpty() && relations.isEmpty()) {
            throw new InvalidInput("reliance.graph", "none where no element is written", reliance.graph());
        }
        Instant latest = recordedAt;
        Stream.concat(
                        items.stream().flatMap(item -> item.facts().stream()),
                        relations.stream().flatMap(relation -> relation.facts().stream()))
                .map(NewFact::validFrom)
                .filter(validFrom -> validFrom.isAfter(latest))
                .findFirst()
                .ifPresent(later -> {
                    throw new InvalidInput("valid from", "at most " + latest + ", when it is recorded", later);
                });
    }

    /** The commit that this write is as that version, recorded then. */
    public GraphCommit as(long version, Instant at) {
        return new GraphCommit(tenant, version, at, actor, reason, ticket, count(items, relations));
    }

    /** The same, relying on this. */
    public GraphWrite relyingOn(Reliance what) {
        return new GraphWrite(tenant, recordedAt, actor, reason, ticket, items, relations, sightings, what);
    }

    /**
     * Refuses a write that relies on another version of the graph.
     *
     * @param version of the last commit; 0 before the first
     * @throws StaleElement naming the first element that it writes
     */
    public void requireGraph(long version) {
        if (reliance.graph() != null && reliance.graph() != version) {
            throw Stream.concat(
                            items.stream().map(item -> new StaleElement(item.item(), item.expectedVersion())),
                            relations.stream()
                                    .map(relation -> new StaleElement(relation.relation(), relation.expectedVersion())))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int count(List<ItemWrite> items, List<RelationWrite> relations) {
        return items.stream().mapToInt(item -> item.facts().size()).sum()
                + relations.stream()
                        .mapToInt(relation -> relation.facts().size())
                        .sum();
    }

    static List<NewFact> check(ElementId id, long expectedVersion, List<NewFact> facts, @Nullable Element now) {
        if (expectedVersion < 0) {
            throw new InvalidInput("expected version of " + id, "0 or more", expectedVersion);
        }
        if (facts.isEmpty()) {
            throw new InvalidInput("facts of " + id, "at least one", "none");
        }
        Stream.concat(facts.stream().map(NewFact::value), Stream.ofNullable(now))
                .filter(value -> value != null && !value.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInput("facts of " + id, "values of this element", "one of " + other.id());
                });
        return List.copyOf(facts);
    }

    private static <T> void requireEachOnce(String what, List<T> writes, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (T write : writes) {
            if (!seen.add(key.apply(write))) {
                throw new InvalidInput("writes." + what, "each once", key.apply(write));
            }
        }
    }
}
