package org.itsmkit.domain.approval;

/**
 * The votes of one stage, counted.
 *
 * <p>A stage ends as soon as no vote that is still to come can change how it ends, and not before: approved when enough said yes
 * (and, where one no ends it, nobody is left who could say no); rejected when too few are left to say yes, those who might still be appointed included, or one said no where
 * that ends it. So the order of votes does not matter, and a yes never leads to a rejection.
 *
 * @param seats how many approvers there are
 * @param vacant how many places have no approver until somebody is appointed
 * @param needed how many have to say yes, at least 1
 * @param veto whether one no ends it
 * @param approvals how many said yes
 * @param rejections how many said no
 * @param abstentions how many said neither
 */
public record Tally(int seats, int vacant, int needed, boolean veto, int approvals, int rejections, int abstentions) {

    static Tally of(StageState stage) {
        int[] counts = new int[VoteChoice.values().length];
        for (Seat seat : stage.seats()) {
            seat.vote().ifPresent(vote -> counts[vote.choice().ordinal()]++);
        }
        return new Tally(
                stage.seats().size(),
                stage.vacant(),
                stage.needed(),
                stage.veto(),
                counts[VoteChoice.APPROVE.ordinal()],
                counts[VoteChoice.REJECT.ordinal()],
                counts[VoteChoice.ABSTAIN.ordinal()]);
    }

    /** How many have not voted. */
    public int outstanding() {
        return seats - approvals - rejections - abstentions;
    }

    /** How it stands: {@link StageOutcome#OPEN}, or how it ended; never {@link StageOutcome#WAITING}. */
    public StageOutcome outcome() {
        if (veto && rejections > 0) {
            return StageOutcome.REJECTED;
        }
        if (approvals + outstanding() + vacant < needed) {
            return StageOutcome.REJECTED;
        }
        if (approvals + outstanding() < needed) {
            return StageOutcome.ESCALATED;
        }
        return approvals >= needed && (!veto || outstanding() == 0) ? StageOutcome.APPROVED : StageOutcome.OPEN;
    }
}
