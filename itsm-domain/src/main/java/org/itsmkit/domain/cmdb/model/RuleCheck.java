package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.model.ModelProblem.Kind;
import org.itsmkit.domain.cmdb.model.RelationRule.End;

/** Finds rules that speak of what the model does not have, and rules that no item can meet. */
final class RuleCheck {

    private final Map<String, CiClass> classes;
    private final Map<String, RelationType> types;
    private final RelationRules rules;
    private final List<ModelProblem> problems = new ArrayList<>();

    RuleCheck(Map<String, CiClass> classes, Map<String, RelationType> types, RelationRules rules) {
        this.classes = classes;
        this.types = types;
        this.rules = rules;
    }

    List<ModelProblem> problems() {
        for (RelationRule rule : rules.all()) {
            CiClass ciClass = classes.get(rule.ciClass());
            CiClass other = classes.get(rule.other());
            checkKnown(rule);
            if (ciClass != null && other != null && rule.allows()) {
                checkAgainstLine(rule, ciClass, other);
                checkAgainstOtherEnd(rule, ciClass, other);
            }
        }
        return problems;
    }

    private void checkKnown(RelationRule rule) {
        if (!types.containsKey(rule.type())) {
            problem(Kind.UNKNOWN_IN_RULE, rule, rule.type() + " is no relation type of the model.");
        }
        for (String key : List.of(rule.ciClass(), rule.other())) {
            if (!classes.containsKey(key)) {
                problem(Kind.UNKNOWN_IN_RULE, rule, key + " is no class of the model.");
            }
        }
    }

    private void checkAgainstLine(RelationRule rule, CiClass ciClass, CiClass other) {
        for (String key : ciClass.lineage()) {
            List<RelationRule> level = rules.of(key).stream()
                    .filter(one -> one.type().equals(rule.type()) && one.end() == rule.end())
                    .toList();
            level.stream()
                    .filter(one -> other.isA(one.other()) && rule.least() > one.most() || isAgainst(one, other))
                    .forEach(one -> contradiction(rule, one));
            List<RelationRule> listed =
                    level.stream().filter(RelationRule::allows).toList();
            if (!listed.isEmpty() && listed.stream().noneMatch(one -> overlaps(one, other))) {
                contradiction(rule, listed.get(0));
            }
        }
    }

    private void checkAgainstOtherEnd(RelationRule rule, CiClass ciClass, CiClass other) {
        End opposite = rule.end() == End.SOURCE ? End.TARGET : End.SOURCE;
        rules.of(other).stream()
                .filter(one -> one.type().equals(rule.type()) && one.end() == opposite && isAgainst(one, ciClass))
                .forEach(one -> contradiction(rule, one));
    }

    private static boolean isAgainst(RelationRule one, CiClass other) {
        return !one.allows() && other.isA(one.other());
    }

    private boolean overlaps(RelationRule one, CiClass other) {
        CiClass listed = classes.get(one.other());
        return listed != null && (other.isA(listed.key()) || listed.isA(other.key()));
    }

    private void contradiction(RelationRule rule, RelationRule other) {
        problem(Kind.CONTRADICTION, rule, "It cannot be met, as another says \"" + other + "\".");
    }

    private void problem(Kind kind, RelationRule rule, String message) {
        problems.add(new ModelProblem(kind, rule.toString(), message));
    }
}
