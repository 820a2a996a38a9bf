package org.itsmkit.sla.clock;

/**
 * A fact that changed nothing, and why. Some are of no concern, as closing after resolving; others, such as a resumption
 * without a pause, tell of a history that cannot have been. Immutable.
 *
 * @param fact the fact
 * @param why what kept it from taking effect
 */
public record IgnoredFact(ClockFact fact, Why why) {

    /** Why a fact changed nothing. */
    public enum Why {
        /** The same fact was given before. */
        REPEATED,
        /** A stop or cancellation of the same event excludes it. */
        OUTRANKED,
        /** It needs a clock that has started. */
        NOT_STARTED,
        /** A start, but the clock was active. */
        ALREADY_STARTED,
        /** It needs an active clock, but the clock was stopped. */
        ALREADY_STOPPED,
        /** A pause for the reason for which the clock was paused. */
        ALREADY_PAUSED,
        /** A resumption, but no pause held. */
        NOT_PAUSED,
        /** A reopening, but the clock was active. */
        NOT_STOPPED,
        /** A reopening, but the first stop counts, see {@link ReopenPolicy#FIRST_CYCLE}. */
        FIRST_STOP_COUNTS
    }
}
