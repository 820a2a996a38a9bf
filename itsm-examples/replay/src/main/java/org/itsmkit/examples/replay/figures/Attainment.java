package org.itsmkit.examples.replay.figures;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ClockStatus;

/** How the promises of an agreement stand, as the desk's service-level clocks tell it. Used by one thread. */
public final class Attainment {

    private static final String ALL = "all";

    /** What is told of one target, of all priorities or of one. */
    private static final class Kept {
        long inTime;
        long late;
        long openInTime;
        long openLate;
        long cancelled;
        final Sample open = new Sample();
        final Sample paused = new Sample();

        void add(ClockReading reading) {
            boolean breached = reading.breached();
            if (reading.status() == ClockStatus.CANCELLED) {
                cancelled++;
            } else if (reading.status() == ClockStatus.MET) {
                inTime += breached ? 0 : 1;
                late += breached ? 1 : 0;
                open.add(reading.elapsed());
                paused.add(reading.pausedTime());
            } else {
                openInTime += breached ? 0 : 1;
                openLate += breached ? 1 : 0;
            }
        }

        Map<String, Object> tell() {
            return Tree.of(
                    "met_in_time", inTime,
                    "met_late", late,
                    "open_in_time", openInTime,
                    "open_late", openLate,
                    "cancelled", cancelled,
                    "attainment", Sample.ratio(inTime, inTime + late + openLate),
                    "elapsed_minutes", open.figures(),
                    "paused_minutes", paused.figures());
        }
    }

    private final Map<String, Map<String, Kept>> byTarget = new TreeMap<>();
    private final Map<String, Duration> budgets = new TreeMap<>();
    private long without;

    /** Takes the clocks of one case with this priority in the end. */
    public void add(String priority, List<ServiceLevel> levels) {
        without += levels.isEmpty() ? 1 : 0;
        for (ServiceLevel level : levels) {
            Map<String, Kept> byPriority = byTarget.computeIfAbsent(level.target(), target -> new TreeMap<>());
            byPriority.computeIfAbsent(ALL, all -> new Kept()).add(level.reading());
            byPriority.computeIfAbsent(priority, own -> new Kept()).add(level.reading());
            level.reading()
                    .allowed()
                    .ifPresent(allowed -> budgets.putIfAbsent(level.target() + " " + priority, allowed));
        }
    }

    /** Per target and priority: how many were kept in time, and the time that counted. */
    public Map<String, Object> tell() {
        Map<String, Object> targets = new LinkedHashMap<>();
        byTarget.forEach((target, byPriority) -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put(ALL, byPriority.getOrDefault(ALL, new Kept()).tell());
            byPriority.forEach((priority, kept) -> {
                if (!priority.equals(ALL)) {
                    Map<String, Object> figures = new LinkedHashMap<>();
                    figures.put("budget", String.valueOf(budgets.get(target + " " + priority)));
                    figures.putAll(kept.tell());
                    told.put(priority, figures);
                }
            });
            targets.put(target, told);
        });
        return Tree.of("cases_without_agreement", without, "targets", targets);
    }
}
