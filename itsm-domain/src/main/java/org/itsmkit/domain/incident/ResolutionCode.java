package org.itsmkit.domain.incident;

/** How an incident came to its end. */
public enum ResolutionCode {
    FIXED,
    /** Service is restored; the cause is still there. */
    WORKAROUND,
    NOT_REPRODUCIBLE,
    DUPLICATE,
    /** Given up: the caller never answered. */
    NO_RESPONSE,
    /** Its parent was resolved, and did not say how. */
    WITH_PARENT;

    /** Whether only the engine resolves so, and people are not offered it. */
    public boolean isEnginesAlone() {
        return this == NO_RESPONSE || this == WITH_PARENT;
    }
}
