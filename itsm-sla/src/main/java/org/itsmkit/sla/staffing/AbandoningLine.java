package org.itsmkit.sla.staffing;

import java.time.Duration;
import org.itsmkit.sla.measure.Figure;

/** A line in which people give up. */
record AbandoningLine(QueueStates states, AnsweredShare levelOf, double waits, double waiting) implements WaitingLine {

    private static final String METHOD = "ERLANG_A";

    static AbandoningLine of(QueueStates states, AnsweredShare levelOf) {
        return new AbandoningLine(states, levelOf, states.mean(waiting -> 1), states.mean(waiting -> waiting));
    }

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
        return figure(abandons());
    }

    /** Who waits gives up at the rate of the patience, and so many contacts arrive in it. */
    private double abandons() {
        double arrivals = states.demand().perSecond() * states.patience();
        return arrivals == 0 ? 0 : Math.min(1, waiting / arrivals);
    }

    @Override
    public Figure occupancy() {
        return figure(Math.min(1, states.demand().erlangs() * (1 - abandons()) / states.agents()));
    }

    /** By Little's law. */
    @Override
    public Figure meanWait() {
        double arrivals = states.demand().perSecond();
        return figure(arrivals == 0 ? 0 : waiting / arrivals);
    }

    @Override
    public Figure queueLength() {
        return figure(waiting);
    }

    @Override
    public Figure serviceLevel(Duration wait) {
        AnswerWithin answer = new AnswerWithin(states, Seconds.zeroOrMore("wait", wait));
        double inTime = 1 - waits + states.mean(answer);
        return Figure.of(Math.min(1, levelOf.of(inTime, abandons())), 0, METHOD + ", " + levelOf);
    }

    private static Figure figure(double value) {
        return Figure.of(value, 0, METHOD);
    }
}
