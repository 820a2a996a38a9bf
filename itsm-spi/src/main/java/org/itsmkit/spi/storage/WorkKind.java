package org.itsmkit.spi.storage;

/** The sorts of work that a desk does later. */
public enum WorkKind {
    /** Look at a ticket again: a timer or a threshold is due. One item a ticket. */
    WAKE,
    /** A command on another ticket that an entry led to. */
    FOLLOW_UP,
    /** A notification to be delivered. */
    NOTIFICATION
}
