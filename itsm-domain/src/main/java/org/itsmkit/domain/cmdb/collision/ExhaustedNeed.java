package org.itsmkit.domain.cmdb.collision;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A need that several changes leave unmet together. Immutable.
 *
 * @param dependent the node whose need it is
 * @param down those of its providers that are down, ascending
 * @param providers how many providers it has
 * @param tolerated how many of them may be down with the need still met; less than are down
 */
public record ExhaustedNeed(int dependent, List<Integer> down, int providers, int tolerated) {

    /**
     * Refuses a need that is met.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public ExhaustedNeed {
        down = InvalidInput.each("down", down);
        if (tolerated < 0 || tolerated >= down.size()) {
            throw new InvalidInput("tolerated", "from 0 to less than " + down.size(), tolerated);
        }
        if (providers < down.size()) {
            throw new InvalidInput("providers", down.size() + " or more", providers);
        }
    }
}
