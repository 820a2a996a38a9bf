package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.clock.ThresholdReading;

/** Which thresholds were reached and not yet recorded, and when the next one is. Pure. */
final class Thresholds {

    private Thresholds() {}

    /** The thresholds that these clocks have passed and not announced. */
    static List<ThresholdReached> unannounced(List<ServiceLevel> levels, List<TicketClock> clocks) {
        List<ThresholdReached> reached = new ArrayList<>();
        for (ServiceLevel level : levels) {
            TicketClock clock = clockOf(level, clocks);
            int cycle = level.reading().cycles().size();
            for (ThresholdReading threshold : level.reading().thresholds()) {
                String key = threshold.threshold().key();
                if (threshold.passed() && !clock.announced().contains(TicketClock.announcement(cycle, key))) {
                    Instant at = threshold.at().orElse(level.reading().asOf());
                    reached.add(
                            new ThresholdReached(level.agreement(), level.version(), level.target(), cycle, key, at));
                }
            }
        }
        return reached;
    }

    /** When a threshold has to be seen to next: the instant of one that was passed without notice, or of one to come. */
    static Optional<Instant> next(List<ServiceLevel> levels, List<TicketClock> clocks) {
        Stream<Instant> missed = unannounced(levels, clocks).stream().map(ThresholdReached::at);
        Stream<Instant> coming = levels.stream()
                .filter(level -> level.reading().status().isActive())
                .flatMap(level -> level.reading().thresholds().stream())
                .filter(threshold -> !threshold.passed())
                .flatMap(threshold -> threshold.at().stream());
        return Stream.concat(missed, coming).min(Instant::compareTo);
    }

    private static TicketClock clockOf(ServiceLevel level, List<TicketClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.agreement().equals(level.agreement())
                        && clock.target().equals(level.target()))
                .findFirst()
                .orElseThrow();
    }
}
