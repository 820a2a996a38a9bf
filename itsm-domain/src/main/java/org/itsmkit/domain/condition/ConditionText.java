package org.itsmkit.domain.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;

/** Writes a condition as text, with no more parentheses than reading it back needs. */
final class ConditionText implements Condition.Fold<String> {

    private static final ConditionText TOP = new ConditionText(false, false);
    private static final ConditionText IN_ANY = new ConditionText(false, true);
    private static final ConditionText IN_ALL = new ConditionText(true, true);

    private final boolean wrapsAll;
    private final boolean wrapsAny;

    private ConditionText(boolean wrapsAll, boolean wrapsAny) {
        this.wrapsAll = wrapsAll;
        this.wrapsAny = wrapsAny;
    }

    static String print(Condition condition) {
        return condition.fold(TOP);
    }

    /** A value as it stands behind a comparison. */
    static <T> String value(FieldType<T> type, T value) {
        String written = type.write(value);
        return type == FieldType.TEXT ? Token.quoted(written) : Token.written(written);
    }

    @Override
    public String all(List<Condition> parts) {
        return switch (parts.size()) {
            case 0 -> "always";
            case 1 -> "all(" + print(parts.get(0)) + ")";
            default -> joined(parts, IN_ALL, " and ", wrapsAll);
        };
    }

    @Override
    public String any(List<Condition> parts) {
        return switch (parts.size()) {
            case 0 -> "never";
            case 1 -> "any(" + print(parts.get(0)) + ")";
            default -> joined(parts, IN_ANY, " or ", wrapsAny);
        };
    }

    @Override
    public String not(Condition part) {
        return part.fold(new Negated());
    }

    @Override
    public String isSet(Field<?> field) {
        return name(field) + " is set";
    }

    @Override
    public <T> String compare(Compare<T> comparison) {
        return compare(comparison, comparison.operator().symbol());
    }

    @Override
    public <T> String oneOf(OneOf<T> choice) {
        return name(choice.field()) + " in " + values(choice);
    }

    private static String joined(List<Condition> parts, ConditionText inner, String word, boolean wrapped) {
        return parts.stream()
                .map(part -> part.fold(inner))
                .collect(Collectors.joining(word, wrapped ? "(" : "", wrapped ? ")" : ""));
    }

    private static String name(Field<?> field) {
        return Token.written(field.name());
    }

    private static <T> String compare(Compare<T> comparison, String symbol) {
        return name(comparison.field()) + " " + symbol + " "
                + value(comparison.field().type(), comparison.value());
    }

    private static <T> String values(OneOf<T> choice) {
        return choice.values().stream()
                .map(value -> value(choice.field().type(), value))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Writes the opposite: inside the comparison where there are words for it. */
    private static final class Negated implements Condition.Fold<String> {

        @Override
        public String all(List<Condition> parts) {
            return "not " + IN_ALL.all(parts);
        }

        @Override
        public String any(List<Condition> parts) {
            return "not " + IN_ALL.any(parts);
        }

        @Override
        public String not(Condition part) {
            return "not " + TOP.not(part);
        }

        @Override
        public String isSet(Field<?> field) {
            return name(field) + " is not set";
        }

        @Override
        public <T> String compare(Compare<T> comparison) {
            return comparison.operator() == Operator.EQUAL
                    ? ConditionText.compare(comparison, "!=")
                    : "not " + TOP.compare(comparison);
        }

        @Override
        public <T> String oneOf(OneOf<T> choice) {
            return name(choice.field()) + " not in " + values(choice);
        }
    }
}
