package org.itsmkit.domain.problem;

/** What led to a problem. */
public enum ProblemOrigin {
    /** Incidents. */
    REACTIVE,
    /** Somebody looked for it before it caused any. */
    PROACTIVE
}
