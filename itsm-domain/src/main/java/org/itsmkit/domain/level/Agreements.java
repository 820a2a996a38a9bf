package org.itsmkit.domain.level;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.InvalidInput;

/** All agreements of a desk, in the order in which they are asked. Immutable. */
public final class Agreements {

    public static final Agreements NONE = new Agreements(List.of());

    private final List<Agreement> ordered;

    private Agreements(List<Agreement> ordered) {
        this.ordered = ordered;
    }

    /** Refuses two of one key and version. */
    public static Agreements of(Collection<Agreement> agreements) {
        List<Agreement> ordered = agreements.stream()
                .sorted(Comparator.comparingInt((Agreement agreement) -> -agreement.rank())
                        .thenComparing(Agreement::key)
                        .thenComparingInt(agreement -> -agreement.version()))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            Agreement one = ordered.get(i - 1);
            Agreement next = ordered.get(i);
            if (one.key().equals(next.key()) && one.version() == next.version()) {
                throw new InvalidInput("agreements", "each key and version once", one.key() + " v" + one.version());
            }
        }
        return new Agreements(ordered);
    }

    /** The one agreement that covers this ticket: the highest rank, then the first key, in its newest version. */
    public Optional<Agreement> covering(Ticket ticket) {
        for (Agreement agreement : ordered) {
            if (agreement.covers().test(ticket)) {
                return Optional.of(agreement);
            }
        }
        return Optional.empty();
    }

    public Optional<Agreement> find(String key, int version) {
        return ordered.stream()
                .filter(agreement -> agreement.key().equals(key) && agreement.version() == version)
                .findFirst();
    }

    /** All of them, in the order in which they are asked. */
    public List<Agreement> all() {
        return ordered;
    }
}
