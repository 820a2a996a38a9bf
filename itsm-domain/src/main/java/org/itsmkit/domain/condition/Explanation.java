package org.itsmkit.domain.condition;

import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.domain.field.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition is true of some facts, or is not; made by {@link Condition#explain}.
 *
 * <p>It shows the values it looked at. Give it only to somebody who may read the {@link Condition#fields} asked about.
 *
 * @param condition what was asked
 * @param holds whether it is true
 * @param actual the value a comparison found; null when there was none, and where several things were asked
 * @param parts the same for each part, in order; empty for a comparison and the opposite of one
 */
public record Explanation(
        Condition condition, boolean holds, @Nullable FieldValue<?> actual, List<Explanation> parts) {

    private static final int SHOWN = 80;

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * The comparisons that the answer rests on: for a refusal, those that would have to change. While they stand as they
     * do, no other fact changes the answer.
     */
    public List<Explanation> because() {
        return reasons().toList();
    }

    /** One line, {@code priority <= 2: no, it is 3}, and below it one for each part. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(out, "");
        return out.toString();
    }

    private Stream<Explanation> reasons() {
        // What decides an "and" or an "or" answers as it does; the part of a "not" never does, and decides it alone.
        List<Explanation> agreeing =
                parts.stream().filter(part -> part.holds == holds).toList();
        List<Explanation> decisive = agreeing.isEmpty() ? parts : agreeing;
        return parts.isEmpty() ? Stream.of(this) : decisive.stream().flatMap(Explanation::reasons);
    }

    private void print(StringBuilder out, String indent) {
        out.append(indent).append(condition).append(holds ? ": yes" : ": no").append(found());
        for (Explanation part : parts) {
            part.print(out.append('\n'), indent + "  ");
        }
    }

    private String found() {
        if (!parts.isEmpty() || condition.fields().isEmpty()) {
            return "";
        }
        return actual == null ? ", it has no value" : ", it is " + shown(actual);
    }

    private static <T> String shown(FieldValue<T> value) {
        String text = ConditionText.value(value.type(), value.value());
        int end = Character.isHighSurrogate(text.charAt(Math.min(SHOWN, text.length()) - 1)) ? SHOWN - 1 : SHOWN;
        return text.length() <= SHOWN ? text : text.substring(0, end) + "...";
    }
}
