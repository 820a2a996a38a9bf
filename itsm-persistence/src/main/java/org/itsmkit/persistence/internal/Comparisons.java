package org.itsmkit.persistence.internal;

import java.util.function.Supplier;
import org.itsmkit.domain.condition.Operator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A column beside a value. */
final class Comparisons {

    static final char ESCAPE = '!';

    private Comparisons() {}

    /** For a column whose own order is the order of the values. */
    static <T> Supplier<Condition> ordered(Draft draft, Field<T> column, Operator operator, Object value) {
        Field<T> wanted = draft.bind(column, value);
        return () -> switch (operator) {
            case EQUAL -> column.eq(wanted);
            case LESS -> column.lt(wanted);
            case AT_MOST -> column.le(wanted);
            case GREATER -> column.gt(wanted);
            case AT_LEAST -> column.ge(wanted);
            case STARTS_WITH, CONTAINS -> throw new IllegalStateException(operator + " is for text");
        };
    }

    /** "None" is kept as the greatest number: it compares with nothing. */
    static Supplier<Condition> number(Draft draft, Asked column, Operator operator, Object value) {
        Supplier<Condition> compared = ordered(draft, column.required(), operator, value);
        boolean upwards = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        return column.isDue() && upwards
                ? () -> compared.get().and(column.required().lt(DSL.inline(Micros.NONE)))
                : compared;
    }

    /** Text in which nothing means more than itself in a pattern. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE || c == '%' || c == '_') {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
