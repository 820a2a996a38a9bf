package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_FIELD;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_LABEL;

import java.util.List;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketLabel;
import org.itsmkit.persistence.internal.search.Test;
import org.itsmkit.persistence.internal.search.Test.FieldTest;
import org.itsmkit.persistence.internal.values.TicketColumn;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A test of a row of tickets, as a condition. */
final class TestSql implements Test.Fold<Condition>, Test.FieldFold<Condition> {

    private static final ItsmTicketField F = ITSM_TICKET_FIELD;
    private static final ItsmTicketLabel L = ITSM_TICKET_LABEL;

    private final ItsmTicket ticket;
    private final Dialect dialect;

    TestSql(ItsmTicket ticket, Dialect dialect) {
        this.ticket = ticket;
        this.dialect = dialect;
    }

    /** The place of a value that is compared with {@code like}. */
    static <T> Field<T> place(Field<T> like, int place) {
        return DSL.param("v" + place, like.getDataType());
    }

    private static <T> List<Field<T>> places(Field<T> like, List<Integer> places) {
        return places.stream().map(place -> place(like, place)).toList();
    }

    static Field<?> column(ItsmTicket ticket, TicketColumn column) {
        Field<?> field = ticket.field(column.sql());
        if (field == null) {
            throw new IllegalStateException(column + " is not in the scripts");
        }
        return field;
    }

    @SuppressWarnings("unchecked") // the scripts and the enum say what it holds
    static Field<String> text(ItsmTicket ticket, TicketColumn column) {
        return (Field<String>) column(ticket, column);
    }

    @SuppressWarnings("unchecked")
    static Field<Long> number(ItsmTicket ticket, TicketColumn column) {
        return (Field<Long>) column(ticket, column);
    }

    @Override
    public Condition all(List<Test> parts) {
        return DSL.and(parts.stream().map(part -> part.fold(this)).toList());
    }

    @Override
    public Condition any(List<Test> parts) {
        return DSL.or(parts.stream().map(part -> part.fold(this)).toList());
    }

    @Override
    public Condition not(Test part) {
        return DSL.not(part.fold(this));
    }

    @Override
    public Condition fixed(boolean holds) {
        return holds ? DSL.trueCondition() : DSL.falseCondition();
    }

    @Override
    public Condition isSet(TicketColumn column) {
        return column(ticket, column).isNotNull();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Condition flag(TicketColumn column, boolean wanted) {
        Condition holds = DSL.condition((Field<Boolean>) column(ticket, column));
        return wanted ? holds : DSL.not(holds);
    }

    @Override
    public Condition compare(TicketColumn column, Operator operator, int place) {
        Field<?> field = column(ticket, column);
        return compared(field, operator, place);
    }

    private static <T> Condition compared(Field<T> column, Operator operator, int place) {
        return compared(column, operator, place(column, place));
    }

    static <T> Condition compared(Field<T> column, Operator operator, Field<T> wanted) {
        return switch (operator) {
            case EQUAL -> column.eq(wanted);
            case LESS -> column.lt(wanted);
            case AT_MOST -> column.le(wanted);
            case GREATER -> column.gt(wanted);
            case AT_LEAST -> column.ge(wanted);
            case STARTS_WITH, CONTAINS -> throw new IllegalStateException(operator + " is for text");
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public Condition ordered(TicketColumn column, Operator operator, int place) {
        Field<String> text = text(ticket, column);
        return compared(
                (Field<Object>) dialect.ordered(text), operator, (Field<Object>) dialect.ordered(place(text, place)));
    }

    @Override
    public Condition below(TicketColumn column, long bound) {
        return number(ticket, column).lt(DSL.inline(bound));
    }

    @Override
    public Condition like(TicketColumn column, int place) {
        Field<String> text = text(ticket, column);
        return text.like(place(text, place), Test.ESCAPE);
    }

    @Override
    public Condition in(TicketColumn column, List<Integer> places) {
        return within(column(ticket, column), places);
    }

    private static <T> Condition within(Field<T> column, List<Integer> places) {
        return column.in(places(column, places));
    }

    @Override
    public Condition field(int key, @Nullable FieldTest held) {
        return DSL.exists(DSL.selectOne()
                .from(F)
                .where(
                        F.TENANT_ID.eq(ticket.TENANT_ID),
                        F.TICKET_ID.eq(ticket.ID),
                        F.FIELD.eq(place(F.FIELD, key)),
                        held == null ? DSL.noCondition() : held.fold(this)));
    }

    @Override
    public Condition key(Operator operator, int place) {
        return compared(F.SORT_KEY, operator, place);
    }

    @Override
    public Condition between(int from, int below) {
        return F.SORT_KEY.ge(place(F.SORT_KEY, from)).and(F.SORT_KEY.lt(place(F.SORT_KEY, below)));
    }

    @Override
    public Condition written(int pattern) {
        return F.WRITTEN.like(place(F.WRITTEN, pattern), Test.ESCAPE);
    }

    @Override
    public Condition keyIn(List<Integer> places) {
        return within(F.SORT_KEY, places);
    }

    @Override
    public Condition label(boolean denied, List<Integer> labels) {
        return DSL.exists(DSL.selectOne()
                .from(L)
                .where(
                        L.TENANT_ID.eq(ticket.TENANT_ID),
                        L.TICKET_ID.eq(ticket.ID),
                        denied ? DSL.condition(L.IS_DENIED) : DSL.not(DSL.condition(L.IS_DENIED)),
                        within(L.LABEL, labels)));
    }
}
