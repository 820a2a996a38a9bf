package org.itsmkit.sla.experience;

import java.time.Instant;
import java.util.Comparator;
import org.itsmkit.sla.InvalidInput;

/**
 * A service in a reporting period. Ordered by service, then by time. Immutable.
 *
 * @param service whose name or id, not blank, up to 200 characters
 * @param from the period's first instant
 * @param to the first instant after it, after {@code from}
 */
public record ServicePeriod(String service, Instant from, Instant to) implements Comparable<ServicePeriod> {

    private static final Comparator<ServicePeriod> ORDER = Comparator.comparing(ServicePeriod::service)
            .thenComparing(ServicePeriod::from)
            .thenComparing(ServicePeriod::to);

    /**
     * Refuses a blank service and a period of nothing.
     *
     * @throws InvalidInput naming the part
     */
    public ServicePeriod {
        InvalidInput.text("service", service, 200);
        if (!to.isAfter(from)) {
            throw new InvalidInput("to", "an instant after " + from, to);
        }
    }

    @Override
    public int compareTo(ServicePeriod other) {
        return ORDER.compare(this, other);
    }
}
