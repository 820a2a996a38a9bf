package org.itsmkit.domain.cmdb.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.NewRelation;
import org.itsmkit.domain.cmdb.model.Violation;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Judges items and relations one after another, and keeps counts, the first findings of each metric, and the relations of one
 * item: a million items need no list. Used by one thread.
 *
 * <p>Source: ServiceNow's documented metrics of CMDB health, of which a failing item counts once in a metric however much of it
 * fails.
 */
public final class HealthCheck {

    private static final int MOST_LISTED = 100_000;

    private final HealthRules rules;
    private final Instant at;
    private final int listed;
    private final Map<HealthMetric, Tally> metrics = new EnumMap<>(HealthMetric.class);
    private final Map<String, Tally> audits = new HashMap<>();
    private final Set<NewRelation> ofSource = new HashSet<>();
    private @Nullable CiId source;

    /**
     * @param rules by what to judge
     * @param at as of when items are stale
     * @param listed how many findings of a metric are listed at most, zero or more
     */
    public HealthCheck(HealthRules rules, Instant at, int listed) {
        this.rules = InvalidInput.present("rules", rules);
        this.at = InvalidInput.present("at", at);
        if (listed < 0 || listed > MOST_LISTED) {
            throw new InvalidInput("listed", "0 to " + MOST_LISTED, listed);
        }
        this.listed = listed;
        for (HealthMetric metric : HealthMetric.values()) {
            metrics.put(metric, new Tally());
        }
        rules.audits().forEach(audit -> audits.put(audit.name(), new Tally()));
    }

    /** Judges an item. */
    public void accept(CheckedItem checked) {
        ConfigurationItem item = checked.item();
        ClassHealth expected = rules.of(item.ciClass());
        missing(HealthMetric.REQUIRED, expected.required(), item);
        missing(HealthMetric.RECOMMENDED, expected.recommended(), item);
        if (!expected.related().isEmpty()) {
            boolean isOrphan = Collections.disjoint(expected.related(), checked.relationTypes());
            judge(HealthMetric.ORPHAN, item.id(), isOrphan, "no relation of type " + expected.related());
        }
        boolean isStale = isStale(item.ciClass(), checked.seenAt());
        judge(HealthMetric.STALE, item.id(), isStale, "last seen at " + checked.seenAt());
        if (expected.isIndependent()) {
            CiId original = checked.duplicateOf();
            judge(HealthMetric.DUPLICATE, item.id(), original != null, "duplicate of " + original);
        }
        audit(item);
    }

    /**
     * Judges a relation.
     *
     * @throws InvalidInput when relations do not come in the order of their sources, by which doubled ones are found
     */
    public void accept(CheckedRelation checked) {
        Relation relation = checked.relation();
        if (!relation.source().equals(source)) {
            if (source != null && source.compareTo(relation.source()) > 0) {
                throw new InvalidInput("relation", "one of a source not before " + source, relation.source());
            }
            source = relation.source();
            ofSource.clear();
        }
        boolean isDoubled = !ofSource.add(NewRelation.of(relation));
        judge(HealthMetric.DUPLICATE_RELATION, relation.id(), isDoubled, "told more than once");
        CheckedRelation.End from = checked.source();
        CheckedRelation.End to = checked.target();
        String lacking = from == null ? to == null ? "both ends" : "its source" : "its target";
        judge(HealthMetric.ORPHAN_RELATION, relation.id(), from == null || to == null, "lacks " + lacking);
        if (from == null || to == null) {
            return;
        }
        boolean isStale = isStale(from.ciClass(), from.seenAt()) || isStale(to.ciClass(), to.seenAt());
        judge(HealthMetric.STALE_RELATION, relation.id(), isStale, "an end is stale");
        List<Violation> against = rules.relations().check(relation, from.ciClass(), to.ciClass());
        String what = against.stream().map(one -> one.reason().message()).collect(Collectors.joining(" "));
        judge(HealthMetric.UNRULED_RELATION, relation.id(), !against.isEmpty(), what);
    }

    /** What was judged so far. */
    public HealthReport report() {
        Map<HealthMetric, HealthScore> scores = new EnumMap<>(HealthMetric.class);
        metrics.forEach((metric, tally) -> scores.put(metric, tally.score()));
        Map<String, HealthScore> ofAudits = new HashMap<>();
        audits.forEach((name, tally) -> ofAudits.put(name, tally.score()));
        return new HealthReport(scores, ofAudits, rules.weights());
    }

    private void missing(HealthMetric metric, Set<String> names, ConfigurationItem item) {
        if (names.isEmpty()) {
            return;
        }
        Set<String> there = ItemValues.of(item).asMap().keySet();
        String missing = names.stream().filter(name -> !there.contains(name)).collect(Collectors.joining(", "));
        judge(metric, item.id(), !missing.isEmpty(), "no value of " + missing);
    }

    private void audit(ConfigurationItem item) {
        Facts facts = ItemValues.facts(item);
        List<String> failed = new ArrayList<>();
        boolean isJudged = false;
        for (Audit audit : rules.auditsOf(item.ciClass())) {
            if (audit.where().test(facts)) {
                isJudged = true;
                boolean fails = !audit.expected().test(facts);
                String why = fails
                        ? audit.expected().explain(facts).because().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                        : "";
                audits.getOrDefault(audit.name(), new Tally()).judge(item.id(), fails, why);
                if (fails) {
                    failed.add(audit.name());
                }
            }
        }
        if (isJudged) {
            judge(HealthMetric.AUDIT, item.id(), !failed.isEmpty(), "fails " + String.join(", ", failed));
        }
    }

    private boolean isStale(String ciClass, Instant seenAt) {
        return Duration.between(seenAt, at).compareTo(rules.of(ciClass).staleAfter()) >= 0;
    }

    private void judge(HealthMetric metric, ElementId element, boolean fails, String what) {
        metrics.getOrDefault(metric, new Tally()).judge(element, fails, what);
    }

    /** Counts of one metric. */
    private final class Tally {
        private final List<Finding> findings = new ArrayList<>();
        private long failing;
        private long judged;

        void judge(ElementId element, boolean fails, String what) {
            judged++;
            if (fails) {
                failing++;
                if (findings.size() < listed) {
                    findings.add(new Finding(element, what));
                }
            }
        }

        HealthScore score() {
            return new HealthScore(failing, judged, findings);
        }
    }
}
