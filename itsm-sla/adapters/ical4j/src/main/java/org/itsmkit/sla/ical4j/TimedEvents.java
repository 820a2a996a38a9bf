package org.itsmkit.sla.ical4j;

/** What becomes of events of a feed that begin at a time of day and so are no holidays. */
public enum TimedEvents {
    /** The feed is refused: it is probably not a feed of holidays. */
    REFUSE,
    /** They are left out. */
    IGNORE
}
