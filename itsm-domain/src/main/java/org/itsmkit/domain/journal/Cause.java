package org.itsmkit.domain.journal;

import org.itsmkit.sla.InvalidInput;

/**
 * What made an entry come about.
 *
 * @param kind the sort of cause
 * @param reference what exactly: a timer's key, {@code ticket#sequence} of a follow-up, an import's source; empty for a
 *     command
 */
public record Cause(Kind kind, String reference) {

    public enum Kind {
        /** Somebody asked for it. */
        COMMAND,
        TIMER,
        /** An entry of another ticket. */
        FOLLOW_UP,
        IMPORT
    }

    public static final Cause COMMAND = new Cause(Kind.COMMAND, "");

    public Cause {
        InvalidInput.present("cause.kind", kind);
        if (reference.length() > 200) {
            throw new InvalidInput("cause.reference", "at most 200 characters", reference);
        }
    }

    public static Cause timer(String key) {
        return new Cause(Kind.TIMER, key);
    }

    public static Cause followUp(String entry) {
        return new Cause(Kind.FOLLOW_UP, entry);
    }

    public static Cause imported(String source) {
        return new Cause(Kind.IMPORT, source);
    }

    @Override
    public String toString() {
        return reference.isEmpty() ? kind.name() : kind + " " + reference;
    }
}
