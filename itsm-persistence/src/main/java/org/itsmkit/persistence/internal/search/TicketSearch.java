package org.itsmkit.persistence.internal.search;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.search.Order.Behind;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** Pages and counts of tickets. */
public final class TicketSearch {

    private final Asker asker;

    public TicketSearch(Asker asker) {
        this.asker = asker;
    }

    /** @param sortedBy what it is sorted by */
    private record Found(TicketRow row, @Nullable Object sortedBy) {}

    public Page<TicketRow> search(TicketQuery query) {
        Draft draft = new Draft();
        int tenant = draft.bind(query.tenant().value());
        SortedBy sort = SortedBy.of(query.sort(), draft);
        Test where = where(query, draft);
        Behind behind = query.cursor() == null ? null : sort.behind(query.cursor(), draft);
        int limit = query.limit() + 1;
        Question page = new Question.PageOf(tenant, where, sort.order(), behind, limit);
        List<Found> found = asker.list(page, draft.values(), limit, row -> new Found(read(row), sort.read(row)));
        return Cursors.page(found, query.limit(), last -> sort.cursor(last.sortedBy, last.row.id()))
                .map(Found::row);
    }

    public long count(TicketQuery query) {
        Draft draft = new Draft();
        int tenant = draft.bind(query.tenant().value());
        Question count = new Question.CountOf(tenant, where(query, draft));
        return asker.list(count, draft.values(), 1, RowReader::number).get(0);
    }

    private static Test where(TicketQuery query, Draft draft) {
        return new Test.All(
                List.of(ConditionTests.compile(query.where(), draft), Visibility.of(query.readers(), draft)));
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
