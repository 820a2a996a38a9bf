package org.itsmkit.sla.availability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itsmkit.sla.math.Nanoseconds;

/** One way along a period, from change to change: sums what was agreed and what of it was lost. Used once. */
final class OutageSweep {

    /** Of an outage that begins or ends with a share, or of maintenance, which has none. */
    private record Change(Instant at, BigDecimal share, int by) {}

    private static final BigDecimal MAINTENANCE = BigDecimal.ZERO;

    private final AvailabilityMeasurement rules;
    private final Instant until;
    private final List<Change> changes = new ArrayList<>();
    private final NavigableMap<BigDecimal, Integer> lasting = new TreeMap<>();
    private int maintenances;
    private Duration agreed = Duration.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;
    private BigDecimal lostInThisOutage = BigDecimal.ZERO;
    private int outages;

    OutageSweep(AvailabilityMeasurement rules, List<Outage> outages, Instant until) {
        this.rules = rules;
        this.until = until;
        outages.stream()
                .filter(outage -> outage.impactShare() > 0)
                .forEach(outage ->
                        add(outage.from(), outage.to().orElse(until), BigDecimal.valueOf(outage.impactShare())));
        rules.maintenance().forEach(window -> add(window.from(), window.to(), MAINTENANCE));
        changes.sort(Comparator.comparing(Change::at));
        sweep();
    }

    private void add(Instant from, Instant to, BigDecimal share) {
        Instant start = from.isBefore(rules.from()) ? rules.from() : from;
        Instant end = to.isAfter(until) ? until : to;
        if (end.isAfter(start)) {
            changes.add(new Change(start, share, 1));
            changes.add(new Change(end, share, -1));
        }
    }

    private void sweep() {
        Instant cursor = rules.from();
        for (Change change : changes) {
            if (change.at().isAfter(cursor)) {
                pass(cursor, change.at());
                cursor = change.at();
            }
            if (change.share().signum() == 0) {
                maintenances += change.by();
            } else {
                lasting.merge(change.share(), change.by(), OutageSweep::sumOrNone);
            }
        }
        if (until.isAfter(cursor)) {
            pass(cursor, until);
        }
        endOfOutage();
    }

    @SuppressWarnings("NullAway") // null is how a map is told to forget the entry
    private static Integer sumOrNone(Integer one, Integer other) {
        return one + other == 0 ? null : one + other;
    }

    /** Nothing changes between the two instants. */
    private void pass(Instant from, Instant to) {
        if (lasting.isEmpty()) {
            endOfOutage();
        }
        if (maintenances > 0) {
            return;
        }
        Duration open = rules.agreedService().between(from, to);
        agreed = agreed.plus(open);
        if (!lasting.isEmpty()) {
            lostInThisOutage = lostInThisOutage.add(
                    Nanoseconds.of(open).multiply(rules.overlap().lost(lasting)));
        }
    }

    private void endOfOutage() {
        if (lostInThisOutage.signum() > 0) {
            outages++;
            lost = lost.add(lostInThisOutage);
            lostInThisOutage = BigDecimal.ZERO;
        }
    }

    Duration agreed() {
        return agreed;
    }

    /** In nanoseconds, before any rounding. */
    BigDecimal served() {
        return Nanoseconds.of(agreed).subtract(lost);
    }

    Duration downtime() {
        return Nanoseconds.toDuration(lost, RoundingMode.HALF_UP);
    }

    int outages() {
        return outages;
    }
}
