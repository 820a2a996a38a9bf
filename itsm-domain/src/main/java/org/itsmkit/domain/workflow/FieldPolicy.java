package org.itsmkit.domain.workflow;

/** What a state or an action says of a field. Where both speak, the stricter holds: the later of these constants. */
public enum FieldPolicy {
    /** May be filled in. */
    OPTIONAL,
    /** Is asked for, and may be left as it is. */
    PROMPT,
    /** Must have a value. */
    MANDATORY,
    /** Must get a value that differs from the present one. */
    MUST_CHANGE,
    /** Is shown and cannot be edited. */
    READ_ONLY,
    /** Is not shown and cannot be edited. */
    HIDDEN;

    /** Whether an edit of the field is refused. */
    public boolean forbidsEdits() {
        return this == READ_ONLY || this == HIDDEN;
    }

    FieldPolicy stricter(FieldPolicy other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
