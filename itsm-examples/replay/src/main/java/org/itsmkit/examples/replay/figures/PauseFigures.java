package org.itsmkit.examples.replay.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.itsmkit.examples.replay.LogStates;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ServiceLevelClock;

/**
 * What a clock would have shown that runs from opening to resolution and is paused in certain states. Read on the library's
 * own clock, so it shows what a change of the agreement would have meant.
 */
final class PauseFigures implements Figure {

    /** Needed by a policy; nothing here asks how much of it is left. */
    private static final Duration ANY_BUDGET = Duration.ofDays(1);

    private final ServiceLevelClock clock = ServiceLevelClock.of(ClockPolicy.target("resolution")
            .within(ANY_BUDGET)
            .in(BusinessCalendar.alwaysOpen())
            .build());

    private final List<PauseSet> sets = List.of(
            new PauseSet("pause_in_Awaiting_User_Info", LogStates.AWAITING_USER::equals),
            new PauseSet("pause_in_any_Awaiting", state -> state.startsWith(LogStates.AWAITING)),
            new PauseSet(
                    "pause_in_any_Awaiting_or_Resolved",
                    state -> state.startsWith(LogStates.AWAITING) || state.equals(LogStates.RESOLVED)));

    @Override
    public void add(ReplayedCase replayed) {
        Instant opened = replayed.openedAt();
        Instant resolved = replayed.resolvedAt();
        if (opened != null && resolved != null) {
            for (PauseSet set : sets) {
                set.add(clock.read(facts(replayed, opened, resolved, set.pauses), resolved), opened, resolved);
            }
        }
    }

    /** What the clock hears. Rows before the opening come first, so it may start within a pause. */
    private static List<ClockFact> facts(
            ReplayedCase replayed, Instant opened, Instant resolved, Predicate<String> pauses) {
        List<ClockFact> facts = new ArrayList<>();
        facts.add(ClockFact.started(opened, 0));
        boolean paused = false;
        for (Moment moment : replayed.moments()) {
            boolean pausing = pauses.test(moment.state());
            if (pausing != paused) {
                facts.add(
                        pausing
                                ? ClockFact.paused(moment.at(), moment.sequence(), moment.state())
                                : ClockFact.resumed(moment.at(), moment.sequence()));
            }
            paused = pausing;
        }
        facts.add(ClockFact.met(resolved, Long.MAX_VALUE));
        return facts;
    }

    @Override
    public void tell(Map<String, Object> figures) {
        Map<String, Object> told = new LinkedHashMap<>();
        sets.forEach(set -> told.put(set.name, set.figures()));
        figures.put("sla_clock_opened_to_resolved_minutes", told);
    }

    private static final class PauseSet {
        final String name;
        final Predicate<String> pauses;
        final Sample running = new Sample();
        long pausedMinutes;
        long paused;
        boolean addsUp = true;

        PauseSet(String name, Predicate<String> pauses) {
            this.name = name;
            this.pauses = pauses;
        }

        void add(ClockReading reading, Instant opened, Instant resolved) {
            Duration ran = reading.elapsed();
            Duration stood = reading.pausedTime();
            running.add(ran);
            pausedMinutes += stood.toMinutes();
            paused += stood.isZero() ? 0 : 1;
            addsUp &= ran.plus(stood).equals(Duration.between(opened, resolved));
        }

        Map<String, Object> figures() {
            return Tree.of(
                    "running", running.figures(),
                    "paused_total", pausedMinutes,
                    "cases_with_pause_gt0", paused,
                    "run_plus_pause_equals_calendar", addsUp);
        }
    }
}
