package org.itsmkit.sla.experience;

/** Whether a target was met. */
public enum Verdict {
    /** It was. */
    MET,
    /** It was not. */
    MISSED,
    /** There are answers, but too few to tell. */
    INCONCLUSIVE,
    /** There is nothing to tell from. */
    NO_DATA
}
