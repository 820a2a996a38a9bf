package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.intake.EntryTrial.Result;
import org.itsmkit.domain.cmdb.intake.Identification.Means;
import org.itsmkit.domain.field.FieldValue;
import org.jspecify.annotations.Nullable;

/** Finds the item that a record means by the entries of one rule. */
final class Identifying {

    /** How many children may have the same values before these say nothing. */
    static final int COMMON = 100;

    private final IntakeRules rules;
    private final KnownItems known;

    Identifying(IntakeRules rules, KnownItems known) {
        this.rules = rules;
        this.known = known;
    }

    /**
     * @param children what the batch tells of its children
     * @param parent the item it belongs to; null for an independent class
     */
    Identification byRule(
            IdentificationRule rule, IncomingItem item, List<IncomingChild> children, @Nullable CiId parent) {
        List<EntryTrial> trials = new ArrayList<>();
        for (Identifier entry : rule.entries()) {
            Found found = find(rule, entry, item, children, within(rule, parent));
            trials.add(new EntryTrial(entry, found.result));
            if (found.result == Result.TOO_MANY) {
                return new Identification(Means.AMBIGUOUS, null, trials, duplicates(entry, item, found));
            }
            if (found.result == Result.MATCHED) {
                CiId oldest = found.items.get(0).id();
                return new Identification(Means.RULE, oldest, trials, duplicates(entry, item, found));
            }
        }
        boolean nothingTold = trials.stream().allMatch(trial -> trial.result() == Result.PASSED_OVER);
        return new Identification(nothingTold ? Means.NOT_TOLD : Means.NEW, null, trials, Optional.empty());
    }

    /** A child that the batch tells of, and how it belongs to the record's item. */
    record IncomingChild(IncomingItem item, String relationType, boolean isParentSource) {}

    private record Found(Result result, List<KnownItem> items) {

        static Found none(Result result) {
            return new Found(result, List.of());
        }
    }

    private static ItemSearch.@Nullable Within within(IdentificationRule rule, @Nullable CiId parent) {
        ParentRelation relation = rule.parent();
        return relation == null || parent == null ? null : new ItemSearch.Within(parent, relation);
    }

    private Found find(
            IdentificationRule rule,
            Identifier entry,
            IncomingItem item,
            List<IncomingChild> children,
            ItemSearch.@Nullable Within within) {
        Map<String, Optional<FieldValue<?>>> values = values(item, entry.attributes());
        if (!entry.attributes().isEmpty() && !tells(values, entry.allowsNone())) {
            return Found.none(Result.PASSED_OVER);
        }
        ChildLookup lookup = entry.lookup();
        return lookup == null
                ? regular(rule, values, within)
                : byChildren(rule, lookup, keys(lookup, children), values, within);
    }

    private Found regular(
            IdentificationRule rule, Map<String, Optional<FieldValue<?>>> values, ItemSearch.@Nullable Within within) {
        int most = rules.duplicates().threshold();
        List<KnownItem> items = known.search(new ItemSearch(rule.ciClass(), values, within, most + 1));
        if (items.isEmpty()) {
            return Found.none(Result.NO_MATCH);
        }
        boolean isSettled = items.size() == 1 || rules.duplicates().takesOldest() && items.size() <= most;
        return new Found(isSettled ? Result.MATCHED : Result.TOO_MANY, items);
    }

    private Found byChildren(
            IdentificationRule rule,
            ChildLookup lookup,
            Set<Map<String, Optional<FieldValue<?>>>> keys,
            Map<String, Optional<FieldValue<?>>> values,
            ItemSearch.@Nullable Within within) {
        if (keys.isEmpty()) {
            return Found.none(Result.PASSED_OVER);
        }
        Map<CiId, Integer> held = new TreeMap<>();
        for (Map<String, Optional<FieldValue<?>>> key : keys) {
            List<KnownItem> children = known.search(new ItemSearch(lookup.childClass(), key, null, COMMON + 1));
            if (children.size() > COMMON) {
                return Found.none(Result.TOO_COMMON);
            }
            Set<CiId> parents = new LinkedHashSet<>();
            children.forEach(child -> parents.addAll(known.parents(child.id(), lookup.relation())));
            parents.forEach(parent -> held.merge(parent, 1, Integer::sum));
        }
        return held.entrySet().stream()
                .filter(one -> !lookup.everyChild() || one.getValue() == keys.size())
                .flatMap(one ->
                        candidate(rule, one.getKey(), values, within)
                                .map(item -> Map.entry(item, one.getValue()))
                                .stream())
                .min(Map.Entry.<KnownItem, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, KnownItem.OLDEST))
                .map(best -> new Found(Result.MATCHED, List.of(best.getKey())))
                .orElse(Found.none(Result.NO_MATCH));
    }

    private Optional<KnownItem> candidate(
            IdentificationRule rule,
            CiId id,
            Map<String, Optional<FieldValue<?>>> values,
            ItemSearch.@Nullable Within within) {
        return known.byId(id)
                .filter(item -> item.duplicateOf() == null)
                .filter(item -> rules.model().lineage().isA(item.ciClass(), rule.ciClass()))
                .filter(item -> item.holds(values))
                .filter(item -> within == null
                        || known.parents(item.id(), within.relation()).contains(within.parent()));
    }

    /** What tells the children of a lookup apart, each once. */
    private Set<Map<String, Optional<FieldValue<?>>>> keys(ChildLookup lookup, List<IncomingChild> children) {
        Set<Map<String, Optional<FieldValue<?>>>> keys = new LinkedHashSet<>();
        for (IncomingChild child : children) {
            boolean belongs = child.relationType().equals(lookup.relation().type())
                    && child.isParentSource() == lookup.relation().isParentSource()
                    && rules.model().lineage().isA(child.item().ciClass(), lookup.childClass());
            Map<String, Optional<FieldValue<?>>> key = values(child.item(), lookup.attributes());
            if (belongs && tells(key, true)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Map<String, Optional<FieldValue<?>>> values(IncomingItem item, List<String> attributes) {
        Map<String, Optional<FieldValue<?>>> values = new TreeMap<>();
        attributes.forEach(name -> values.put(name, item.value(name)));
        return values;
    }

    private static boolean tells(Map<String, Optional<FieldValue<?>>> values, boolean allowsNone) {
        return allowsNone
                ? values.values().stream().anyMatch(Optional::isPresent)
                : values.values().stream().allMatch(Optional::isPresent);
    }

    private static Optional<DuplicateSet> duplicates(Identifier entry, IncomingItem item, Found found) {
        List<CiId> ids = found.items.stream().map(KnownItem::id).toList();
        return ids.size() < 2
                ? Optional.empty()
                : Optional.of(new DuplicateSet(
                        ids.get(0), ids.subList(1, ids.size()), found.result == Result.MATCHED, entry, item.key()));
    }
}
