package org.itsmkit.sla.staffing;

/**
 * A desk with a queue in which everyone waits until answered, first come first served. A. K. Erlang (1917); M/M/N. It
 * overrates waits where people give up: see {@link ErlangA}.
 */
public final class ErlangC {

    static final String METHOD = "ERLANG_C";

    private ErlangC() {}

    /**
     * The line before so many agents: C = B / (1 - &rho; (1 - B)) with &rho; = A / N and B from {@link ErlangB}. Takes a step
     * an agent.
     *
     * @param agents from 1 to 10,000,000
     * @throws org.itsmkit.sla.InvalidInput if the agents are out of range
     */
    public static WaitingLine line(Demand demand, int agents) {
        Agents.require(agents, 1);
        return line(demand, agents, ErlangB.share(demand.erlangs(), agents));
    }

    /**
     * The fewest agents with which a line is stable and meets every goal.
     *
     * @throws org.itsmkit.sla.InvalidInput if it would take more than 10,000,000 agents
     */
    public static Staffing staff(Demand demand, StaffingGoal goal) {
        double blocked = 1;
        for (int agents = 1; agents <= Agents.MOST; agents++) {
            blocked = ErlangB.next(blocked, demand.erlangs(), agents);
            WaitingLine line = line(demand, agents, blocked);
            if (line.isStable() && goal.isMetBy(line)) {
                return new Staffing(agents, line);
            }
        }
        throw Agents.tooMany(goal);
    }

    private static WaitingLine line(Demand demand, int agents, double blocked) {
        if (agents <= demand.erlangs()) {
            return new UnstableLine();
        }
        double occupancy = demand.erlangs() / agents;
        return new StableLine(demand, agents, blocked / (1 - occupancy * (1 - blocked)));
    }
}
