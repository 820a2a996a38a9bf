package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_FIELD;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Pages and counts of tickets. */
final class TicketSearch {

    private static final ItsmTicket T = ITSM_TICKET;
    private static final ItsmTicketField F = ITSM_TICKET_FIELD;

    private static final List<Field<?>> ROW = List.of(
            T.ID,
            T.TICKET_NUMBER,
            T.TYPE_KEY,
            T.TITLE,
            T.STATE,
            T.CATEGORY,
            T.PRIORITY,
            T.TEAM,
            T.ASSIGNEE,
            T.REQUESTER,
            T.CREATED_AT,
            T.UPDATED_AT,
            T.NEXT_DUE,
            T.VERSION);

    private final Dialect dialect;
    private final Jdbc jdbc;
    private final Shapes shapes;

    TicketSearch(Statements statements, Jdbc jdbc, Shapes shapes) {
        this.dialect = statements.dialect();
        this.jdbc = jdbc;
        this.shapes = shapes;
    }

    /** @param sortedBy what it is sorted by */
    private record Found(TicketRow row, @Nullable Object sortedBy) {}

    Page<TicketRow> search(TicketQuery query) {
        SortSql<?> sort = SortSql.of(query.sort(), dialect);
        String order = sort.indexed() ? sort.descending() ? "-" : "+" : sort.named();
        Draft draft = new Draft("page").shape(order).shape(Integer.toString(query.limit()));
        Supplier<Condition> where = where(query, draft);
        Condition behind = query.cursor() == null ? DSL.noCondition() : sort.behind(query.cursor(), draft, dialect);
        Table<? extends Record> from = from(sort, draft);
        Supplier<Query> page = () -> {
            List<Field<?>> columns = new ArrayList<>(ROW);
            columns.add(sort.shown());
            return DSL.select(columns)
                    .from(from)
                    .where(where.get(), behind)
                    .orderBy(sort.order())
                    .limit(DSL.inline(query.limit() + 1));
        };
        List<Found> found = shapes.list(jdbc, draft, page, row -> {
            RowReader values = new RowReader(row);
            TicketRow ticket = read(values);
            return new Found(ticket, sort.read(values));
        });
        return Cursors.page(found, query.limit(), last -> sort.cursor(last.sortedBy, last.row.id()))
                .map(Found::row);
    }

    long count(TicketQuery query) {
        Draft draft = new Draft("count");
        Supplier<Condition> where = where(query, draft);
        return shapes.list(jdbc, draft, () -> DSL.selectCount().from(T).where(where.get()), row -> row.getLong(1))
                .get(0);
    }

    private Supplier<Condition> where(TicketQuery query, Draft draft) {
        Field<String> tenant = draft.bind(T.TENANT_ID, query.tenant().value());
        Function<ItsmTicket, Condition> visible = Visibility.of(query.readers(), draft);
        Supplier<Condition> where = ConditionSql.compile(query.where(), draft, dialect);
        return () -> DSL.and(T.TENANT_ID.eq(tenant), where.get(), visible.apply(T));
    }

    private static Table<? extends Record> from(SortSql<?> sort, Draft draft) {
        if (!sort.indexed()) {
            return T;
        }
        ItsmTicketField sorted = SortSql.SORTED;
        Field<String> field = draft.bind(F.FIELD, sort.key());
        return T.leftJoin(sorted)
                .on(sorted.TENANT_ID.eq(T.TENANT_ID), sorted.TICKET_ID.eq(T.ID), sorted.FIELD.eq(field));
    }

    private static TicketRow read(RowReader row) throws SQLException {
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
