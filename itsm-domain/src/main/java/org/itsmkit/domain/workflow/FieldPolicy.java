package org.itsmkit.domain.workflow;

/**
 * What a state or an action says of a field. Said twice in one place, the stricter holds: the later of these constants.
 *
 * <p>Whether a field may be edited with an action, the action's own word decides before that of the state it starts from.
 * What the action or the state it enters demands, is demanded.
 *
 * <p>Of a field of which nothing is said, a state of a final category says {@link #READ_ONLY} and every other state
 * {@link #OPTIONAL}. An action that leaves a final state may fill in what the state it enters asks for.
 */
public enum FieldPolicy {
    /** May be filled in. */
    OPTIONAL,
    /** Is asked for, and may be left as it is. */
    PROMPT,
    /** Must have a value. */
    MANDATORY,
    /** Must get a value that differs from the present one; of a state, when it is entered. */
    MUST_CHANGE,
    /** Is shown and cannot be edited. */
    READ_ONLY,
    /** Is not shown and cannot be edited. */
    HIDDEN;

    /** Whether an edit of the field is refused. */
    public boolean forbidsEdits() {
        return this == READ_ONLY || this == HIDDEN;
    }

    /** Whether the field must have a value. */
    public boolean demandsValue() {
        return this == MANDATORY || this == MUST_CHANGE;
    }

    /** Whether what the other demands or fixes, this does too: not so of a demand that is fixed instead. */
    public boolean isAtLeastAsTightAs(FieldPolicy other) {
        return compareTo(other) >= 0 && (!other.demandsValue() || demandsValue());
    }

    FieldPolicy stricter(FieldPolicy other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
