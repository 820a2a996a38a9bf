package org.itsmkit.sla.staffing;

import java.time.Duration;

/**
 * A desk with a queue in which people give up after an exponential time, of those who wait. C. Palm (1946); O. Garnett, A.
 * Mandelbaum, M. Reiman, "Designing a Call Center with Impatient Customers" (2002); M/M/N+M. Stable under any load; with
 * growing patience it becomes {@link ErlangC}.
 *
 * @param patience the mean time after which a waiting contact gives up, more than zero
 * @param levelOf what the service level is a share of
 */
public record ErlangA(Duration patience, AnsweredShare levelOf) {

    /**
     * Refuses what is out of range.
     *
     * @throws org.itsmkit.sla.InvalidInput if the patience is not more than zero, or longer than 1,000 years
     */
    public ErlangA {
        Seconds.positive("patience", patience);
    }

    /** With the service level {@link AnsweredShare#OF_ALL_OFFERED}. */
    public static ErlangA patience(Duration mean) {
        return new ErlangA(mean, AnsweredShare.OF_ALL_OFFERED);
    }

    /**
     * The line before so many agents. Takes a step an agent and one for every contact that may wait at the same time.
     *
     * @param agents from 1 to 10,000,000
     * @throws org.itsmkit.sla.InvalidInput if the agents are out of range, or the patience is so long that more than ten
     *     million would wait
     */
    public WaitingLine line(Demand demand, int agents) {
        Agents.require(agents, 1);
        return AbandoningLine.of(QueueStates.of(demand, Seconds.of(patience), agents), levelOf);
    }

    /**
     * The fewest agents with which a line meets every goal, by doubling and halving.
     *
     * @throws org.itsmkit.sla.InvalidInput if it would take more than 10,000,000 agents, or as {@link #line}
     */
    public Staffing staff(Demand demand, StaffingGoal goal) {
        int tooFew = 0;
        int enough = 1;
        while (!goal.isMetBy(line(demand, enough))) {
            if (enough == Agents.MOST) {
                throw Agents.tooMany(goal);
            }
            tooFew = enough;
            enough = (int) Math.min(Agents.MOST, 2L * enough);
        }
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (goal.isMetBy(line(demand, middle))) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return new Staffing(enough, line(demand, enough));
    }
}
