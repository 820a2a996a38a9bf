package org.itsmkit.sla.staffing;

import java.time.Duration;
import org.itsmkit.sla.measure.Figure;

/** A line in which everyone waits, before more agents than its load. */
record StableLine(Demand demand, int agents, double waits) implements WaitingLine {

    @Override
    public boolean isStable() {
        return true;
    }

    @Override
    public Figure waitProbability() {
        return figure(waits);
    }

    @Override
    public Figure abandonProbability() {
        return figure(0);
    }

    @Override
    public Figure occupancy() {
        return figure(demand.erlangs() / agents);
    }

    @Override
    public Figure meanWait() {
        return figure(waits * demand.handlingSeconds() / idle());
    }

    @Override
    public Figure queueLength() {
        return figure(waits * demand.erlangs() / idle());
    }

    /** 1 - C e<sup>-(N - A) wait / AHT</sup>. */
    @Override
    public Figure serviceLevel(Duration wait) {
        double over = idle() * Seconds.zeroOrMore("wait", wait) / demand.handlingSeconds();
        return figure(1 - waits * Math.exp(-over));
    }

    /** How many agents are free on average. */
    private double idle() {
        return agents - demand.erlangs();
    }

    private static Figure figure(double value) {
        return Figure.of(value, 0, ErlangC.METHOD);
    }
}
