package org.itsmkit.sla.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.sla.target.SecondBySecond.DONE;
import static org.itsmkit.sla.target.SecondBySecond.WAITING;
import static org.itsmkit.sla.target.SecondBySecond.second;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.BusinessCalendarBuilder;
import org.itsmkit.sla.calendar.TimeWindow;
import org.itsmkit.sla.clock.CalendarChange;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.sla.clock.ExplainedInterval;
import org.itsmkit.sla.clock.PolicyChange;
import org.itsmkit.sla.clock.PolicyVersion;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.target.ServiceTarget.Contact;

/** Every target and every change of policy, against a stop-watch, over a day on which the clocks of Berlin change. */
class TargetOracleProperties {

    private static final int SECONDS = 86_400;

    @Provide
    Arbitrary<ServiceTarget> targets() {
        Arbitrary<ServiceTarget> kinds = Arbitraries.of(
                ServiceTarget.firstResponse(),
                ServiceTarget.firstResponse().countingMachines(),
                ServiceTarget.nextResponse(),
                ServiceTarget.periodicUpdate(Contact.ANY, DONE),
                ServiceTarget.periodicUpdate(Contact.PROVIDER, DONE).countingMachines(),
                ServiceTarget.own(),
                ServiceTarget.resolution(DONE),
                ServiceTarget.timeIn(Set.of("open", "waiting")));
        return Combinators.combine(kinds, Arbitraries.of(true, false))
                .as((target, pauses) -> pauses ? target.pausedIn(WAITING) : target);
    }

