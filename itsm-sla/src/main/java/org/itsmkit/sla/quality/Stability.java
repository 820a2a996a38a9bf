package org.itsmkit.sla.quality;

/** Whether a process repeats itself, without which its capability says nothing of tomorrow. */
public enum Stability {
    /** No value lies beyond the limits of its chart of individuals. */
    STABLE,

    /** One or more do: find out why before relying on the capability. */
    UNSTABLE,

    /** The values are not at hand. */
    UNKNOWN
}
