package org.itsmkit.domain.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.AmountLimit;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.ApproverSource;
import org.itsmkit.domain.approval.QuotaRounding;
import org.itsmkit.domain.approval.StageOrder;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.internal.Part;
import org.jspecify.annotations.Nullable;

/** Reads approval policies. */
final class PolicyReader {

    private final Vocabulary words;

    PolicyReader(Vocabulary words) {
        this.words = words;
    }

    /** Reads those of a type, and makes them known to what is read after. */
    void read(Part root) {
        for (Part part : root.parts("approvals", TypeText.MOST_PARTS)) {
            ApprovalPolicy policy = policy(part);
            part.end();
            if (policy != null && words.policies().putIfAbsent(policy.key(), policy) != null) {
                part.problem("key", "expected each key once, but found another \"" + policy + '"');
            }
        }
    }

    private @Nullable ApprovalPolicy policy(Part part) {
        String key = part.read("key", text -> text);
        String label = part.readIfAny("label", text -> text);
        StageOrder order =
                part.read("order", text -> TypeReader.constant(StageOrder.class, text), StageOrder.SEQUENTIAL);
        List<ApprovalStage> stages = WorkflowReader.each(part.parts("stages", ApprovalPolicy.MOST_STAGES), this::stage);
        List<Field<?>> about = part.list("about", this::askable);
        List<Role> separated = part.list("separated-from", words::role);
        boolean distinct = part.flag("distinct-across-stages");
        List<Delay> reminders = part.list("reminders", Delay::parse);
        Delay expiry = part.readIfAny("expiry", Delay::parse);
        return key == null
                ? null
                : part.make(() -> {
                    ApprovalStage[] all = stages.toArray(ApprovalStage[]::new);
                    ApprovalPolicy policy = order == StageOrder.PARALLEL
                            ? ApprovalPolicy.parallel(key, all)
                            : ApprovalPolicy.sequential(key, all);
                    policy = policy.about(about.toArray(Field<?>[]::new))
                            .separatedFrom(separated.toArray(Role[]::new))
                            .remindingAfter(reminders.toArray(Delay[]::new));
                    policy = label == null ? policy : policy.labelled(label);
                    policy = distinct ? policy.distinctAcrossStages() : policy;
                    return expiry == null ? policy : policy.expiringAfter(expiry);
                });
    }

    private @Nullable ApprovalStage stage(Part part) {
        String key = part.read("key", text -> text);
        String label = part.readIfAny("label", text -> text);
        List<ApproverSource> who = WorkflowReader.each(part.parts("who", ApprovalStage.MOST_APPROVERS), this::source);
        VoteRule rule = rule(part);
        boolean veto = part.flag("veto");
        Condition when = part.read("when", words::condition, Condition.ALWAYS);
        AmountLimit limit = limit(part.partIfAny("above"));
        part.end();
        return key == null
                ? null
                : part.make(() -> new ApprovalStage(key, label == null ? key : label, who, rule, veto, when, limit));
    }

    /** One of them unless said. */
    private static VoteRule rule(Part part) {
        int votes = part.number("at-least", 0);
        boolean all = part.flag("all");
        int percent = part.number("percent", 0);
        QuotaRounding rounding =
                part.read("rounding", text -> TypeReader.constant(QuotaRounding.class, text), QuotaRounding.UP);
        if ((votes == 0 ? 0 : 1) + (all ? 1 : 0) + (percent == 0 ? 0 : 1) > 1) {
            part.problem("at-least", "expected one of \"at-least\", \"all\" and \"percent\", but found several");
        }
        VoteRule said = part.make(() -> votes != 0
                ? new VoteRule.AtLeast(votes)
                : percent != 0 ? new VoteRule.Percentage(percent, rounding) : all ? new VoteRule.All() : VoteRule.ONE);
        return said == null ? VoteRule.ONE : said;
    }

    private @Nullable AmountLimit limit(@Nullable Part part) {
        if (part == null) {
            return null;
        }
        var field = part.read("field", name -> words.field(name).as(FieldType.MONEY));
        var amount = part.read("amount", FieldType.MONEY::read);
        part.end();
        return field == null || amount == null ? null : part.make(() -> new AmountLimit(field, amount));
    }

    private @Nullable ApproverSource source(Part part) {
        return part.<ApproverSource>byKind(Map.of(
                "named", this::named,
                "members", this::members,
                "holders", this::holders,
                "managers", this::managers));
    }

    private ApproverSource named(Part part) {
        return new ApproverSource.Named(new LinkedHashSet<>(part.list("persons", Person::of)));
    }

    private @Nullable ApproverSource members(Part part) {
        Team team = part.read("team", Team::of);
        return team == null ? null : new ApproverSource.Members(team);
    }

    private @Nullable ApproverSource holders(Part part) {
        Role role = part.read("role", words::role);
        return role == null ? null : new ApproverSource.Holders(role);
    }

    private @Nullable ApproverSource managers(Part part) {
        Role of = part.read("of", words::role);
        int from = part.number("from", 1);
        int to = part.number("to", from);
        return of == null ? null : new ApproverSource.Managers(of, from, to);
    }

    private Field<?> askable(String name) {
        return words.askable().require(name);
    }
}
