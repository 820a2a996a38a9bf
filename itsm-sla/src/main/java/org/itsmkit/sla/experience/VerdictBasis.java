package org.itsmkit.sla.experience;

/** Which of the two verdicts of a judgement counts. */
public enum VerdictBasis {
    /** By the value alone: right where every case was counted, as in a service level. */
    POINT {
        @Override
        Verdict of(Judgement judgement) {
            return judgement.point();
        }
    },

    /** By the interval: right where the answers are a sample, as in a survey. */
    STATISTICAL {
        @Override
        Verdict of(Judgement judgement) {
            return judgement.statistical();
        }
    };

    abstract Verdict of(Judgement judgement);
}
