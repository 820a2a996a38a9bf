package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_JOURNAL;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_LINK;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.schema.tables.ItsmJournal;
import org.itsmkit.persistence.internal.schema.tables.ItsmLink;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.TicketLink;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What hangs on one ticket, as far as it may be seen; one statement each. */
final class TicketReads {

    private static final ItsmTicket T = ITSM_TICKET;
    private static final ItsmJournal J = ITSM_JOURNAL;
    private static final ItsmLink K = ITSM_LINK;
    private static final int CURSOR_PARTS = 2;
    private static final Field<Integer> IN_GROUP = DSL.field(DSL.name("in_group"), Integer.class);
    private static final Field<Integer> PLACE_IN_GROUP = DSL.field(DSL.name("place_in_group"), Integer.class);
    private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);

    private final Jdbc jdbc;
    private final Shapes shapes;

    TicketReads(Jdbc jdbc, Shapes shapes) {
        this.jdbc = jdbc;
        this.shapes = shapes;
    }

    Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        Draft draft = new Draft("number");
        Field<String> tenantId = draft.bind(T.TENANT_ID, tenant.value());
        Field<String> wanted = draft.bind(T.TICKET_NUMBER, Texts.check("number", number));
        Function<ItsmTicket, Condition> visible = Visibility.of(readers, draft);
        return shapes
                .list(
                        jdbc,
                        draft,
                        () -> DSL.select(T.ID)
                                .from(T)
                                .where(T.TENANT_ID.eq(tenantId), T.TICKET_NUMBER.eq(wanted), visible.apply(T)),
                        row -> new RowReader(row).ticketId())
                .stream()
                .findFirst();
    }

    List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        Draft draft = new Draft("journal");
        Field<String> tenantId = draft.bind(J.TENANT_ID, tenant.value());
        Field<UUID> id = draft.bind(J.TICKET_ID, ticket.value());
        Field<Long> behind = draft.bind(J.SEQUENCE_NUMBER, after);
        Field<Integer> most = draft.bind(T.LINK_COUNT, limit);
        Function<ItsmTicket, Condition> visible = Visibility.of(readers, draft);
        return shapes.list(
                jdbc,
                draft,
                () -> DSL.select(J.SEQUENCE_NUMBER, J.ENTRY, J.DISCLOSURES, J.HASH)
                        .from(J)
                        .join(T)
                        .on(T.TENANT_ID.eq(J.TENANT_ID), T.ID.eq(J.TICKET_ID))
                        .where(
                                J.TENANT_ID.eq(tenantId),
                                J.TICKET_ID.eq(id),
                                J.SEQUENCE_NUMBER.gt(behind),
                                visible.apply(T))
                        .orderBy(J.SEQUENCE_NUMBER)
                        .limit(most),
                row -> {
                    RowReader values = new RowReader(row);
                    return new SealedEntry(
                            tenant, ticket, values.number(), values.text(), values.text(), values.hash());
                });
    }

    Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers) {
        Draft draft = new Draft("links");
        Field<String> tenantId = draft.bind(K.TENANT_ID, tenant.value());
        Field<UUID> id = draft.bind(K.TICKET_ID, ticket.value());
        Field<Integer> most = draft.bind(T.LINK_COUNT, Checks.limit(limit) + 1);
        Condition ofType = type == null ? DSL.noCondition() : ofType(draft, type);
        Condition behind = cursor == null ? DSL.noCondition() : behind(draft, cursor);
        Function<ItsmTicket, Condition> visible = Visibility.of(readers, draft);
        ItsmTicket self = T.as("self");
        List<TicketLink> found = shapes.list(
                jdbc,
                draft,
                () -> DSL.select(K.TYPE_KEY, K.INVERSE_KEY, K.OTHER_ID)
                        .from(K)
                        .join(T)
                        .on(T.TENANT_ID.eq(K.TENANT_ID), T.ID.eq(K.OTHER_ID))
                        .join(self)
                        .on(self.TENANT_ID.eq(K.TENANT_ID), self.ID.eq(K.TICKET_ID))
                        .where(
                                K.TENANT_ID.eq(tenantId),
                                K.TICKET_ID.eq(id),
                                ofType,
                                behind,
                                visible.apply(T),
                                visible.apply(self))
                        .orderBy(K.TYPE_KEY, K.OTHER_ID)
                        .limit(most),
                row -> {
                    RowReader values = new RowReader(row);
                    return new TicketLink(new LinkType(values.text(), values.text()), values.ticketId());
                });
        return Cursors.page(
                found,
                limit,
                last -> Cursors.write(last.type().key(), last.other().toString()));
    }

    private static Condition ofType(Draft draft, LinkType type) {
        draft.shape("of type");
        return K.TYPE_KEY.eq(draft.bind(K.TYPE_KEY, type.key()));
    }

    private static Condition behind(Draft draft, String cursor) {
        draft.shape("behind");
        JsonList parts = Cursors.read(cursor, CURSOR_PARTS);
        Field<String> type = draft.bind(K.TYPE_KEY, Texts.check("cursor", parts.text(0)));
        Field<UUID> other = draft.bind(K.OTHER_ID, TicketId.of(parts.text(1)).value());
        return DSL.row(K.TYPE_KEY, K.OTHER_ID).gt(DSL.row(type, other));
    }

    /**
     * Counts all of them and reads the first few in one statement, so that they are of one moment: the first few, and the
     * first of each group, which brings the group's count.
     */
    Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        Draft draft = new Draft("linked");
        Field<String> tenantId = draft.bind(K.TENANT_ID, tenant.value());
        Field<UUID> id = draft.bind(K.TICKET_ID, ticket.value());
        Field<String> key = draft.bind(K.TYPE_KEY, type.key());
        Field<Integer> most = draft.bind(T.LINK_COUNT, limit);
        Field<Integer> openFirst = DSL.case_().when(T.IS_OPEN, DSL.inline(0)).else_(DSL.inline(1));
        List<Counted> found = shapes.list(
                jdbc,
                draft,
                () -> DSL.select()
                        .from(DSL.select(
                                        T.ID,
                                        T.TICKET_NUMBER,
                                        T.TITLE,
                                        T.STATE,
                                        T.CATEGORY,
                                        T.VERSION,
                                        T.TYPE_KEY,
                                        DSL.count()
                                                .over(DSL.partitionBy(T.TYPE_KEY, T.CATEGORY))
                                                .as(IN_GROUP),
                                        DSL.rowNumber()
                                                .over(DSL.partitionBy(T.TYPE_KEY, T.CATEGORY)
                                                        .orderBy(T.ID))
                                                .as(PLACE_IN_GROUP),
                                        DSL.rowNumber()
                                                .over(DSL.orderBy(openFirst, T.ID))
                                                .as(PLACE))
                                .from(K)
                                .join(T)
                                .on(T.TENANT_ID.eq(K.TENANT_ID), T.ID.eq(K.OTHER_ID))
                                .where(K.TENANT_ID.eq(tenantId), K.TICKET_ID.eq(id), K.TYPE_KEY.eq(key))
                                .asTable("linked"))
                        .where(PLACE.le(most).or(PLACE_IN_GROUP.eq(DSL.inline(1))))
                        .orderBy(PLACE),
                row -> Counted.read(new RowReader(row)));
        return new Linked(
                found.stream()
                        .filter(each -> each.placeInGroup == 1)
                        .map(Counted::group)
                        .toList(),
                found.stream()
                        .filter(each -> each.place <= limit)
                        .map(Counted::ticket)
                        .toList());
    }

    private record Counted(LinkedTicket ticket, Group group, long placeInGroup, long place) {

        static Counted read(RowReader row) throws SQLException {
            TicketId id = row.ticketId();
            String number = row.text();
            String title = row.textOrNull();
            State state = State.of(row.text(), Category.valueOf(row.text()));
            LinkedTicket ticket = new LinkedTicket(id, number, title == null ? "" : title, state, row.number());
            return new Counted(
                    ticket, new Group(row.text(), state.category(), row.number()), row.number(), row.number());
        }
    }
}
