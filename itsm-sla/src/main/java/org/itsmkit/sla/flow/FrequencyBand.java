package org.itsmkit.sla.flow;

import org.itsmkit.sla.InvalidInput;

/** The bands into which the frequency of deployments falls, by the rules of the Four Keys project. */
public enum FrequencyBand {
    /** On three days or more of a middling week. */
    DAILY,
    /** On one day or more of a middling week. */
    WEEKLY,
    /** On one day or more of a middling month. */
    MONTHLY,
    /** More rarely. */
    YEARLY;

    /**
     * The band of two medians.
     *
     * @param daysPerWeek the median over weeks of the days on which something was deployed, from 0 to 7
     * @param daysPerMonth the same over months, from 0 to 31; looked at only if a middling week has none
     * @throws InvalidInput if a number is out of range
     */
    public static FrequencyBand of(double daysPerWeek, double daysPerMonth) {
        require("daysPerWeek", daysPerWeek, 7);
        require("daysPerMonth", daysPerMonth, 31);
        if (daysPerWeek >= 3) {
            return DAILY;
        }
        if (daysPerWeek >= 1) {
            return WEEKLY;
        }
        return daysPerMonth >= 1 ? MONTHLY : YEARLY;
    }

    private static void require(String field, double days, int most) {
        if (!(days >= 0 && days <= most)) {
            throw new InvalidInput(field, "from 0 to " + most + " days", days);
        }
    }
}
