package org.itsmkit.domain.cmdb.time;

import java.util.Comparator;
import org.itsmkit.sla.InvalidInput;

/**
 * The place of a fact among all facts of its tenant, in the order of recording.
 *
 * @param version the graph version that its commit made, from 1; 0 before the first
 * @param ordinal its place in the commit, from 0
 */
public record FactPosition(long version, int ordinal) implements Comparable<FactPosition> {

    /** Before the first fact. */
    public static final FactPosition START = new FactPosition(0, 0);

    private static final Comparator<FactPosition> ORDER =
            Comparator.comparingLong(FactPosition::version).thenComparingInt(FactPosition::ordinal);

    public FactPosition {
        if (version < 0) {
            throw new InvalidInput("version", "0 or more", version);
        }
        if (ordinal < 0) {
            throw new InvalidInput("ordinal", "0 or more", ordinal);
        }
    }

    @Override
    public int compareTo(FactPosition other) {
        return ORDER.compare(this, other);
    }
}
