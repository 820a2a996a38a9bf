package org.itsmkit.sla.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.Durations;

/**
 * What two readings of one history say otherwise: before and after facts came late or were corrected, as it is and as it
 * would be under another policy or calendar. {@link #toString} tells it to a person, a line for each change. Immutable.
 *
 * @param before the one reading
 * @param after the other
 * @param changes what is not the same, in the order of {@link Aspect}; empty if nothing that matters changed
 */
public record ReadingDifference(ClockReading before, ClockReading after, List<Change> changes) {

    /** What may change. */
    public enum Aspect {
        /** See {@link ClockReading#status}. */
        STATUS,
        /** See {@link ClockReading#startedAt}. */
        STARTED_AT,
        /** See {@link ClockReading#stoppedAt}. */
        STOPPED_AT,
        /** The number of cycles. */
        CYCLES,
        /** See {@link ClockReading#elapsed}. */
        ELAPSED,
        /** See {@link ClockReading#dueAt}. */
        DUE_AT,
        /** See {@link ClockReading#breachAt}. */
        BREACH_AT,
        /** See {@link ClockReading#breached}. */
        BREACHED,
        /** A threshold that is reached at another instant, was passed in one reading only, or exists in one only. */
        THRESHOLD
    }

    /**
     * One change.
     *
     * @param aspect what changed
     * @param of the key of the threshold; empty for other aspects
     * @param before how it was, as text; "none" for nothing
     * @param after how it is
     */
    public record Change(Aspect aspect, String of, String before, String after) {

        /** Such as {@code due at: 2024-05-03T15:00:00Z, now 2024-05-03T17:00:00Z}. */
        @Override
        public String toString() {
            String name = aspect.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            return name + (of.isEmpty() ? "" : " " + of) + ": " + before + ", now " + after;
        }
    }

    /** Copies the changes. */
    public ReadingDifference {
        changes = List.copyOf(changes);
    }

    static ReadingDifference between(ClockReading before, ClockReading after) {
        List<Change> changes = new ArrayList<>();
        add(changes, Aspect.STATUS, before.status(), after.status());
        add(changes, Aspect.STARTED_AT, before.startedAt(), after.startedAt());
        add(changes, Aspect.STOPPED_AT, before.stoppedAt(), after.stoppedAt());
        add(changes, Aspect.CYCLES, before.cycle(), after.cycle());
        add(changes, Aspect.ELAPSED, Durations.print(before.elapsed()), Durations.print(after.elapsed()));
        add(changes, Aspect.DUE_AT, before.dueAt(), after.dueAt());
        add(changes, Aspect.BREACH_AT, before.breachAt(), after.breachAt());
        add(changes, Aspect.BREACHED, before.breached(), after.breached());
        List<ThresholdReading> now = new ArrayList<>(after.thresholds());
        for (ThresholdReading was : before.thresholds()) {
            Optional<ThresholdReading> is = now.stream()
                    .filter(reading -> reading.threshold().equals(was.threshold()))
                    .findFirst();
            is.ifPresent(now::remove);
            addThreshold(changes, Optional.of(was), is);
        }
        now.forEach(is -> addThreshold(changes, Optional.empty(), Optional.of(is)));
        return new ReadingDifference(before, after, changes);
    }

    private static void add(List<Change> changes, Aspect aspect, Object before, Object after) {
        add(changes, aspect, "", told(before), told(after));
    }

    private static void addThreshold(
            List<Change> changes, Optional<ThresholdReading> before, Optional<ThresholdReading> after) {
        String key = before.or(() -> after).orElseThrow().threshold().key();
        add(changes, Aspect.THRESHOLD, key, told(before), told(after));
    }

    private static void add(List<Change> changes, Aspect aspect, String of, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(aspect, of, before, after));
        }
    }

    private static String told(Object value) {
        return String.valueOf(value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .replace("null", "none");
    }

    private static String told(Optional<ThresholdReading> threshold) {
        return threshold
                .map(reading -> (reading.passed() ? "passed at " : "to come at ") + told((Object) reading.at()))
                .orElse("none");
    }

    /** Whether this changed. */
    public boolean changed(Aspect aspect) {
        return changes.stream().anyMatch(change -> change.aspect() == aspect);
    }

    /** Whether both say the same of all aspects. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** A line for each change, or {@code nothing changed}. */
    @Override
    public String toString() {
        return isEmpty()
                ? "nothing changed"
                : String.join("\n", changes.stream().map(Objects::toString).toList());
    }
}
