package org.itsmkit.sla.staffing;

import org.itsmkit.sla.InvalidInput;

/** The bounds of a number of agents. */
final class Agents {

    /** Ten times the largest load: whatever is asked beyond cannot be meant. */
    static final int MOST = 10_000_000;

    private Agents() {}

    static void require(int agents, int least) {
        if (agents < least || agents > MOST) {
            throw new InvalidInput("agents", "a number from " + least + " to " + MOST, agents);
        }
    }

    static InvalidInput tooMany(StaffingGoal goal) {
        return new InvalidInput("goal", "a goal that at most " + MOST + " agents meet", goal);
    }
}
