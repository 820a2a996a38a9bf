package org.itsmkit.domain.cmdb.risk;

import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * The pairs that take a service down together while neither does alone. Immutable.
 *
 * @param pairs ascending, each once
 * @param isComplete whether these are all; if not, there is at least one more
 * @param restsOn how many nodes the service rests on, itself not counted: those that were examined
 * @param method {@code EXACT}: each of the pairs is one, and if they are complete no other is
 */
public record CutPairs(List<CutPair> pairs, boolean isComplete, int restsOn, String method) {

    /**
     * Refuses what is missing.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public CutPairs {
        pairs = InvalidInput.each("pairs", pairs);
        if (restsOn < 0) {
            throw new InvalidInput("rests on", "0 or more", restsOn);
        }
        InvalidInput.text("method", method, 100);
    }

    /** How many there are, of so many nodes examined; undefined if they are not complete. */
    public Figure figure() {
        return isComplete ? Figure.of(pairs.size(), restsOn, method) : Figure.undefined(restsOn, method);
    }
}
