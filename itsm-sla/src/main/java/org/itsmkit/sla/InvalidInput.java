package org.itsmkit.sla;

import java.util.Objects;

/**
 * A value that was handed to this module cannot be used. Says which field, what was given and what would have been
 * right, so that a form can show it beside the field. Thrown as soon as the value arrives, before anything is built
 * from it. Immutable.
 */
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String given;
    private final String expected;

    /**
     * Creates the refusal of one value.
     *
     * @param field the name of the field or argument, never empty
     * @param given the value as it was given; its text is kept
     * @param expected what would have been accepted, in words, never empty
     */
    public InvalidInput(String field, Object given, String expected) {
        super(field + ": " + given + " cannot be used; expected " + expected + ".");
        this.field = Objects.requireNonNull(field, "field");
        this.given = String.valueOf(given);
        this.expected = Objects.requireNonNull(expected, "expected");
    }

    /** The field or argument that was refused. */
    public String field() {
        return field;
    }

    /** The refused value, as text. */
    public String given() {
        return given;
    }

    /** What would have been accepted. */
    public String expected() {
        return expected;
    }
}
