package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.TestSql.place;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_JOURNAL;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_LINK;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.persistence.internal.schema.tables.ItsmJournal;
import org.itsmkit.persistence.internal.schema.tables.ItsmLink;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.search.Order;
import org.itsmkit.persistence.internal.search.Question;
import org.itsmkit.persistence.internal.search.Question.LinkBehind;
import org.itsmkit.persistence.internal.search.Test;
import org.itsmkit.persistence.internal.values.Column;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A question as a statement. */
final class QuestionSql implements Question.Fold<Query> {

    /** The place of the greatest number of rows. */
    static final int LIMIT = 99_999;

    private static final ItsmTicket T = ITSM_TICKET;
    private static final ItsmJournal J = ITSM_JOURNAL;
    private static final ItsmLink K = ITSM_LINK;

    private static final Field<Integer> IN_GROUP = DSL.field(DSL.name("in_group"), Integer.class);
    private static final Field<Integer> PLACE_IN_GROUP = DSL.field(DSL.name("place_in_group"), Integer.class);
    private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);

    private final Dialect dialect;

    QuestionSql(Dialect dialect) {
        this.dialect = dialect;
    }

    private Condition passes(Test test, ItsmTicket ticket) {
        return passes(test, new HeadSql(Heads.TICKET, ticket));
    }

    private Condition passes(Test test, HeadSql head) {
        return test.fold(new TestSql(head, dialect));
    }

    private static Field<Integer> limit() {
        return place(T.LINK_COUNT, LIMIT);
    }

    @Override
    public Query page(Question.PageOf page) {
        HeadSql head = HeadSql.of(page.heads());
        Order order = page.order();
        // The row of the indexed field that is sorted by, apart from those that are asked about.
        Table<?> value = head.fields().as("sorted");
        OrderSql<?> sorted = OrderSql.of(order, head, value, dialect);
        List<Field<?>> columns = shown(head);
        columns.add(sorted.shown());
        return DSL.select(columns)
                .from(order.column() != null ? head.table() : joined(head, value, order))
                .where(
                        head.tenant().eq(place(head.tenant(), page.tenant())),
                        passes(page.where(), head),
                        page.behind() == null ? DSL.noCondition() : sorted.behind(page.behind()))
                .orderBy(sorted.order())
                .limit(DSL.inline(page.limit()));
    }

    private static List<Field<?>> shown(HeadSql head) {
        List<Field<?>> columns = new ArrayList<>();
        for (Column column : head.heads().shown()) {
            columns.add(head.column(column));
        }
        return columns;
    }

    private static Table<? extends Record> joined(HeadSql head, Table<?> value, Order order) {
        Field<String> field = HeadSql.named(value, "field", String.class);
        return head.table().leftJoin(value).on(head.owns(value), field.eq(place(field, order.field())));
    }

    @Override
    public Query rows(Question.RowsOf rows) {
        HeadSql head = HeadSql.of(rows.heads());
        return DSL.select(shown(head))
                .from(head.table())
                .where(head.tenant().eq(place(head.tenant(), rows.tenant())), passes(rows.where(), head))
                .orderBy(head.id())
                .limit(limit());
    }

    @Override
    public Query count(Question.CountOf count) {
        HeadSql head = HeadSql.of(count.heads());
        return DSL.selectCount()
                .from(head.table())
                .where(head.tenant().eq(place(head.tenant(), count.tenant())), passes(count.where(), head));
    }

    @Override
    public Query number(Question.NumberOf number) {
        return DSL.select(T.ID)
                .from(T)
                .where(
                        T.TENANT_ID.eq(place(T.TENANT_ID, number.tenant())),
                        T.TICKET_NUMBER.eq(place(T.TICKET_NUMBER, number.number())),
                        passes(number.visible(), T));
    }

    @Override
    public Query journal(Question.JournalOf journal) {
        return DSL.select(J.SEQUENCE_NUMBER, J.ENTRY, J.DISCLOSURES, J.HASH)
                .from(J)
                .join(T)
                .on(T.TENANT_ID.eq(J.TENANT_ID), T.ID.eq(J.TICKET_ID))
                .where(
                        J.TENANT_ID.eq(place(J.TENANT_ID, journal.tenant())),
                        J.TICKET_ID.eq(place(J.TICKET_ID, journal.ticket())),
                        J.SEQUENCE_NUMBER.gt(place(J.SEQUENCE_NUMBER, journal.after())),
                        passes(journal.visible(), T))
                .orderBy(J.SEQUENCE_NUMBER)
                .limit(limit());
    }

    @Override
    public Query links(Question.LinksOf links) {
        ItsmTicket self = T.as("self");
        Integer type = links.type();
        return DSL.select(K.TYPE_KEY, K.INVERSE_KEY, K.OTHER_ID)
                .from(K)
                .join(T)
                .on(T.TENANT_ID.eq(K.TENANT_ID), T.ID.eq(K.OTHER_ID))
                .join(self)
                .on(self.TENANT_ID.eq(K.TENANT_ID), self.ID.eq(K.TICKET_ID))
                .where(
                        K.TENANT_ID.eq(place(K.TENANT_ID, links.tenant())),
                        K.TICKET_ID.eq(place(K.TICKET_ID, links.ticket())),
                        type == null ? DSL.noCondition() : K.TYPE_KEY.eq(place(K.TYPE_KEY, type)),
                        links.behind() == null ? DSL.noCondition() : behind(links.behind()),
                        passes(links.visible(), T),
                        passes(links.visible(), self))
                .orderBy(K.TYPE_KEY, K.OTHER_ID)
                .limit(limit());
    }

    private static Condition behind(LinkBehind behind) {
        return DSL.row(K.TYPE_KEY, K.OTHER_ID)
                .gt(DSL.row(place(K.TYPE_KEY, behind.type()), place(K.OTHER_ID, behind.other())));
    }

    @Override
    public Query linked(Question.LinkedOf linked) {
        Field<Integer> openFirst = DSL.case_().when(T.IS_OPEN, DSL.inline(0)).else_(DSL.inline(1));
        return DSL.select()
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
                        .where(
                                K.TENANT_ID.eq(place(K.TENANT_ID, linked.tenant())),
                                K.TICKET_ID.eq(place(K.TICKET_ID, linked.ticket())),
                                K.TYPE_KEY.eq(place(K.TYPE_KEY, linked.type())))
                        .asTable("linked"))
                .where(PLACE.le(place(PLACE, linked.most())).or(PLACE_IN_GROUP.eq(DSL.inline(1))))
                .orderBy(PLACE);
    }
}
