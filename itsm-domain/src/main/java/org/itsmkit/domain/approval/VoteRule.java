package org.itsmkit.domain.approval;

import org.itsmkit.sla.InvalidInput;

/**
 * How many of those who were asked in a stage have to say yes. They are counted when they are asked, after those with a conflict
 * were left out; who abstains says no yes.
 */
public sealed interface VoteRule {

    /** Any one of them. */
    VoteRule ONE = new AtLeast(1);

    /** Every one of them. */
    VoteRule ALL = new All();

    /** Dispatches on the kind of rule. */
    <R> R fold(Fold<R> fold);

    /**
     * How many have to say yes, at least 1. It may be more than were asked: then the stage escalates, and nothing passes.
     *
     * @param asked how many approvers there are, 0 or more
     */
    int needed(int asked);

    /** So many of them. */
    static VoteRule atLeast(int votes) {
        return new AtLeast(votes);
    }

    /** At least this share of them: the rounding is {@link QuotaRounding#UP}. */
    static VoteRule percentage(int percent) {
        return new Percentage(percent, QuotaRounding.UP);
    }

    /** @param votes 1 to 1,000; when fewer are asked, the stage escalates */
    record AtLeast(int votes) implements VoteRule {
        public AtLeast {
            if (votes < 1 || votes > ApprovalStage.MOST_APPROVERS) {
                throw new InvalidInput("votes", "1 to " + ApprovalStage.MOST_APPROVERS, votes);
            }
        }

        @Override
        public int needed(int asked) {
            return votes;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.atLeast(this);
        }

        @Override
        public String toString() {
            return "at least " + votes;
        }
    }

    /** Every one of them, and at least one. */
    record All() implements VoteRule {
        @Override
        public int needed(int asked) {
            return Math.max(1, asked);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.all(this);
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /**
     * A share of them.
     *
     * @param percent 1 to 100
     * @param rounding what becomes of a part of a vote; the result is never less than one vote
     */
    record Percentage(int percent, QuotaRounding rounding) implements VoteRule {
        public Percentage {
            InvalidInput.present("rounding", rounding);
            if (percent < 1 || percent > 100) {
                throw new InvalidInput("percent", "1 to 100", percent);
            }
        }

        @Override
        public int needed(int asked) {
            return Math.max(1, rounding.votes(percent, asked));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.percentage(this);
        }

        @Override
        public String toString() {
            return percent + " % rounded " + rounding.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What to make of each kind of rule.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R atLeast(AtLeast rule);

        R all(All rule);

        R percentage(Percentage rule);
    }
}
