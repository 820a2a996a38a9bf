package org.itsmkit.sla.measure;

/** How well a number is founded that does not come from the host's own data alone. */
public enum Evidence {
    /** Commonly quoted, but no primary source of it was found: not to be shown without saying so. */
    UNVERIFIED,
    /** Published with how it was measured. */
    PUBLISHED,
    /** Measured by the host itself. */
    OWN
}
