package org.itsmkit.domain.change;

/** How risky a change is, from the lowest. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    /** The higher of the two. */
    public RiskLevel or(RiskLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
