package org.itsmkit.sla.value;

import java.util.List;
import org.itsmkit.sla.measure.Figure;

/**
 * The internal rate of return of flows, and whether it means anything. Immutable.
 *
 * @param rate per period, more than -1: of several the one nearest to 0; undefined if there is none
 * @param rates every rate that was found, ascending
 * @param signChanges how often the flows change their sign, those of zero left out. Without a change there is no rate; with one
 *     there is exactly one (Descartes' rule of signs)
 */
public record InternalRate(Figure rate, List<Double> rates, int signChanges) {

    /** Keeps a copy of the rates. */
    public InternalRate {
        rates = List.copyOf(rates);
    }

    /** Whether the flows change their sign more than once, so that there may be several rates or none: do not decide by it. */
    public boolean isAmbiguous() {
        return signChanges > 1;
    }
}
