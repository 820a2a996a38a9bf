package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_FIELD;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.Fold;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Compiles a condition, the one place that does: its values go into the draft at once, its text is made only when the draft
 * turns out to have a shape that was not rendered yet.
 *
 * <p>A comparison with nothing is unknown in SQL and false here. The two differ only below a negation, so that is where
 * columns are asked whether they hold anything.
 */
final class ConditionSql implements Fold<Supplier<Condition>> {

    private static final ItsmTicket T = ITSM_TICKET;
    private static final ItsmTicketField F = ITSM_TICKET_FIELD;
    private static final Set<String> OPEN = names(true);
    private static final Set<String> NOT_OPEN = names(false);

    private final Draft draft;
    private final Dialect dialect;
    private int negations;

    private ConditionSql(Draft draft, Dialect dialect) {
        this.draft = draft;
        this.dialect = dialect;
    }

    static Supplier<Condition> compile(org.itsmkit.domain.condition.Condition where, Draft draft, Dialect dialect) {
        return where.fold(new ConditionSql(draft, dialect));
    }

    @Override
    public Supplier<Condition> all(List<org.itsmkit.domain.condition.Condition> parts) {
        List<Supplier<Condition>> compiled = parts("all(", parts);
        return () -> DSL.and(compiled.stream().map(Supplier::get).toList());
    }

    @Override
    public Supplier<Condition> any(List<org.itsmkit.domain.condition.Condition> parts) {
        List<Supplier<Condition>> compiled = parts("any(", parts);
        return () -> compiled.isEmpty()
                ? DSL.falseCondition()
                : DSL.or(compiled.stream().map(Supplier::get).toList());
    }

    private List<Supplier<Condition>> parts(String open, List<org.itsmkit.domain.condition.Condition> parts) {
        draft.shape(open);
        List<Supplier<Condition>> compiled =
                parts.stream().map(part -> part.fold(this)).toList();
        draft.shape(")");
        return compiled;
    }

    @Override
    public Supplier<Condition> not(org.itsmkit.domain.condition.Condition part) {
        draft.shape("not");
        negations++;
        Supplier<Condition> compiled = part.fold(this);
        negations--;
        return () -> DSL.not(compiled.get());
    }

    @Override
    public Supplier<Condition> isSet(Field<?> field) {
        Optional<Asked> asked = Asked.of(field);
        if (asked.isEmpty()) {
            draft.shape("has");
            org.jooq.Field<String> key = draft.bind(F.FIELD, IndexedValues.key(field.name(), field.type()));
            return () -> exists(key, DSL.noCondition());
        }
        Asked column = asked.get();
        if (!column.holds(field.type())) {
            return never();
        }
        draft.shape("set").shape(field.name());
        return () -> column.isDue()
                ? T.NEXT_DUE.lt(DSL.inline(Micros.NONE))
                : column.optional() ? column.column().isNotNull() : DSL.trueCondition();
    }

    @Override
    public <V> Supplier<Condition> compare(Compare<V> comparison) {
        Field<V> field = comparison.field();
        Operator operator = comparison.operator();
        Optional<Asked> asked = Asked.of(field);
        if (asked.isEmpty()) {
            return indexed(field, operator, comparison.value());
        }
        Asked column = asked.get();
        if (!column.holds(field.type())) {
            return never();
        }
        if (column.isCategory() && operator == Operator.EQUAL) {
            return oneOf(new OneOf<>(field, List.of(comparison.value())));
        }
        draft.shape(operator.name()).shape(field.name());
        Object value = column.value(field.type(), comparison.value());
        org.jooq.Field<String> text = column.text();
        return guarded(
                column,
                text == null ? Comparisons.number(draft, column, operator, value) : text(text, operator, value));
    }

    private Supplier<Condition> text(org.jooq.Field<String> column, Operator operator, Object value) {
        return switch (operator) {
            case EQUAL -> {
                org.jooq.Field<String> wanted = draft.bind(column, value);
                yield () -> column.eq(wanted);
            }
            case STARTS_WITH -> like(column, Comparisons.escaped((String) value) + '%');
            case CONTAINS -> like(column, '%' + Comparisons.escaped((String) value) + '%');
            default ->
                Comparisons.ordered(draft, dialect.ordered(column), operator, dialect.orderedValue((String) value));
        };
    }

