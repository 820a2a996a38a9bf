package org.itsmkit.domain.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;

/** Writes a condition as text. */
final class ConditionText implements Condition.Fold<String> {

    private ConditionText() {}

    static String print(Condition condition) {
        return condition.fold(new ConditionText());
    }

    @Override
    public String all(List<Condition> parts) {
        return parts.isEmpty() ? "always" : joined(parts, " and ");
    }

    @Override
    public String any(List<Condition> parts) {
        return parts.isEmpty() ? "never" : joined(parts, " or ");
    }

    @Override
    public String not(Condition part) {
        return "not (" + print(part) + ")";
    }

    @Override
    public String isSet(Field<?> field) {
        return field.name() + " is set";
    }

    @Override
    public <T> String compare(Compare<T> comparison) {
        return comparison.field().name() + " " + comparison.operator().symbol() + " "
                + comparison.field().type().write(comparison.value());
    }

    @Override
    public <T> String oneOf(OneOf<T> choice) {
        return choice.field().name() + " in "
                + choice.values().stream()
                        .map(choice.field().type()::write)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(part -> "(" + print(part) + ")").collect(Collectors.joining(word));
    }
}
