package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.jspecify.annotations.Nullable;

/** Judges by a dynamic rule: picks among what all sources last said. */
final class Selecting {

    private Selecting() {}

    static Verdict judge(Selection rule, @Nullable FieldValue<?> current, Collection<Statement> told, Statement word) {
        Statement writer =
                told.stream().filter(Statement::isWriter).max(Statement.ORDER).orElse(null);
        List<Statement> latest = new ArrayList<>();
        told.stream().filter(one -> !one.by().equals(word.by())).forEach(latest::add);
        latest.add(word);
        List<Statement> candidates = comparable(latest);
        if (candidates.isEmpty()) {
            Ruling ruling = current == null ? Ruling.STILL_NONE : Ruling.MAY_NOT_CLEAR;
            return new Verdict(ruling, "no source says a value", writer);
        }
        Statement picked = pick(rule.pick(), candidates, writer);
        boolean mine = picked.by().equals(word.by());
        return new Verdict(
                mine ? Ruling.PICKED : Ruling.NOT_PICKED,
                rule.pick() + " of " + candidates.size() + " values is that of " + picked.by(),
                picked);
    }

    /** Those with a value of the type of the one that was said last, since values of two types have no order. */
    private static List<Statement> comparable(List<Statement> statements) {
        FieldType<?> type = statements.stream()
                .filter(one -> one.value() != null)
                .max(Statement.ORDER)
                .map(one -> valueOf(one).type())
                .orElse(null);
        return statements.stream()
                .filter(one -> one.value() != null && valueOf(one).type() == type)
                .toList();
    }

    private static Statement pick(Selection.Pick pick, List<Statement> candidates, @Nullable Statement writer) {
        Comparator<Statement> order = switch (pick) {
            case LARGEST -> byValue().thenComparing(Statement.ORDER);
            case SMALLEST -> byValue().reversed().thenComparing(Statement.ORDER);
            case MOST_REPORTED -> Comparator.comparingInt(sources(candidates)).thenComparing(Statement.ORDER);
            case FIRST_REPORTED ->
                Comparator.comparing(
                                (Statement one) -> writer != null && one.by().equals(writer.by()))
                        .thenComparing(Statement.ORDER.reversed());
            case LAST_REPORTED -> Statement.ORDER;
        };
        return candidates.stream().max(order).orElseThrow();
    }

    private static ToIntFunction<Statement> sources(List<Statement> candidates) {
        Map<FieldValue<?>, Set<String>> sources = new HashMap<>();
        candidates.forEach(one -> sources.computeIfAbsent(valueOf(one), value -> new HashSet<>())
                .add(one.by().source()));
        return one -> sources.getOrDefault(valueOf(one), Set.of()).size();
    }

    private static Comparator<Statement> byValue() {
        return (one, other) -> compare(valueOf(one), valueOf(other));
    }

    private static <T> int compare(FieldValue<T> one, FieldValue<?> other) {
        return one.type().order().compare(one.value(), one.type().cast("value", other.value()));
    }

    private static FieldValue<?> valueOf(Statement statement) {
        FieldValue<?> value = statement.value();
        if (value == null) {
            throw new IllegalStateException("a statement without a value was picked: " + statement);
        }
        return value;
    }
}
