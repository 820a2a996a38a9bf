package org.itsmkit.domain.cmdb.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose word counts, attribute by attribute. Immutable and thread-safe.
 *
 * <p>Which rules are about an attribute of a class: those that name the attribute, of the nearest class that has any; only when
 * no class of the lineage names it, those about all attributes, again of the nearest class. Among those of one class a
 * {@link Selection} goes before every {@link Precedence}. Without any rule every source may write, and the later word counts.
 *
 * <p>Of two words that count the same, the later one stands, and of two of one instant the one of the greater key. A source is
 * stale once its word is as old as its {@link Freshness} says, seen from the instant of the word that it keeps out.
 *
 * <p>Source: the documented rules of ServiceNow's identification and reconciliation engine ("Reconciliation rules principles",
 * "Data refresh rules"), which leave open what decides between equals.
 */
public final class Reconciliation {

    private final ClassLineage lineage;
    private final List<ReconciliationRule> rules;
    private final List<Freshness> freshness;

    /**
     * @param lineage which class inherits from which
     * @param rules in any order
     * @param freshness in any order, at most one for a source and class
     * @throws InvalidInput when two dynamic rules of one class are about the same, or two of freshness
     */
    public Reconciliation(
            ClassLineage lineage, Collection<? extends ReconciliationRule> rules, Collection<Freshness> freshness) {
        this.lineage = InvalidInput.present("lineage", lineage);
        this.rules = InvalidInput.each("rules", rules);
        this.freshness = InvalidInput.each("freshness", freshness);
        refuseRivals();
    }

    /** Without rules: every source may write, and the later word counts. */
    public static Reconciliation withoutRules(ClassLineage lineage) {
        return new Reconciliation(lineage, List.of(), List.of());
    }

    ClassLineage lineage() {
        return lineage;
    }

    /**
     * What becomes of a source's word about an item that is there.
     *
     * @param ciClass the item's class
     * @param attribute the attribute
     * @param current the value that the item has, or null; it may be one that no source wrote
     * @param told what sources said of it before, in any order, at most one with {@link Statement#isWriter}; of the same key as
     *     {@code word} it is what that source said before
     * @param word what is said now
     */
    public Verdict judge(
            String ciClass,
            String attribute,
            @Nullable FieldValue<?> current,
            Collection<Statement> told,
            Statement word) {
        Statement writer =
                told.stream().filter(Statement::isWriter).max(Statement.ORDER).orElse(null);
        Statement before = told.stream()
                .filter(one -> one.by().equals(word.by()))
                .findFirst()
                .orElse(null);
        if (before != null && isKnown(before, word)) {
            return new Verdict(Ruling.ALREADY_TOLD, word.by() + " told of it at " + before.at(), writer);
        }
        List<ReconciliationRule> applicable = about(ciClass, attribute);
        for (ReconciliationRule rule : applicable) {
            if (rule instanceof Selection selection) {
                return Selecting.judge(selection, current, told, word);
            }
        }
        List<Precedence> precedences =
                applicable.stream().map(Precedence.class::cast).toList();
        return new Precedences(precedences, this, ciClass).judge(attribute, current, writer, word);
    }

    /** Whether the writer's word is stale for another one at this instant. */
    boolean isStale(String ciClass, Statement writer, Instant at) {
        return effective(ciClass, writer.by().source())
                .filter(length ->
                        length.isZero() || Duration.between(writer.at(), at).compareTo(length) >= 0)
                .isPresent();
    }

    /**
     * Whose word would count if these statements, and no others, had been told in the order of {@link Statement#ORDER}. When
     * none of them may count by the rules, the one that wrote the value so far still does; null when there is none either.
     */
    public @Nullable Statement replay(String ciClass, String attribute, Collection<Statement> statements) {
        List<Statement> told = new ArrayList<>();
        Statement writer = null;
        for (Statement word : statements.stream().sorted(Statement.ORDER).toList()) {
            Statement fresh = word.writing(false);
            Verdict verdict = judge(ciClass, attribute, writer == null ? null : writer.value(), told, fresh);
            told.add(fresh);
            writer = verdict.writer();
            for (int i = 0; i < told.size(); i++) {
                Statement one = told.get(i);
                told.set(i, one.writing(writer != null && one.by().equals(writer.by())));
            }
        }
        return writer != null
                ? writer
                : statements.stream()
                        .filter(Statement::isWriter)
                        .max(Statement.ORDER)
                        .orElse(null);
    }

    private static boolean isKnown(Statement before, Statement word) {
        int order = before.at().compareTo(word.at());
        return order > 0 || order == 0 && Objects.equals(before.value(), word.value());
    }

    private List<ReconciliationRule> about(String ciClass, String attribute) {
        List<String> classes = lineage.upwards(ciClass);
        for (boolean all : new boolean[] {false, true}) {
            for (String one : classes) {
                List<ReconciliationRule> found = rules.stream()
                        .filter(rule -> rule.ciClass().equals(one))
                        .filter(rule ->
                                all ? rule.isAboutAll() : rule.attributes().contains(attribute))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private Optional<Duration> effective(String ciClass, String source) {
        return lineage.nearest(
                ciClass,
                one -> freshness.stream()
                        .filter(rule ->
                                rule.source().equals(source) && rule.ciClass().equals(one))
                        .map(Freshness::effective)
                        .findFirst());
    }

    private void refuseRivals() {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rules.get(i) instanceof Selection one
                        && rules.get(j) instanceof Selection other
                        && one.ciClass().equals(other.ciClass())
                        && overlap(one, other)) {
                    throw new InvalidInput("rules", "one dynamic rule for an attribute of a class", one);
                }
            }
        }
        long subjects = freshness.stream()
                .map(rule -> List.of(rule.source(), rule.ciClass()))
                .distinct()
                .count();
        if (subjects < freshness.size()) {
            throw new InvalidInput("freshness", "one rule for a source and class", freshness);
        }
    }

    private static boolean overlap(Selection one, Selection other) {
        return one.isAboutAll() ? other.isAboutAll() : one.attributes().stream().anyMatch(other.attributes()::contains);
    }
}
