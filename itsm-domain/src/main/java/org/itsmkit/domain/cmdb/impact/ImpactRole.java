package org.itsmkit.domain.cmdb.impact;

/** How an item came to be on the list of what a ticket impacts. What people say wins over what is computed. */
public enum ImpactRole {
    /** A person said that it has failed; impact begins there. */
    MANUAL,
    /** A person said that it is not impacted; it stays up, and impact does not go through it. */
    NOT_IMPACTED,
    /** It was worked out from the others, and is worked out anew each time. */
    COMPUTED
}
