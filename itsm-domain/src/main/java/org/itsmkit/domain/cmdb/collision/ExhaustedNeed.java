package org.itsmkit.domain.cmdb.collision;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A need that several changes leave unmet together. Immutable.
 *
 * @param dependent the node whose need it is
 * @param down those of its providers that are down, ascending; of a check that does not tell all nodes, those that it tells
 * @param providers how many providers it has
 * @param tolerated how many of them may be down with the need still met; more are down
 */
public record ExhaustedNeed(int dependent, List<Integer> down, int providers, int tolerated) {

    /**
     * Refuses a need that is met.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public ExhaustedNeed {
        down = InvalidInput.each("down", down);
        if (tolerated < 0 || tolerated >= providers) {
            throw new InvalidInput("tolerated", "from 0 to less than " + providers, tolerated);
        }
        if (providers < down.size()) {
            throw new InvalidInput("providers", down.size() + " or more", providers);
        }
    }
}
