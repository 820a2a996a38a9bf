package org.itsmkit.sla.supplier;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;

/**
 * Who holds a piece of work: one party, several with declared weights, or the customer, for whom everyone waits. Immutable.
 *
 * @param weights the weight of each party that holds it, by name: each more than zero; none while the customer has it
 */
public record Custody(Map<String, Long> weights) {

    /** Work that waits for the customer: nobody's time runs. */
    public static final Custody CUSTOMER = new Custody(Map.of());

    /**
     * Refuses blank names and weights that are not more than zero.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Custody {
        weights = Collections.unmodifiableMap(new TreeMap<>(InvalidInput.present("weights", weights)));
        weights.forEach((party, weight) -> {
            InvalidInput.text("party", party, 250);
            if (InvalidInput.present("weight of " + party, weight) <= 0) {
                throw new InvalidInput("weight of " + party, "more than zero", weight);
            }
        });
    }

    /** One party holds it. */
    public static Custody of(String party) {
        return new Custody(Map.of(party, 1L));
    }

    /**
     * Several parties hold it together.
     *
     * @param weights in which proportion its time is theirs, by party; at least one
     * @throws InvalidInput if there is no party, or a weight is not more than zero
     */
    public static Custody shared(Map<String, Long> weights) {
        Custody custody = new Custody(weights);
        if (custody.isCustomer()) {
            throw new InvalidInput("weights", "at least one party", weights);
        }
        return custody;
    }

    /** Whether the customer has it. */
    public boolean isCustomer() {
        return weights.isEmpty();
    }

    /** Whether the same parties hold it, whatever their weights. */
    boolean hasHoldersOf(Custody other) {
        return weights.keySet().equals(other.weights.keySet());
    }
}
