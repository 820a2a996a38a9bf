package org.itsmkit.domain.journal;

import org.jspecify.annotations.Nullable;

/** A stored entry that cannot be read. */
public final class UnreadableEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Reason {
        /** A later version of the library wrote it: a format version or a kind of event that this one does not know. */
        UNKNOWN_VERSION,
        /** The text is not what any version writes. */
        DAMAGED
    }

    private final Reason reason;

    UnreadableEntry(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static UnreadableEntry unknown(String what) {
        return new UnreadableEntry(Reason.UNKNOWN_VERSION, what + " is not known to this version of the library", null);
    }

    public Reason reason() {
        return reason;
    }
}
