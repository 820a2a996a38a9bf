package org.itsmkit.domain.definition;

import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.json.JsonWriter;

/** Writes what a decision wants to happen elsewhere, as an object with its kind. */
record OutwardWriter(WorkflowWriter workflow, JsonWriter out) implements Effect.Fold<JsonWriter> {

    @Override
    public JsonWriter inform(Effect.Notify effect) {
        out.beginObject().member("kind", "notify").member("template", effect.template());
        workflow.roles("roles", effect.recipients());
        return out.end();
    }

    @Override
    public JsonWriter openLinked(Effect.OpenLinked effect) {
        out.beginObject().member("kind", "open-linked").member("link", WorkflowWriter.link(effect.link()));
        TypeWriter.texts(
                out, "inherited", effect.inherited().stream().map(Field::name).toList());
        return out.end();
    }

    @Override
    public JsonWriter askApproval(Effect.AskApproval effect) {
        return out.beginObject()
                .member("kind", "ask-approval")
                .member("policy", effect.policy().key())
                .end();
    }
}
