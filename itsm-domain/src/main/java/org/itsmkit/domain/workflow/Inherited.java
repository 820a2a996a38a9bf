package org.itsmkit.domain.workflow;

import java.util.List;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.Field;

/** The fields that an effect takes over into another ticket. */
enum Inherited implements Effect.Fold<List<Field<?>>> {
    OF;

    @Override
    public List<Field<?>> inform(Effect.Notify effect) {
        return List.of();
    }

    @Override
    public List<Field<?>> openLinked(Effect.OpenLinked effect) {
        return effect.inherited();
    }

    @Override
    public List<Field<?>> askApproval(Effect.AskApproval effect) {
        return List.of();
    }
}
