package org.itsmkit.sla.value;

/** How well a benchmark is founded. */
public enum Evidence {
    /** Commonly quoted, but no first source of it was found: not to be shown without saying so. */
    UNVERIFIED,
    /** Published with how it was measured. */
    PUBLISHED,
    /** Measured by the host itself. */
    OWN
}
