package org.itsmkit.sla.desk;

import java.util.List;
import org.itsmkit.sla.measure.Figure;

/**
 * How old the open work is. Immutable.
 *
 * @param buckets from the youngest to the oldest; each age lies in one of them
 * @param median the middle age in seconds
 * @param p85 the age in seconds that 85 % do not exceed
 * @param oldest the greatest age in seconds
 */
public record BacklogAges(List<AgeBucket> buckets, Figure median, Figure p85, Figure oldest) {

    /** Keeps a copy of the buckets. */
    public BacklogAges {
        buckets = List.copyOf(buckets);
    }

    /** How much open work there is. */
    public long count() {
        return buckets.stream().mapToLong(AgeBucket::count).sum();
    }
}
