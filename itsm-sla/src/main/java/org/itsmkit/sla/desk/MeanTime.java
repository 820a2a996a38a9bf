package org.itsmkit.sla.desk;

import java.util.List;
import org.itsmkit.sla.measure.Figure;

/**
 * How long one span of incidents took. Immutable.
 *
 * @param mean the arithmetic mean in seconds
 * @param median the middle one in seconds, beside the mean because few long incidents move the mean
 * @param p90 the time in seconds that 90 % do not exceed
 * @param withoutEnd how many have not passed the mark that ends the span, such as the unacknowledged; in no figure
 * @param withoutStart how many end the span without having begun it; in no figure
 * @param outOfOrder ids of the incidents whose span ends before it begins: errors of the data, in no figure
 */
public record MeanTime(
        Figure mean, Figure median, Figure p90, long withoutEnd, long withoutStart, List<String> outOfOrder) {

    /** Keeps a copy of the ids. */
    public MeanTime {
        outOfOrder = List.copyOf(outOfOrder);
    }
}
