package org.itsmkit.domain.cmdb.risk;

import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * What takes a service down by itself. Immutable.
 *
 * @param nodes ascending, without the service itself
 * @param restsOn how many nodes the service rests on, itself not counted: those that were examined
 * @param method {@code EXACT}: whoever is not among them does not take the service down alone
 */
public record SinglePoints(List<Integer> nodes, int restsOn, String method) {

    /**
     * Refuses more points than there are nodes.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public SinglePoints {
        nodes = InvalidInput.each("nodes", nodes);
        if (restsOn < nodes.size()) {
            throw new InvalidInput("rests on", nodes.size() + " or more", restsOn);
        }
        InvalidInput.text("method", method, 100);
    }

    /** How many there are, of so many examined. */
    public Figure figure() {
        return Figure.of(nodes.size(), restsOn, method);
    }
}
