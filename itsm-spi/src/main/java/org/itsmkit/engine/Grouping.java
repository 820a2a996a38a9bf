package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ReportRequest;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketRow;

/** The tickets that a report is about, read some at a time as the actor may see them, and the groups they belong to. */
final class Grouping {

    /** Groups are told by the texts of their values, in their order. */
    static final Comparator<List<String>> ORDER = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    private static final int PAGE = 500;
    private static final int MOST_ROWS = 10_000;

    private final Engine engine;
    private final Asking asking;
    private final ReportRequest request;

    Grouping(Engine engine, Asking asking, ReportRequest request) {
        this.engine = engine;
        this.asking = asking;
        this.request = request;
        requireReadable(request.by());
    }

    /**
     * The fields that tickets have under the names of these: what a caller's own field of a name says of itself does not
     * count.
     */
    void requireReadable(Iterable<? extends Field<?>> asked) {
        List<Field<?>> known = new ArrayList<>();
        for (Field<?> field : asked) {
            List<Field<?>> named = engine.types().named(asking.tenant(), field.name());
            if (named.stream().noneMatch(one -> one.type().equals(field.type()))) {
                throw new InvalidInput("report", "fields that tickets have, with their type of value", field.name());
            }
            known.addAll(named);
        }
        requireReadable(known.toArray(Field<?>[]::new));
    }

    /** Whether the actor may read these fields of this ticket, as its type has them. */
    boolean mayRead(Ticket ticket, Iterable<? extends Field<?>> asked) {
        for (Field<?> field : asked) {
            if (field(ticket, field.name())
                    .filter(known -> !engine.access().mayRead(asking, known, ticket))
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Field<?>> field(Ticket ticket, String name) {
        return engine.types()
                .of(ticket.tenant(), ticket.type())
                .type()
                .askable()
                .find(name)
                .map(field -> field);
    }

    /** Throws {@link CommandRefused} when the actor may not read one of these. */
    void requireReadable(Field<?>... fields) {
        List<Reason> reasons = engine.access().unreadable(asking, List.of(fields), null);
        if (!reasons.isEmpty()) {
            throw new CommandRefused("report", reasons);
        }
    }

    /** The tickets that the report is about and of which this holds too, in the order in which they were opened. */
    Iterator<StoredTicket> tickets(Condition touching) {
        return all(request.where().and(touching));
    }

    /** The tickets of which this holds, in the order in which they were opened. */
    Iterator<StoredTicket> all(Condition condition) {
        Searches searches = new Searches(engine, asking);
        TicketSearch search = TicketSearch.where(condition)
                .sortedBy(Sort.ascending(TicketFields.CREATED_AT))
                .limit(PAGE);
        return Iterators.pages(cursor -> {
            Page<TicketRow> page = searches.page(search.after(cursor.orElse(null)));
            List<StoredTicket> stored = new ArrayList<>(page.items().size());
            page.items()
                    .forEach(row -> engine.storage()
                            .find(asking.tenant(), row.id(), engine.access().readers(asking))
                            .ifPresent(stored::add));
            return new Page<>(stored, page.cursor());
        });
    }

    /** The values by which this ticket is grouped, as text. */
    List<String> of(Ticket ticket) {
        List<String> group = new ArrayList<>(request.by().size());
        for (Field<?> field : request.by()) {
            group.add(mayRead(ticket, List.of(field)) ? written(field, ticket).orElse("") : "");
        }
        return List.copyOf(group);
    }

    /** Throws {@link InvalidInput} when nobody could read so many rows. */
    void requireFew(int rows) {
        if (rows > MOST_ROWS) {
            throw new InvalidInput("report.by", "fields that make at most " + MOST_ROWS + " rows", request.by());
        }
    }

    private static <T> Optional<String> written(Field<T> field, Ticket ticket) {
        FieldType<T> type = field.type();
        return Optional.ofNullable(ticket.value(field)).map(type::write);
    }
}
