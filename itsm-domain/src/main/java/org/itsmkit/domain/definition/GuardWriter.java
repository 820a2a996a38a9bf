package org.itsmkit.domain.definition;

import java.util.TreeMap;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.workflow.Guard;

/** Writes a guard as an object with its kind. */
record GuardWriter(WorkflowWriter workflow, JsonWriter out) implements Guard.Fold<JsonWriter> {

    @Override
    public JsonWriter when(Guard.When guard) {
        begin("when").member("condition", guard.condition().toString());
        return reason(guard.otherwise()).end();
    }

    @Override
    public JsonWriter only(Guard.Only guard) {
        begin("only");
        workflow.condition("condition", guard.condition(), Condition.ALWAYS);
        workflow.roles("roles", guard.roles());
        return out.end();
    }

    @Override
    public JsonWriter takesPart(Guard.TakesPart guard) {
        return begin("takes-part").member("role", guard.role().key()).end();
    }

    @Override
    public JsonWriter noneOpen(Guard.NoneOpen guard) {
        return begin("none-open")
                .member("link", WorkflowWriter.link(guard.link()))
                .end();
    }

    @Override
    public JsonWriter someLinked(Guard.SomeLinked guard) {
        begin("some-linked").member("link", WorkflowWriter.link(guard.link()));
        workflow.condition("condition", guard.which(), Condition.ALWAYS);
        return reason(guard.otherwise()).end();
    }

    @Override
    public JsonWriter approved(Guard.Approved guard) {
        return begin("approved").member("policy", guard.policy().key()).end();
    }

    @Override
    public JsonWriter separateDuties(Guard.SeparateDuties guard) {
        return begin("separate-duties").member("policy", guard.policy()).end();
    }

    @Override
    public JsonWriter inOrder(Guard.InOrder<?> guard) {
        begin("in-order")
                .member("first", guard.first().name())
                .member("second", guard.second().name());
        return reason(guard.otherwise()).end();
    }

    @Override
    public JsonWriter either(Guard.Either guard) {
        begin("either").name("guards").beginList();
        guard.one().fold(this);
        guard.other().fold(this);
        return out.end().end();
    }

    private JsonWriter begin(String kind) {
        return out.beginObject().member("kind", kind);
    }

    private JsonWriter reason(Reason reason) {
        out.member("code", reason.code()).member("message", reason.message());
        if (!reason.arguments().isEmpty()) {
            out.name("arguments").beginObject();
            new TreeMap<>(reason.arguments()).forEach(out::member);
            out.end();
        }
        return out;
    }
}
