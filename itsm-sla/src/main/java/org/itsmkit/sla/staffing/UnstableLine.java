package org.itsmkit.sla.staffing;

import java.time.Duration;
import org.itsmkit.sla.measure.Figure;

/** A line in which everyone waits, and which grows without end. */
record UnstableLine() implements WaitingLine {

    private static final String METHOD = ErlangC.METHOD + ", UNSTABLE";

    @Override
    public boolean isStable() {
        return false;
    }

    @Override
    public Figure waitProbability() {
        return Figure.of(1, 0, METHOD);
    }

    @Override
    public Figure abandonProbability() {
        return Figure.of(0, 0, METHOD);
    }

    @Override
    public Figure occupancy() {
        return Figure.of(1, 0, METHOD);
    }

    @Override
    public Figure meanWait() {
        return Figure.undefined(0, METHOD);
    }

    @Override
    public Figure queueLength() {
        return Figure.undefined(0, METHOD);
    }

    @Override
    public Figure serviceLevel(Duration wait) {
        Seconds.zeroOrMore("wait", wait);
        return Figure.of(0, 0, METHOD);
    }
}
