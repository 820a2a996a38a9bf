package org.itsmkit.domain.condition;

import java.util.Arrays;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How two values of one type are compared. */
public enum Operator {
    EQUAL("="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    /** Text only; exact, upper and lower case differ. */
    STARTS_WITH("starts with"),
    /** Text only; exact, upper and lower case differ. */
    CONTAINS("contains");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in the text of a condition. */
    public String symbol() {
        return symbol;
    }

    /** The operator of this symbol, or null. */
    static @Nullable Operator of(String symbol) {
        return Arrays.stream(values())
                .filter(o -> o.symbol.equals(symbol))
                .findFirst()
                .orElse(null);
    }

    /** Whether {@code actual} stands so to {@code wanted}. */
    public <T> boolean holds(FieldType<T> type, T actual, T wanted) {
        return switch (this) {
            case EQUAL -> type.order().compare(actual, wanted) == 0;
            case LESS -> type.order().compare(actual, wanted) < 0;
            case AT_MOST -> type.order().compare(actual, wanted) <= 0;
            case GREATER -> type.order().compare(actual, wanted) > 0;
            case AT_LEAST -> type.order().compare(actual, wanted) >= 0;
            case STARTS_WITH -> type.write(actual).startsWith(type.write(wanted));
            case CONTAINS -> type.write(actual).contains(type.write(wanted));
        };
    }

    void requireFor(Field<?> field) {
        boolean textual = this == STARTS_WITH || this == CONTAINS;
        if (textual && field.type() != FieldType.TEXT) {
            throw new InvalidInput("operator for " + field.name(), "a text field", symbol);
        }
    }
}
