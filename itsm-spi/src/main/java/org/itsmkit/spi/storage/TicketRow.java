package org.itsmkit.spi.storage;

import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a list shows it: what a queue page needs, and nothing that has to be decoded.
 *
 * @param id its opaque id
 * @param number what people call it
 * @param type the key of its type
 * @param title its title; may be empty
 * @param state where it is
 * @param priority the priority in force, or null
 * @param team who it is assigned to, or null
 * @param assignee who it is assigned to, or null
 * @param requester who asked for it, or null
 * @param createdAt when the work began
 * @param updatedAt when it last changed
 * @param nextDue the earliest instant at which a running clock is due, or null
 * @param version its version
 */
public record TicketRow(
        TicketId id,
        String number,
        String type,
        String title,
        State state,
        @Nullable Long priority,
        @Nullable Team team,
        @Nullable Person assignee,
        @Nullable Person requester,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant nextDue,
        long version) {}
