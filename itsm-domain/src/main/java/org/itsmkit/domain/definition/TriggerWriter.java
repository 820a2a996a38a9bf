package org.itsmkit.domain.definition;

import java.util.Arrays;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.workflow.Trigger;

/** Writes a trigger as an object with its kind. */
record TriggerWriter(WorkflowWriter workflow, JsonWriter out) implements Trigger.Fold<JsonWriter> {

    @Override
    public JsonWriter fieldSet(Trigger.FieldSet trigger) {
        return begin("set").member("field", trigger.field().name()).end();
    }

    @Override
    public JsonWriter fieldChanged(Trigger.FieldChanged trigger) {
        return begin("changed").member("field", trigger.field().name()).end();
    }

    @Override
    public JsonWriter answered(Trigger.Answered trigger) {
        begin("answered");
        workflow.roles("by", trigger.oneOf());
        workflow.roles("not-by", trigger.noneOf());
        return out.end();
    }

    @Override
    public JsonWriter linkedReached(Trigger.LinkedReached trigger) {
        begin("linked-reached").member("link", WorkflowWriter.link(trigger.link()));
        TypeWriter.texts(
                out,
                "categories",
                Arrays.stream(Category.values())
                        .filter(trigger.categories()::contains)
                        .map(Category::name)
                        .toList());
        return out.end();
    }

    @Override
    public JsonWriter approvalReached(Trigger.ApprovalReached trigger) {
        begin("approval-reached").member("policy", trigger.policy());
        TypeWriter.texts(
                out,
                "outcomes",
                Arrays.stream(ApprovalOutcome.values())
                        .filter(trigger.outcomes()::contains)
                        .map(ApprovalOutcome::name)
                        .toList());
        return out.end();
    }

    private JsonWriter begin(String kind) {
        return out.beginObject().member("kind", kind);
    }
}
