package org.itsmkit.domain.incident;

/** Why an incident was not worked on to its end. */
public enum CancelReason {
    /** The caller took it back. */
    WITHDRAWN,
    /** It was no incident. */
    INVALID,
    /** It lives on in another. */
    DUPLICATE
}
