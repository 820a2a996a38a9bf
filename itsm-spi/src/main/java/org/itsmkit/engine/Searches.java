package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;

/** Searches for one actor: only among what the actor may see, and only by what the actor may read. */
final class Searches {

    private final Engine engine;
    private final Asking asking;

    Searches(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    Page<TicketRow> page(TicketSearch search) {
        Page<TicketRow> page = engine.storage().search(query(search));
        return page.map(this::shown);
    }

    long count(TicketSearch search) {
        return engine.storage().count(query(search));
    }

    static int limit(int limit) {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "1 to " + Page.MOST, limit);
        }
        return limit;
    }

    private TicketQuery query(TicketSearch search) {
        Set<Field<?>> asked = new LinkedHashSet<>(search.where().fields());
        asked.add(search.sort().field());
        asked.forEach(Searches::requireSearchable);
        List<Reason> reasons = new ArrayList<>(engine.access().unreadable(asking, asked, null));
        if (!reasons.isEmpty()) {
            throw new CommandRefused("search", reasons);
        }
        return new TicketQuery(
                asking.tenant(),
                engine.access().readers(asking),
                search.where(),
                search.sort(),
                search.cursor(),
                search.limit());
    }

    private static void requireSearchable(Field<?> field) {
        boolean own = Stream.concat(TicketFields.HELD.stream(), TicketFields.DERIVED.stream())
                .anyMatch(known -> known.name().equals(field.name()));
        if (!own && !field.isIndexed()) {
            throw new InvalidInput("search", "fields that every ticket has, and indexed ones", field.name());
        }
    }

    /** A row without what the actor may not read. */
    private TicketRow shown(TicketRow row) {
        return new TicketRow(
                row.id(),
                row.number(),
                row.type(),
                may(TicketFields.TITLE) ? row.title() : "",
                row.state(),
                may(TicketFields.PRIORITY) ? row.priority() : null,
                may(TicketFields.TEAM) ? row.team() : null,
                may(TicketFields.ASSIGNEE) ? row.assignee() : null,
                may(TicketFields.REQUESTER) ? row.requester() : null,
                row.createdAt(),
                row.updatedAt(),
                may(TicketFields.NEXT_DUE) ? row.nextDue() : null,
                row.version());
    }

    private boolean may(Field<?> field) {
        return engine.access().unreadable(asking, List.of(field), null).isEmpty();
    }
}
