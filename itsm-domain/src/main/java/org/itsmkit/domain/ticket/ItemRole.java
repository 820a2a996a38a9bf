package org.itsmkit.domain.ticket;

/** What people say of a configuration item on a ticket. It counts more than whatever is computed from the graph. */
public enum ItemRole {
    /** It is what the work is about: impact spreads from here. */
    AFFECTED,
    /** It goes on working, whatever was computed: impact ends here. */
    NOT_IMPACTED
}
