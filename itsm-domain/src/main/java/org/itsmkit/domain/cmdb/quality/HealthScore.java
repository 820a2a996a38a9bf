package org.itsmkit.domain.cmdb.quality;

import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * How many do not fail. Of a population as a whole, so without an interval.
 *
 * @param failing how many fail
 * @param judged how many were judged
 * @param findings the first of those that fail, in the order in which they came, up to a limit
 */
public record HealthScore(long failing, long judged, List<Finding> findings) {

    private static final String METHOD = "SHARE_NOT_FAILING";

    public HealthScore {
        findings = InvalidInput.each("findings", findings);
        if (failing < 0 || failing > judged) {
            throw new InvalidInput("failing", "0 to " + judged, failing);
        }
    }

    /** The share that does not fail, 0 to 1; undefined when none was judged. */
    public Figure figure() {
        return judged == 0
                ? Figure.undefined(0, METHOD)
                : Figure.of((double) (judged - failing) / judged, judged, METHOD);
    }
}
