package org.itsmkit.domain.cmdb.topology;

import java.util.Arrays;
import org.itsmkit.sla.InvalidInput;

/** Collects the links of a {@link NetworkGraph}. Belongs to one thread. */
public final class NetworkGraphBuilder {

    private final int size;
    private int[] ends = new int[16];
    private int count;

    NetworkGraphBuilder(int size) {
        if (size < 0) {
            throw new InvalidInput("size", "0 or more", size);
        }
        this.size = size;
    }

    /**
     * These two are linked, once more if they were before.
     *
     * @throws InvalidInput if the network has no such node
     */
    public NetworkGraphBuilder link(int one, int other) {
        Rows.require("one", one, size);
        Rows.require("other", other, size);
        if (one != other) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, Math.multiplyExact(count, 2));
            }
            ends[count++] = one;
            ends[count++] = other;
        }
        return this;
    }

    /** The network. */
    public NetworkGraph build() {
        int[] links = new int[count];
        Arrays.setAll(links, end -> end / 2);
        return new NetworkGraph(Rows.ofPairs(size, ends, links, count), Arrays.copyOf(ends, count));
    }
}
