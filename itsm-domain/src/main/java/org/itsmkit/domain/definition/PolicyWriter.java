package org.itsmkit.domain.definition;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.AmountLimit;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.ApproverSource;
import org.itsmkit.domain.approval.StageOrder;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.json.JsonWriter;

/** Writes an approval policy as an object. */
record PolicyWriter(JsonWriter out) implements VoteRule.Fold<JsonWriter> {

    void write(ApprovalPolicy policy) {
        out.beginObject().member("key", policy.key());
        label(policy.key(), policy.label());
        if (policy.order() != StageOrder.SEQUENTIAL) {
            out.member("order", policy.order().name());
        }
        out.name("stages").beginList();
        policy.stages().forEach(this::stage);
        out.end();
        TypeWriter.texts(out, "about", policy.named().stream().map(Field::name).toList());
        TypeWriter.texts(
                out,
                "separated-from",
                policy.separated().stream()
                        .filter(role -> !role.equals(Role.REQUESTER))
                        .map(Role::key)
                        .toList());
        TypeWriter.flag(out, "distinct-across-stages", policy.isDistinctAcrossStages());
        TypeWriter.texts(
                out,
                "reminders",
                policy.reminders().stream().map(Delay::toString).toList());
        policy.expiry().ifPresent(expiry -> out.member("expiry", expiry.toString()));
        out.end();
    }

    private void label(String key, String label) {
        if (!label.equals(key)) {
            out.member("label", label);
        }
    }

    private void stage(ApprovalStage stage) {
        out.beginObject().member("key", stage.key());
        label(stage.key(), stage.label());
        out.name("who").beginList();
        stage.who().forEach(this::source);
        out.end();
        if (!stage.rule().equals(VoteRule.ONE)) {
            stage.rule().fold(this);
        }
        TypeWriter.flag(out, "veto", stage.veto());
        if (!stage.when().equals(Condition.ALWAYS)) {
            out.member("when", stage.when().toString());
        }
        AmountLimit limit = stage.limit();
        if (limit != null) {
            out.name("above").beginObject().member("field", limit.field().name());
            out.member("amount", limit.field().type().write(limit.above())).end();
        }
        out.end();
    }

    private void source(ApproverSource source) {
        out.beginObject();
        if (source instanceof ApproverSource.Named named) {
            out.member("kind", "named");
            TypeWriter.texts(out, "persons", ids(named.persons()));
        } else if (source instanceof ApproverSource.Members members) {
            out.member("kind", "members").member("team", members.team().id());
        } else if (source instanceof ApproverSource.Holders holders) {
            out.member("kind", "holders").member("role", holders.role().key());
        } else if (source instanceof ApproverSource.Managers managers) {
            out.member("kind", "managers").member("of", managers.of().key());
            out.member("from", managers.from()).member("to", managers.to());
        }
        out.end();
    }

    private static List<String> ids(Set<Person> persons) {
        return persons.stream().map(Person::id).toList();
    }

    @Override
    public JsonWriter atLeast(VoteRule.AtLeast rule) {
        return out.member("at-least", rule.votes());
    }

    @Override
    public JsonWriter all(VoteRule.All rule) {
        return out.member("all", true);
    }

    @Override
    public JsonWriter percentage(VoteRule.Percentage rule) {
        return out.member("percent", rule.percent())
                .member("rounding", rule.rounding().name());
    }
}
