package org.itsmkit.domain.plan;

/**
 * Something that is wrong with a plan.
 *
 * @param kind the sort of problem
 * @param place where in its text, as a JSON pointer (RFC 6901): {@code "/tasks/2/after/0"}; empty for the whole
 * @param message what was expected there and what was found
 */
public record PlanProblem(Kind kind, String place, String message) {

    /** The sorts of problems. */
    public enum Kind {
        /** The text is not of the form of a plan, or of an event of one. */
        MALFORMED,
        /** No tasks, or too many. */
        SIZE,
        /** Two tasks of one key, or one task waited for twice. */
        DUPLICATE,
        /** A task is named that the plan does not have. */
        UNKNOWN_TASK,
        /** A field is asked about that the case does not have, or two of one name. */
        UNKNOWN_FIELD,
        /** Tasks that wait for each other. */
        CYCLE,
        /** A task whose turn never comes. */
        UNREACHABLE,
        /** A compensation of a compensation, of two tasks, or with a place of its own in the order. */
        COMPENSATION
    }

    @Override
    public String toString() {
        return kind + " " + (place.isEmpty() ? "the plan" : place) + ": " + message;
    }
}
