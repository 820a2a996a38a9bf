package org.itsmkit.sla.clock;

/**
 * What a new version of a policy does to a clock that has begun, at the instant from which it is in force. A cycle that
 * has stopped keeps the version under which it did, unless the change is {@link #RETROACTIVE} or the cycle is reopened.
 */
public enum PolicyChange {
    /**
     * The whole history is read as if the new version had been in force from the beginning, cycles that are over too.
     * Zammad, GLPI's SLA, and ServiceNow with retroactive start and pause do so.
     */
    RETROACTIVE("for the whole history"),
    /** A new cycle begins, from zero. GLPI's OLA and ServiceNow's default. */
    FROM_ATTACH("counting from then"),
    /** What has elapsed counts against the new budget. iTop does so. */
    CARRY_ELAPSED("carrying what had elapsed"),
    /**
     * The part of the budget that has elapsed counts as the same part of the new budget. Needs two budgets of open time or
     * working days; where one is a fixed date or without end, it is {@link #CARRY_ELAPSED}.
     */
    CARRY_FRACTION("carrying the part that had elapsed");

    private final String words;

    PolicyChange(String words) {
        this.words = words;
    }

    /** What it does, as a person would say it. */
    String words() {
        return words;
    }
}
