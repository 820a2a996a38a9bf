package org.itsmkit.domain.approval;

/** What becomes of a part of a vote, where a percentage of approvers is no whole number. */
public enum QuotaRounding {
    /** Upwards: never fewer than the percentage. 2.01 votes are 3. */
    UP(99),
    /** To the nearest, a half upwards: 2.49 votes are 2, and 2.5 are 3. */
    HALF_UP(50),
    /** Downwards: 2.99 votes are 2. */
    DOWN(0);

    private final int added;

    QuotaRounding(int added) {
        this.added = added;
    }

    int votes(int percent, int asked) {
        return Math.toIntExact(((long) percent * asked + added) / 100);
    }
}
