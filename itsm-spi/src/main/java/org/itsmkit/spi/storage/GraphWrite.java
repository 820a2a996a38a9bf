package org.itsmkit.spi.storage;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what a commit to a tenant's graph has to do: a store applies all of it or nothing.
 *
 * @param tenant whose graph
 * @param recordedAt when; a store takes the instant of the commit before when that is later
 * @param actor who
 * @param reason why
 * @param ticket the ticket it is done for, or null
 * @param items what is recorded of items, each once
 * @param relations what is recorded of relations, each once
 * @param sightings what sources saw
 */
public record GraphWrite(
        TenantId tenant,
        Instant recordedAt,
        Actor actor,
        String reason,
        @Nullable TicketId ticket,
        List<ItemWrite> items,
        List<RelationWrite> relations,
        List<Sighting> sightings) {

    public GraphWrite {
        items = List.copyOf(items);
        relations = List.copyOf(relations);
        sightings = List.copyOf(sightings);
    }
}
