package org.itsmkit.domain.workflow;

/** Coincides with no trigger unless said. */
interface Coinciding extends Trigger.Fold<Boolean> {
    @Override
    default Boolean fieldSet(Trigger.FieldSet trigger) {
        return false;
    }

    @Override
    default Boolean fieldChanged(Trigger.FieldChanged trigger) {
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

    @Override
    default Boolean approvalReached(Trigger.ApprovalReached trigger) {
        return false;
    }
}
