package org.itsmkit.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
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
    private static final Map<String, Field<?>> OF_EVERY_TICKET =
            TicketFields.SEARCHABLE.stream().collect(Collectors.toUnmodifiableMap(Field::name, field -> field));

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
                asked.stream().flatMap(field -> searchable(field).stream()).toList();
        List<Reason> reasons = engine.access().unreadable(asking, known, null);
        CiId item = search.affecting();
        if (item != null) {
            reasons.addAll(engine.access().unseen(asking, List.of(item)));
        }
        Person awaiting = search.awaiting();
        if (awaiting != null
                && !asking.actor().asPerson().filter(awaiting::equals).isPresent()) {
            reasons.addAll(engine.access().unreadable(asking, List.of(TicketFields.REQUESTER), null));
        }
        if (!reasons.isEmpty()) {
            throw new CommandRefused("search", reasons);
        }
        return new TicketQuery(
                asking.tenant(),
                engine.access().readers(asking),
                search.where(),
                item,
                awaiting,
                search.sort(),
                search.cursor(),
                search.limit());
    }

    /**
     * The field as every ticket has it, or as each of the types has it that index one of this name and type: what a caller's
     * own field of this name says of itself does not count.
     */
    private List<Field<?>> searchable(Field<?> field) {
        Field<?> ofEvery = OF_EVERY_TICKET.get(field.name());
        List<Field<?>> known =
                ofEvery == null ? engine.types().indexed(asking.tenant(), field.name()) : List.of(ofEvery);
        if (known.isEmpty()) {
            throw new InvalidInput(
                    "search", "fields that every ticket has, and those that its types index", field.name());
        }
        List<Field<?>> alike =
                known.stream().filter(one -> one.type().equals(field.type())).toList();
        if (alike.isEmpty()) {
            throw new InvalidInput(
                    "search", field.name() + " as " + known.get(0).type(), field.type());
        }
        return alike;
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