    @Provide
    Arbitrary<List<WorkEvent>> histories() {
        Arbitrary<WorkEvent> events = Combinators.combine(
                        Arbitraries.integers().between(0, SECONDS),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of(WorkEvent.Kind.STATE)),
                                Tuple.of(1, Arbitraries.of(WorkEvent.Kind.OWNED, WorkEvent.Kind.RELEASED)),
                                Tuple.of(2, Arbitraries.of(WorkEvent.Kind.values()))),
                        Arbitraries.of("open", "waiting", "done"))
                .as((second, sequence, kind, state) ->
                        new WorkEvent(second(second), sequence, kind, kind == WorkEvent.Kind.STATE ? state : ""));
        return events.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(event -> List.of(event.at(), event.sequence()))
                .map(TargetOracleProperties::opened)
                .withoutEdgeCases();
    }

    /** The same events in order, of which the first opens the work. */
    private static List<WorkEvent> opened(List<WorkEvent> events) {
        List<WorkEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(WorkEvent::at).thenComparingLong(WorkEvent::sequence));
        ordered.set(0, WorkEvent.entered(ordered.get(0).at(), ordered.get(0).sequence(), "open"));
        return ordered;
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<TimeWindow> windows = Combinators.combine(
                        Arbitraries.integers().between(0, 95),
                        Arbitraries.integers().between(0, 95))
                .as((from, to) -> new TimeWindow(quarter(from), quarter(to)));
        return Combinators.combine(
                        Arbitraries.of("Europe/Berlin", "UTC", "Asia/Seoul", "Africa/Cairo", "America/St_Johns"),
                        windows.list().ofMinSize(1).ofMaxSize(4))
                .as((zone, list) -> {
                    BusinessCalendarBuilder builder = BusinessCalendar.in(ZoneId.of(zone));
                    builder.weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, list.toArray(TimeWindow[]::new));
                    return builder.build();
                })
                .withoutEdgeCases();
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }

    private static ClockPolicy policy(long version, BusinessCalendar calendar, int hours) {
        return ClockPolicy.target("any")
                .version(version)
                .within(Duration.ofHours(hours))
                .in(calendar)
                .build();
    }

    @Property(tries = 200)
    void everyTargetCountsWhatAStopWatchCounts(
            @ForAll("targets") ServiceTarget target,
            @ForAll("histories") List<WorkEvent> events,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll @IntRange(max = SECONDS) int asOf) {
        ClockPolicy policy = policy(1, calendar, 8);

        assertAgree(ServiceLevelClock.of(policy), target, events, asOf);
    }

    @Property(tries = 300)
    void everyChangeOfPolicyCountsWhatAStopWatchCounts(
            @ForAll("targets") ServiceTarget target,
            @ForAll("histories") List<WorkEvent> events,
            @ForAll("calendars") BusinessCalendar before,
            @ForAll("calendars") BusinessCalendar after,
            @ForAll PolicyChange change,
            @ForAll CalendarChange calendars,
            @ForAll @IntRange(max = SECONDS) int changed,
            @ForAll @IntRange(min = SECONDS / 2, max = SECONDS) int asOf) {
        boolean whole = change == PolicyChange.RETROACTIVE && calendars == CalendarChange.WHOLE;
        ServiceLevelClock clock = ServiceLevelClock.of(policy(1, before, 6))
                .changed(new PolicyVersion(
                        second(changed),
                        policy(2, after, 4),
                        change,
                        whole ? CalendarChange.WHOLE : CalendarChange.SEGMENT));

        assertAgree(clock, target, events, asOf);
    }

    private static void assertAgree(ServiceLevelClock clock, ServiceTarget target, List<WorkEvent> events, int asOf) {
        ClockReading reading = clock.read(target.facts(events), second(asOf));
        SecondBySecond watch = SecondBySecond.read(target, clock.policy(), clock.versions(), events, asOf);

        assertThat(reading.status()).isEqualTo(watch.status);
        assertThat(reading.cycles()).hasSize(watch.cycles);
        assertThat(reading.elapsed()).isEqualTo(watch.elapsed());
        assertThat(reading.pausedTime()).isEqualTo(Duration.ofSeconds(watch.pausedSeconds));
        assertThat(explained(reading)).isEqualTo(reading.elapsed());
        assertThat(reading.dueAt().filter(due -> !due.isAfter(second(asOf))).isPresent())
                .isEqualTo(watch.due != null);
        if (watch.due != null) {
            assertThat(reading.dueAt()).contains(watch.due);
        }
    }

    @Property(tries = 300)
    void theDueInstantOfAClockThatIsLeftAloneComesTrueUnderEveryChange(
            @ForAll("targets") ServiceTarget target,
            @ForAll("histories") List<WorkEvent> events,
            @ForAll("calendars") BusinessCalendar before,
            @ForAll("calendars") BusinessCalendar after,
            @ForAll PolicyChange change,
            @ForAll @IntRange(max = SECONDS) int changed) {
        ServiceLevelClock clock =
                ServiceLevelClock.of(policy(1, before, 8)).changed(second(changed), policy(2, after, 30), change);
        List<ClockFact> facts = target.facts(events);
        ClockReading reading = clock.read(facts, second(SECONDS));
        if (reading.status() != ClockStatus.RUNNING) {
            return;
        }
        Instant due = reading.dueAt().orElseThrow();
        Instant breach = reading.breachAt().orElseThrow();
        if (due.isAfter(second(SECONDS))) {
            assertThat(clock.read(facts, due).remaining()).contains(Duration.ZERO);
            assertThat(clock.read(facts, due.minusNanos(1)).remaining()).contains(Duration.ofNanos(1));
        }
        if (breach.isAfter(second(SECONDS))) {
            assertThat(clock.read(facts, breach).breached()).isFalse();
            assertThat(clock.read(facts, breach.plusNanos(1)).breached()).isTrue();
        }
    }

    /** What the explanation of the current cycle adds up to. */
    private static Duration explained(ClockReading reading) {
        int current = reading.cycles().size();
        Duration sum =
                current == 0 ? Duration.ZERO : reading.cycles().get(current - 1).rescaled();
        for (ExplainedInterval interval : reading.explain().intervals()) {
            sum = interval.cycle() == current && interval.counted() ? sum.plus(interval.length()) : sum;
        }
        return sum;
    }

    @Property(tries = 100)
    void theLiveClockIsTheRecomputedOneAfterEveryEventAndInAnyOrder(
            @ForAll("targets") ServiceTarget target,
            @ForAll("histories") List<WorkEvent> events,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll PolicyChange change,
            @ForAll @IntRange(max = SECONDS) int changed,
            @ForAll Random random) {
        ServiceLevelClock clock =
                ServiceLevelClock.of(policy(1, calendar, 8)).changed(second(changed), policy(2, calendar, 3), change);
        ClockDefinition<WorkItem> definition = target.definition();
        List<Moment<WorkItem>> history = WorkItem.history(events);
        List<WorkEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        List<ClockFact> whole = target.facts(shuffled);
        List<ClockFact> live = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            boolean started = live.stream().anyMatch(fact -> fact.kind() == ClockFact.Kind.STARTED);
            live.addAll(definition.facts(started, i > 0 ? history.get(i - 1).work() : null, history.get(i)));
            Instant at = history.get(i).at();
            if (i + 1 == history.size() || history.get(i + 1).at().isAfter(at)) {
                assertThat(clock.read(live, at)).isEqualTo(clock.read(whole, at));
                assertThat(clock.read(live, at)
                                .differenceTo(clock.read(whole, at))
                                .isEmpty())
                        .isTrue();
            }
        }
    }
}