    private Supplier<Condition> like(org.jooq.Field<String> column, String pattern) {
        org.jooq.Field<String> wanted = draft.bind(column, pattern);
        return () -> column.like(wanted, Comparisons.ESCAPE);
    }

    @Override
    public <V> Supplier<Condition> oneOf(OneOf<V> choice) {
        Field<V> field = choice.field();
        Optional<Asked> asked = Asked.of(field);
        if (choice.values().isEmpty() || asked.isPresent() && !asked.get().holds(field.type())) {
            return never();
        }
        draft.shape("in");
        if (asked.isEmpty()) {
            org.jooq.Field<String> key = draft.bind(F.FIELD, IndexedValues.key(field.name(), field.type()));
            List<byte[]> keys = choice.values().stream()
                    .map(value -> SortKey.of(field.type(), value))
                    .toList();
            List<org.jooq.Field<byte[]>> wanted = draft.bindAll(F.SORT_KEY, keys);
            return () -> exists(key, F.SORT_KEY.in(wanted));
        }
        Asked column = asked.get();
        List<Object> values = choice.values().stream()
                .map(value -> column.value(field.type(), value))
                .toList();
        if (column.isCategory() && (new HashSet<>(values).equals(OPEN) || new HashSet<>(values).equals(NOT_OPEN))) {
            boolean open = new HashSet<>(values).equals(OPEN);
            draft.shape(open ? "open" : "not-open");
            return () -> open ? DSL.condition(T.IS_OPEN) : DSL.not(DSL.condition(T.IS_OPEN));
        }
        draft.shape(field.name());
        return guarded(column, in(column.column(), values));
    }

    private <V> Supplier<Condition> in(org.jooq.Field<V> column, List<Object> values) {
        List<org.jooq.Field<V>> wanted = draft.bindAll(column, values);
        return () -> column.in(wanted);
    }

    private <V> Supplier<Condition> indexed(Field<V> field, Operator operator, V value) {
        draft.shape("field").shape(operator.name());
        org.jooq.Field<String> key = draft.bind(F.FIELD, IndexedValues.key(field.name(), field.type()));
        byte[] sortKey = SortKey.of(field.type(), value);
        if (operator == Operator.CONTAINS) {
            Supplier<Condition> held = like(F.WRITTEN, '%' + Comparisons.escaped((String) value) + '%');
            return () -> exists(key, held.get());
        }
        if (operator == Operator.STARTS_WITH) {
            org.jooq.Field<byte[]> from = draft.bind(F.SORT_KEY, sortKey);
            org.jooq.Field<byte[]> to = draft.bind(F.SORT_KEY, SortKey.behind(sortKey));
            return () -> exists(key, F.SORT_KEY.ge(from).and(F.SORT_KEY.lt(to)));
        }
        Supplier<Condition> held = Comparisons.ordered(draft, F.SORT_KEY, operator, sortKey);
        return () -> exists(key, held.get());
    }

    private static Condition exists(org.jooq.Field<String> key, Condition held) {
        return DSL.exists(DSL.selectOne()
                .from(F)
                .where(F.TENANT_ID.eq(T.TENANT_ID), F.TICKET_ID.eq(T.ID), F.FIELD.eq(key), held));
    }

    private Supplier<Condition> guarded(Asked column, Supplier<Condition> comparison) {
        if (!column.optional() || negations == 0) {
            return comparison;
        }
        draft.shape("guarded");
        return () -> column.column().isNotNull().and(comparison.get());
    }

    private Supplier<Condition> never() {
        draft.shape("never");
        return DSL::falseCondition;
    }

    private static Set<String> names(boolean open) {
        return Arrays.stream(Category.values())
                .filter(category -> category.isOpen() == open)
                .map(Category::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
