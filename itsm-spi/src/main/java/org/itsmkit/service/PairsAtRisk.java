package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * Items that break another one in twos.
 *
 * @param pairs each once, in the order of ids
 * @param isComplete whether all were looked for; if not, there is at least one more
 */
public record PairsAtRisk(List<Pair> pairs, boolean isComplete) {

    public PairsAtRisk {
        pairs = InvalidInput.each("pairs", pairs);
    }

    /**
     * Two items.
     *
     * @param one that of the smaller id
     * @param other that of the greater
     */
    public record Pair(CiId one, CiId other) implements Comparable<Pair> {

        public Pair {
            InvalidInput.present("one", one);
            InvalidInput.present("other", other);
        }

        @Override
        public int compareTo(Pair that) {
            int first = one.compareTo(that.one);
            return first != 0 ? first : other.compareTo(that.other);
        }
    }
}
