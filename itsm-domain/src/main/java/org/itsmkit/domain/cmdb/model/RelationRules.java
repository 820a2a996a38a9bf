package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.cmdb.model.RelationRule.End;
import org.jspecify.annotations.Nullable;

/** The rules of a model, by what they are about, and what they come to for a pair of classes. */
final class RelationRules {

    private record About(String ciClass, String type, End end) {}

    private final List<RelationRule> all;
    private final Map<About, List<RelationRule>> byAbout = new HashMap<>();
    private final Map<String, List<RelationRule>> byClass = new HashMap<>();
    private final Set<String> governed = new HashSet<>();

    RelationRules(List<RelationRule> rules) {
        all = List.copyOf(rules);
        for (RelationRule rule : all) {
            byAbout.computeIfAbsent(new About(rule.ciClass(), rule.type(), rule.end()), about -> new ArrayList<>())
                    .add(rule);
            byClass.computeIfAbsent(rule.ciClass(), ciClass -> new ArrayList<>())
                    .add(rule);
            governed.add(rule.type());
        }
    }

    List<RelationRule> all() {
        return all;
    }

    /** The rules that hold for this class, the nearest first. */
    List<RelationRule> of(CiClass ciClass) {
        List<RelationRule> rules = new ArrayList<>();
        ciClass.lineage().forEach(key -> rules.addAll(byClass.getOrDefault(key, List.of())));
        return rules;
    }

    /** The rules written of this class itself. */
    List<RelationRule> of(String key) {
        return byClass.getOrDefault(key, List.of());
    }

    /** Of the nearest class of the line that has one, the first rule whose other class this one is. */
    Optional<RelationRule> nearest(CiClass ciClass, String type, End end, CiClass other) {
        return ciClass.lineage().stream()
                .flatMap(key -> byAbout.getOrDefault(new About(key, type, end), List.of()).stream())
                .filter(rule -> other.isA(rule.other()))
                .findFirst();
    }

    /** Why such a relation may not be, or null when it may. */
    @Nullable
    String against(String type, CiClass source, CiClass target) {
        if (!governed.contains(type)) {
            return null;
        }
        Verdict there = verdict(source, type, End.SOURCE, target);
        Verdict back = verdict(target, type, End.TARGET, source);
        if (there.refusal() != null) {
            return there.refusal();
        }
        if (back.refusal() != null) {
            return back.refusal();
        }
        return there.isListed() || back.isListed() ? null : "no rule lists it";
    }

    private Verdict verdict(CiClass ciClass, String type, End end, CiClass other) {
        boolean isListed = false;
        for (String key : ciClass.lineage()) {
            List<RelationRule> level = byAbout.getOrDefault(new About(key, type, end), List.of());
            List<RelationRule> matching =
                    level.stream().filter(rule -> other.isA(rule.other())).toList();
            Optional<RelationRule> forbidding =
                    matching.stream().filter(rule -> !rule.allows()).findFirst();
            if (forbidding.isPresent()) {
                return new Verdict(forbidding.get().toString(), false);
            }
            List<RelationRule> listed =
                    level.stream().filter(RelationRule::allows).toList();
            if (matching.isEmpty() && !listed.isEmpty()) {
                return new Verdict(
                        String.join(
                                "; ",
                                listed.stream().map(RelationRule::toString).toList()),
                        false);
            }
            isListed |= !matching.isEmpty();
        }
        return new Verdict(null, isListed);
    }

    /**
     * @param refusal the rules that are against it, or null
     * @param isListed whether some rule lists it
     */
    private record Verdict(@Nullable String refusal, boolean isListed) {}
}
