package org.itsmkit.sla.experience;

/** How a service level and the experience of the same service and period stand to each other. */
public enum Alignment {
    /** Both met. */
    BOTH_MET,
    /** Green outside, red inside: the service level met, the experience missed. The wrong thing is measured, or promised. */
    WATERMELON,
    /** The service level missed, the experience met: the promise is stricter than people need. */
    EXPERIENCE_ALONE_MET,
    /** Both missed. */
    BOTH_MISSED,
    /** One of them has no data or is inconclusive. */
    UNKNOWN;

    static Alignment between(Verdict serviceLevel, Verdict experience) {
        if (!isKnown(serviceLevel) || !isKnown(experience)) {
            return UNKNOWN;
        }
        if (serviceLevel == Verdict.MET) {
            return experience == Verdict.MET ? BOTH_MET : WATERMELON;
        }
        return experience == Verdict.MET ? EXPERIENCE_ALONE_MET : BOTH_MISSED;
    }

    private static boolean isKnown(Verdict verdict) {
        return verdict == Verdict.MET || verdict == Verdict.MISSED;
    }
}
