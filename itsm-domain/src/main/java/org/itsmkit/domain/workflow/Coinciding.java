package org.itsmkit.domain.workflow;

import org.itsmkit.domain.field.Field;

/** Coincides with no trigger unless said. */
interface Coinciding extends Trigger.Fold<Boolean> {
    @Override
    default Boolean field(Field<?> field) {
        return false;
    }

    @Override
    default Boolean answered(Trigger.Answered trigger) {
        return false;
    }

    @Override
    default Boolean linkedReached(Trigger.LinkedReached trigger) {
        return false;
    }
}
