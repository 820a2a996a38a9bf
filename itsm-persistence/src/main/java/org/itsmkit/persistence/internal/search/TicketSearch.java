package org.itsmkit.persistence.internal.search;

import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.values.AskedValues;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;

/** Pages and counts of tickets. */
public final class TicketSearch {

    private final HeadSearch<TicketRow> tickets;

    public TicketSearch(Asker asker) {
        tickets = new HeadSearch<>(
                asker,
                Heads.TICKET,
                new Test.Fixed(true),
                TicketSearch::read,
                row -> row.id().value());
    }

    public Page<TicketRow> search(TicketQuery query) {
        return tickets.page(asking(query), query.sort(), query.cursor(), query.limit());
    }

    public long count(TicketQuery query) {
        return tickets.count(asking(query));
    }

    private static HeadSearch.Asking asking(TicketQuery query) {
        return new HeadSearch.Asking(query.tenant(), query.readers(), query.where(), AskedValues.keys(query));
    }

    private static TicketRow read(RowReader row) {
        TicketId id = row.ticketId();
        String number = row.text();
        String type = row.text();
        String title = row.textOrNull();
        State state = State.of(row.text(), Category.valueOf(row.text()));
        Long priority = row.numberOrNull();
        String team = row.textOrNull();
        String assignee = row.textOrNull();
        String requester = row.textOrNull();
        Instant createdAt = row.instant();
        Instant updatedAt = row.instant();
        Instant nextDue = row.instantOrNull();
        return new TicketRow(
                id,
                number,
                type,
                title == null ? "" : title,
                state,
                priority,
                team == null ? null : Team.of(team),
                assignee == null ? null : Person.of(assignee),
                requester == null ? null : Person.of(requester),
                createdAt,
                updatedAt,
                nextDue,
                row.number());
    }
}
