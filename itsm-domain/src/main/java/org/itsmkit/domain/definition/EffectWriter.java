package org.itsmkit.domain.definition;

import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.workflow.FieldEffect;

/** Writes what an action does to a field, as an object with its kind. */
record EffectWriter(JsonWriter out) implements FieldEffect.Fold<JsonWriter> {

    @Override
    public <T> JsonWriter set(FieldEffect.Set<T> effect) {
        return begin("set", effect.field())
                .member("value", effect.field().type().write(effect.value()))
                .end();
    }

    @Override
    public JsonWriter clear(FieldEffect.Clear effect) {
        return begin("clear", effect.field()).end();
    }

    @Override
    public JsonWriter setNow(FieldEffect.SetNow effect) {
        return begin("set-now", effect.field()).end();
    }

    @Override
    public JsonWriter setActor(FieldEffect.SetActor effect) {
        return begin("set-actor", effect.field()).end();
    }

    @Override
    public JsonWriter increment(FieldEffect.Increment effect) {
        return begin("increment", effect.field()).end();
    }

    @Override
    public <T> JsonWriter copyLinked(FieldEffect.CopyLinked<T> effect) {
        return begin("copy-linked", effect.field()).end();
    }

    private JsonWriter begin(String kind, Field<?> field) {
        return out.beginObject().member("kind", kind).member("field", field.name());
    }
}
