package org.itsmkit.sla.staffing;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * A desk without a queue: a contact that finds nobody free is lost (busy tone, full chat). A. K. Erlang (1917); M/M/N/N. Holds
 * for any distribution of handling times, and takes a step an agent.
 */
public final class ErlangB {

    static final String METHOD = "ERLANG_B";

    private ErlangB() {}

    /**
     * The share of contacts that are lost, by the recurrence B(0) = 1, B(n) = A B(n - 1) / (n + A B(n - 1)), which neither
     * overflows nor cancels.
     *
     * @param demand of which only the load A matters
     * @param agents from 0, where all are lost, to 10,000,000
     * @return from 0 to 1
     * @throws InvalidInput if the agents are out of range
     */
    public static Figure blocking(Demand demand, int agents) {
        Agents.require(agents, 0);
        return Figure.of(share(demand.erlangs(), agents), 0, METHOD);
    }

    /**
     * The fewest agents (lines, seats) with which at most a share of the contacts is lost.
     *
     * @param mostBlocking more than 0, at most 1
     * @throws InvalidInput if the share is out of range
     */
    public static int agents(Demand demand, double mostBlocking) {
        if (!(mostBlocking > 0 && mostBlocking <= 1)) {
            throw new InvalidInput("mostBlocking", "a number of more than 0 and at most 1", mostBlocking);
        }
        int agents = 0;
        double share = 1;
        while (share > mostBlocking) {
            agents++;
            share = next(share, demand.erlangs(), agents);
        }
        return agents;
    }

    static double share(double erlangs, int agents) {
        double share = 1;
        for (int n = 1; n <= agents && share > 0; n++) {
            share = next(share, erlangs, n);
        }
        return share;
    }

    static double next(double share, double erlangs, int agents) {
        return erlangs * share / (agents + erlangs * share);
    }
}
