package org.itsmkit.domain.workflow;

/**
 * Something that makes a workflow unsound, or doubtful.
 *
 * @param kind the sort of problem
 * @param subject the state, action, timer, field or role that has it
 * @param message a sentence that says what is wrong and what would be right
 */
public record WorkflowProblem(Kind kind, String subject, String message) {

    public enum Kind {
        /** No chain of actions leads from the initial state to this state. */
        UNREACHABLE,
        /** A state that is not final and that nothing leaves. */
        DEAD_END,
        /** No chain of actions leads from this state to a final one. */
        NO_WAY_OUT,
        /** Two answers to one thing in one state. */
        AMBIGUOUS,
        /** Timers, and what happens of its own accord, can go round for ever without a person. */
        TIMER_LOOP,
        /** Something performs an action of its own accord in a state that does not have it. */
        UNKNOWN_ACTION,
        /** No state has an action that is declared, or a state lacks one that is declared for it. */
        UNHEARD,
        /**
         * An action that empties what it demands, or one that is performed of its own accord and asks for what only a
         * person can give.
         */
        UNPERFORMABLE,
        /** A field that the type does not have, or that it has with another type of value, or that cannot be set. */
        UNKNOWN_FIELD,
        /** A role that the type does not have. */
        UNKNOWN_ROLE,
        /**
         * A doubt: one action leads from several active states to a pending one, which does not lead straight back to all
         * of them, so that resuming forgets where work stood.
         */
        FORGOTTEN
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": " + message;
    }
}
