package org.itsmkit.persistence.internal.jooq;


import java.util.List;
import java.util.UUID;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketLabel;
import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.search.Test;
import org.itsmkit.persistence.internal.search.Test.FieldTest;
import org.itsmkit.persistence.internal.values.Column;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A test of a row of heads, as a condition. */
final class TestSql implements Test.Fold<Condition>, Test.FieldFold<Condition> {

    private final HeadSql head;
    private final Dialect dialect;

    TestSql(HeadSql head, Dialect dialect) {
        this.head = head;
        this.dialect = dialect;
    }

    /** The place of a value that is compared with {@code like}. */
    static <T> Field<T> place(Field<T> like, int place) {
        return DSL.param("v" + place, like.getDataType());
    }

    private static <T> List<Field<T>> places(Field<T> like, List<Integer> places) {
        return places.stream().map(place -> place(like, place)).toList();
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
    public Condition isSet(Column column) {
        return head.column(column).isNotNull();
    }

    @Override
    public Condition flag(Column column, boolean wanted) {
        Condition holds = DSL.condition(head.flag(column));
        return wanted ? holds : DSL.not(holds);
    }

    @Override
    public Condition compare(Column column, Operator operator, int place) {
        Field<?> field = head.column(column);
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
    public Condition ordered(Column column, Operator operator, int place) {
        Field<String> text = head.text(column);
        return compared(
                (Field<Object>) dialect.ordered(text), operator, (Field<Object>) dialect.ordered(place(text, place)));
    }

    @Override
    public Condition below(Column column, long bound) {
        return head.number(column).lt(DSL.inline(bound));
    }

    @Override
    public Condition like(Column column, int place) {
        Field<String> text = head.text(column);
        return text.like(place(text, place), Test.ESCAPE);
    }

    @Override
    public Condition in(Column column, List<Integer> places) {
        return within(head.column(column), places);
    }

    private static <T> Condition within(Field<T> column, List<Integer> places) {
        return column.in(places(column, places));
    }

    private Field<byte[]> sortKey() {
        return HeadSql.named(head.fields(), "sort_key", byte[].class);
    }

    @Override
    public Condition field(int key, @Nullable FieldTest held) {
        Field<String> field = HeadSql.named(head.fields(), "field", String.class);
        return DSL.exists(DSL.selectOne()
                .from(head.fields())
                .where(
                        head.owns(head.fields()),
                        field.eq(place(field, key)),
                        held == null ? DSL.noCondition() : held.fold(this)));
    }

    @Override
    public Condition key(Operator operator, int place) {
        return compared(sortKey(), operator, place);
    }

    @Override
    public Condition between(int from, int below) {
        return sortKey().ge(place(sortKey(), from)).and(sortKey().lt(place(sortKey(), below)));
    }

    @Override
    public Condition written(int pattern) {
        Field<String> written = HeadSql.named(head.fields(), "written", String.class);
        return written.like(place(written, pattern), Test.ESCAPE);
    }

    @Override
    public Condition keyIn(List<Integer> places) {
        return within(sortKey(), places);
    }

    @Override
    public Condition label(boolean denied, List<Integer> labels) {
        Condition isDenied = DSL.condition(HeadSql.named(head.labels(), "is_denied", Boolean.class));
        return DSL.exists(DSL.selectOne()
                .from(head.labels())
                .where(
                        head.owns(head.labels()),
                        denied ? isDenied : DSL.not(isDenied),
                        within(HeadSql.named(head.labels(), "label", String.class), labels)));
    }

    @Override
    public Condition item(Column id, Test passes) {
        HeadSql item = HeadSql.of(Heads.ITEM);
        return DSL.exists(DSL.selectOne()
                .from(item.table())
                .where(
                        item.tenant().eq(head.tenant()),
                        item.id().eq(HeadSql.named(head.table(), id.sql(), UUID.class)),
                        passes.fold(new TestSql(item, dialect))));
    }
}
