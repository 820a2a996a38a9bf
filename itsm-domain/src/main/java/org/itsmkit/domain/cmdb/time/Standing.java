package org.itsmkit.domain.cmdb.time;

/** What a fact says of its element. */
public enum Standing {
    /** It is there, and this is what it is. */
    PRESENT,
    /** It is there no longer. */
    ENDED,
    /** What was recorded as valid from this instant was wrong: nothing changed then. */
    RETRACTED
}
