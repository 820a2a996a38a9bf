package org.itsmkit.service;

import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalExplanation;
import org.itsmkit.domain.approval.VoteChoice;
import org.itsmkit.domain.field.FieldValues;

/**
 * A request for approval as an approver sees it before voting: what is to be approved, and how it stands.
 *
 * @param approval the request as it stands
 * @param content the fields it is about, as far as the actor may read them; a vote holds for these values and no others
 */
public record ShownApproval(Approval approval, FieldValues content) {

    /** Who still has to act, and why. */
    public ApprovalExplanation explain() {
        return approval.explain();
    }

    /** A yes in this stage to what is shown here. */
    public Cast approve(String stage) {
        return Cast.of(stage, VoteChoice.APPROVE, approval.request().digest());
    }

    /** A no in this stage to what is shown here. */
    public Cast reject(String stage) {
        return Cast.of(stage, VoteChoice.REJECT, approval.request().digest());
    }
}
