package org.itsmkit.domain.approval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.Money;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One stage of an approval: who is asked, and how many of them have to say yes.
 *
 * @param key its name within the policy
 * @param label what people read
 * @param who where its approvers come from, at least one; who is named several times is asked once
 * @param rule how many have to say yes
 * @param veto whether a single no ends it. Then it is approved only when nobody is left who could still say no
 * @param when what must hold for it to be asked
 * @param limit the amount above which it is asked, or null for any amount
 */
public record ApprovalStage(
        String key,
        String label,
        List<ApproverSource> who,
        VoteRule rule,
        boolean veto,
        Condition when,
        @Nullable AmountLimit limit) {

    /** How many approvers a stage may have. */
    public static final int MOST_APPROVERS = 1_000;

    public ApprovalStage {
        Keys.check("stage", key);
        InvalidInput.text("label of stage " + key, label, 200);
        who = InvalidInput.each("approvers of stage " + key, who);
        InvalidInput.present("rule of stage " + key, rule);
        InvalidInput.present("condition of stage " + key, when);
        if (who.isEmpty()) {
            throw new InvalidInput("approvers of stage " + key, "at least one source", who);
        }
    }

    /** A stage that asks these persons; any one of them suffices, whatever it is about. */
    public static ApprovalStage asking(String key, Person... persons) {
        return of(key, new ApproverSource.Named(new LinkedHashSet<>(InvalidInput.each("persons", List.of(persons)))));
    }

    /** A stage that asks a team. */
    public static ApprovalStage asking(String key, Team team) {
        return of(key, new ApproverSource.Members(team));
    }

    /** A stage that asks whoever holds a role on what is to be approved. */
    public static ApprovalStage asking(String key, Role role) {
        return of(key, new ApproverSource.Holders(role));
    }

    /** A stage that asks the manager, at this level, of whoever holds a role; 1 is the manager itself. */
    public static ApprovalStage askingManager(String key, Role of, int level) {
        return of(key, new ApproverSource.Managers(of, level, level));
    }

    /** A stage that asks whom this source gives; any one of them suffices, whatever it is about. */
    public static ApprovalStage of(String key, ApproverSource who) {
        return new ApprovalStage(key, key, List.of(who), VoteRule.ONE, false, Condition.ALWAYS, null);
    }

    public ApprovalStage labelled(String text) {
        return new ApprovalStage(key, text, who, rule, veto, when, limit);
    }

    public ApprovalStage needing(VoteRule votes) {
        return new ApprovalStage(key, label, who, votes, veto, when, limit);
    }

    public ApprovalStage withVeto() {
        return new ApprovalStage(key, label, who, rule, true, when, limit);
    }

    public ApprovalStage when(Condition condition) {
        return new ApprovalStage(key, label, who, rule, veto, condition, limit);
    }

    public ApprovalStage above(Field<Money> field, Money amount) {
        return new ApprovalStage(key, label, who, rule, veto, when, new AmountLimit(field, amount));
    }

    /** Whether it is asked about this. */
    public boolean applies(Facts facts) {
        return when.test(facts) && (limit == null || limit.isExceeded(facts));
    }

    /** The fields that choose it. */
    Set<Field<?>> reads() {
        Set<Field<?>> fields = new LinkedHashSet<>(when.fields());
        if (limit != null) {
            fields.add(limit.field());
        }
        return fields;
    }
}
