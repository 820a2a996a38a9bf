package org.itsmkit.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;

/** Searches for one actor: only among what the actor may see, and only by what the actor may read. */
final class Searches {

    private static final Field<?>[] SHOWN = {
        TicketFields.TITLE,
        TicketFields.PRIORITY,
        TicketFields.TEAM,
        TicketFields.ASSIGNEE,
        TicketFields.REQUESTER,
        TicketFields.NEXT_DUE
    };
    private static final Map<String, Field<?>> OF_EVERY_TICKET = Stream.concat(
                    TicketFields.HELD.stream(), TicketFields.DERIVED.stream())
            .collect(Collectors.toUnmodifiableMap(Field::name, field -> field));

    private final Engine engine;
    private final Asking asking;

    Searches(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    Page<TicketRow> page(TicketSearch search) {
        Page<TicketRow> page = engine.storage().search(query(search));
        Set<String> hidden = Stream.of(SHOWN)
                .filter(field -> !engine.access().mayRead(asking, field, null))
                .map(Field::name)
                .collect(Collectors.toSet());
        return hidden.isEmpty() ? page : page.map(row -> without(hidden, row));
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
        List<Field<?>> known =
                asked.stream().<Field<?>>map(Searches::searchable).toList();
        List<Reason> reasons = engine.access().unreadable(asking, known, null);
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

    /** The field as the library knows it: what a caller's own field of this name says of itself does not count. */
    private static Field<?> searchable(Field<?> field) {
        Field<?> known = OF_EVERY_TICKET.get(field.name());
        if (known == null && !field.isIndexed()) {
            throw new InvalidInput("search", "fields that every ticket has, and indexed ones", field.name());
        }
        if (known != null && !known.type().equals(field.type())) {
            throw new InvalidInput("search", field.name() + " as " + known.type(), field.type());
        }
        return known == null ? field : known;
    }

    private static TicketRow without(Set<String> hidden, TicketRow row) {
        return new TicketRow(
                row.id(),
                row.number(),
                row.type(),
                hidden.contains(TicketFields.TITLE.name()) ? "" : row.title(),
                row.state(),
                hidden.contains(TicketFields.PRIORITY.name()) ? null : row.priority(),
                hidden.contains(TicketFields.TEAM.name()) ? null : row.team(),
                hidden.contains(TicketFields.ASSIGNEE.name()) ? null : row.assignee(),
                hidden.contains(TicketFields.REQUESTER.name()) ? null : row.requester(),
                row.createdAt(),
                row.updatedAt(),
                hidden.contains(TicketFields.NEXT_DUE.name()) ? null : row.nextDue(),
                row.version());
    }
}
