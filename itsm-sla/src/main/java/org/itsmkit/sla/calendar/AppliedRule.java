package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What one rule of a calendar did on a date. Immutable.
 *
 * @param kind what sort of rule it is
 * @param text the rule in words, such as {@code MONDAY 09:00-12:00, 13:00-18:00}; made for people
 * @param intervals the time that the rule opened and no rule before it had, or that it took away; empty if it closed
 *     a date that would not have been open anyway, or all that it opens lies outside what was asked for
 */
public record AppliedRule(Kind kind, String text, List<OpenInterval> intervals) {

    /** The sorts of rules, in the order of their strength, and what is said where none applies. */
    public enum Kind {
        /** A stretch of local time that is taken out of whatever is open: {@code closedBetween}. */
        CLOSED_TIME("closed"),
        /** Windows given to one date: {@code open}. */
        OPENING("opened on"),
        /** A date that is closed: {@code closed}. */
        CLOSED_DATE("closed on"),
        /** Days that are closed every year: {@code closedYearly}. */
        CLOSED_YEARLY("closed every year"),
        /** Windows of a day of the week: {@code weekly}. */
        WEEKLY("weekly"),
        /** No rule opens on this day of the week. */
        NO_HOURS("no hours on");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Copies the list. */
    public AppliedRule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        intervals = List.copyOf(intervals);
    }

    /**
     * The open time that the rule added, negative for time it took away. Over all rules of a part of a calendar these add
     * up to the open time of the part.
     */
    public Duration contribution() {
        Duration sum = OpenInterval.sum(intervals);
        return kind == Kind.CLOSED_TIME ? sum.negated() : sum;
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return kind.words + " " + text;
    }
}
