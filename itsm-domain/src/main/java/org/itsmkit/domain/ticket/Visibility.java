package org.itsmkit.domain.ticket;

/** Who a comment is for. */
public enum Visibility {
    /** The requester and everyone else who may see the ticket. */
    PUBLIC,
    /** Those who work on it. */
    INTERNAL
}
