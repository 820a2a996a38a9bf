package org.itsmkit.sla.value;

/** When the first of the flows happens, which decides by how much each one is discounted. */
public enum NpvConvention {
    /** Now: it is not discounted. The textbook's; the investment comes first. The default. */
    FIRST_FLOW_NOW(0),
    /** At the end of the first period, as the function NPV of spreadsheets has it: the answer above, discounted once more. */
    FIRST_FLOW_AFTER_ONE_PERIOD(1);

    private final int firstPeriod;

    NpvConvention(int firstPeriod) {
        this.firstPeriod = firstPeriod;
    }

    int firstPeriod() {
        return firstPeriod;
    }
}
