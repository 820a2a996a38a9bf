package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The head rows: reading one, and writing one only when it is at the expected version. */
final class TicketRows {

    private static final ItsmTicket T = ITSM_TICKET;

    private final Statements statements;
    private final Jdbc jdbc;
    private final String find;
    private final String firstHeads;
    private final String nextHeads;
    private final InsertIfFree insert;
    private final String update;
    private final String updateAsKnown;
    private final String delete;

    TicketRows(Statements statements, Jdbc jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
        find = statements.text(DSL.select(HeadRow.KEPT).from(T).where(is(T.TENANT_ID), is(T.ID)));
        firstHeads = heads(DSL.noCondition());
        nextHeads = heads(T.ID.gt(any(T.ID)));
        List<Field<?>> all = new ArrayList<>(HeadRow.KEY);
        all.addAll(HeadRow.COLUMNS);
        insert = new InsertIfFree(statements, jdbc, T, all);
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        HeadRow.COLUMNS.forEach(column -> values.put(column, any(column)));
        update = statements.text(DSL.update(T).set(values).where(is(T.TENANT_ID), is(T.ID), is(T.VERSION)));
        updateAsKnown = statements.text(DSL.update(T)
                .set(values)
                .where(is(T.TENANT_ID), is(T.ID), is(T.VERSION), is(T.LABELS), is(T.INDEXED_VALUES)));
        delete = statements.text(DSL.deleteFrom(T).where(is(T.TENANT_ID), is(T.ID)));
    }

    Optional<HeadRow> find(TenantId tenant, TicketId ticket) {
        return jdbc.first(
                find,
                to -> to.text(tenant.value()).uuid(ticket.value()),
                row -> HeadRow.read(tenant, ticket, new RowReader(row)));
    }

    List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
        return jdbc.list(
                after == null ? firstHeads : nextHeads,
                to -> {
                    to.text(tenant.value());
                    if (after != null) {
                        to.uuid(after.value());
                    }
                    to.small(limit);
                },
                row -> {
                    RowReader values = new RowReader(row);
                    return new AnchorLeaf(values.ticketId(), values.number(), values.hash());
                });
    }

    /** Whether the ticket was not there and is now. */
    boolean insert(HeadRow row) {
        return insert.run(to -> {
            bindKey(to, row);
            row.bind(to);
        });
    }

    /** Whether it was at this version and is written now. */
    boolean update(HeadRow row, long expectedVersion) {
        return jdbc.update(update, to -> {
                    row.bind(to);
                    bindKey(to, row);
                    to.number(expectedVersion);
                })
                == 1;
    }

    /** Whether it was at this version, with the labels and indexed values that were guessed, and is written now. */
    boolean update(HeadRow row, long expectedVersion, Known.Guess guess) {
        return jdbc.update(updateAsKnown, to -> {
                    row.bind(to);
                    bindKey(to, row);
                    to.number(expectedVersion).text(guess.labels()).text(guess.indexed());
                })
                == 1;
    }

    void delete(HeadRow row) {
        jdbc.update(delete, to -> bindKey(to, row));
    }

    private String heads(Condition after) {
        return statements.text(DSL.select(T.ID, T.VERSION, T.HEAD)
                .from(T)
                .where(is(T.TENANT_ID), after)
                .orderBy(T.ID)
                .limit(DSL.val(0)));
    }

    private static void bindKey(Binder to, HeadRow row) throws SQLException {
        to.text(row.stored().ticket().tenant().value()).uuid(row.id());
    }
}
