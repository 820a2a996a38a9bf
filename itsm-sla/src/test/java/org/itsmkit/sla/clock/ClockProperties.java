package org.itsmkit.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.sla.calendar.BusinessCalendar;

/** The laws of service-level clocks, over random histories around a weekend on which clocks change. */
class ClockProperties {

    private static final Instant START = Instant.parse("2024-03-28T22:00:00Z");
    private static final int MINUTES = 6 * 24 * 60;
    private static final BusinessCalendar CALENDAR = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00-12:00", "13:00-18:00", "22:00-02:00")
            .weekly(DayOfWeek.SUNDAY, "01:00-04:00")
            .build();

    private static Instant minute(int minute) {
        return START.plusSeconds(minute * 60L);
    }

    @Provide
    Arbitrary<ClockPolicy> policies() {
        Arbitrary<Threshold> thresholds = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 200).map(Threshold::percent),
                Arbitraries.integers()
                        .between(-600, 600)
                        .map(minutes -> new Threshold.FromDue(Duration.ofMinutes(minutes))));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2400),
                        Arbitraries.of(ReopenPolicy.class),
                        thresholds.list().ofMaxSize(4))
                .as((budget, reopening, list) -> ClockPolicy.target("any")
                        .within(Duration.ofMinutes(budget))
                        .in(CALENDAR)
                        .thresholds(list)
                        .onReopening(reopening)
                        .build())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<ClockFact>> histories() {
        Arbitrary<ClockFact> facts = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of(ClockFact.Kind.PAUSED, ClockFact.Kind.RESUMED)),
                                Tuple.of(2, Arbitraries.of(ClockFact.Kind.class))),
                        Arbitraries.integers().between(0, MINUTES),
                        Arbitraries.integers().between(0, 3))
                .as((kind, minute, sequence) -> fact(kind, minute(minute), sequence));
        return facts.list()
                .ofMaxSize(12)
                .map(list -> {
                    List<ClockFact> all = new ArrayList<>(list);
                    all.add(ClockFact.started(minute(200), 0));
                    return all;
                })
                .withoutEdgeCases();
    }

    private static ClockFact fact(ClockFact.Kind kind, Instant at, long sequence) {
        return new ClockFact(kind, at, sequence, kind == ClockFact.Kind.PAUSED ? "reason " + sequence : "");
    }

    @Property(tries = 500)
    void theOrderInWhichFactsArriveAndDuplicatesDoNotMatter(
            @ForAll("policies") ClockPolicy policy,
            @ForAll("histories") List<ClockFact> facts,
            @ForAll @IntRange(max = MINUTES) int asOf,
            @ForAll Random random) {
        ServiceLevelClock clock = ServiceLevelClock.of(policy);
        List<ClockFact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);

        ClockReading reading = clock.read(facts, minute(asOf));
        ClockReading again = clock.read(shuffled, minute(asOf));
        assertThat(again).isEqualTo(reading);
        assertThat(again.thresholds()).isEqualTo(reading.thresholds());
        assertThat(again.explain()).hasToString(reading.explain().toString());
    }

    @Property(tries = 500)
    void elapsedIsWhatLookingAtEveryMinuteGives(
            @ForAll("histories") List<ClockFact> facts, @ForAll @IntRange(max = MINUTES) int asOf) {
        ClockPolicy policy = ClockPolicy.target("any")
                .within(Duration.ofHours(9))
                .in(CALENDAR)
                .build();
        List<ClockFact> ordered = new ArrayList<>(facts);
        // One event for each minute, so that the simple model below need not know about precedence.
        Collections.sort(ordered);
        List<ClockFact> single = new ArrayList<>();
        for (ClockFact fact : ordered) {
            if (single.isEmpty()
                    || fact.at().isAfter(single.get(single.size() - 1).at())) {
                single.add(fact);
            }
        }
        int[] counted = countMinutes(single, asOf);

        ClockReading reading = ServiceLevelClock.of(policy).read(single, minute(asOf));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(counted[0]));
        assertThat(reading.pausedTime()).isEqualTo(Duration.ofMinutes(counted[1]));
    }

    private static int[] countMinutes(List<ClockFact> facts, int asOf) {
        int[] counted = new int[2];
        boolean started = false;
        boolean stopped = false;
        boolean paused = false;
        for (int minute = 0, next = 0; minute < asOf + 1; minute++) {
            if (next < facts.size() && facts.get(next).at().equals(minute(minute))) {
                ClockFact.Kind kind = facts.get(next++).kind();
                boolean active = started && !stopped;
                boolean begins = kind == ClockFact.Kind.STARTED && !active || kind == ClockFact.Kind.RESET && active;
                boolean stops = active && (kind == ClockFact.Kind.MET || kind == ClockFact.Kind.CANCELLED);
                counted = begins ? new int[2] : counted;
                started |= begins;
                stopped = stops || stopped && !begins && kind != ClockFact.Kind.REOPENED;
                paused = kind == ClockFact.Kind.PAUSED || paused && kind != ClockFact.Kind.RESUMED && !stops;
            }
            if (minute < asOf && started && !stopped && CALENDAR.isOpen(minute(minute))) {
                counted[paused ? 1 : 0]++;
            }
        }
        return counted;
    }

    @Property(tries = 500)
    void thePastReadsTheSameWhateverCameAfter(
            @ForAll("policies") ClockPolicy policy,
            @ForAll("histories") List<ClockFact> facts,
            @ForAll @IntRange(max = MINUTES) int asOf) {
        ServiceLevelClock clock = ServiceLevelClock.of(policy);
        List<ClockFact> known =
                facts.stream().filter(fact -> !fact.at().isAfter(minute(asOf))).toList();

        assertThat(clock.read(known, minute(asOf))).isEqualTo(clock.read(facts, minute(asOf)));
    }

    @Property(tries = 500)
    void aStateWithoutLengthChangesNothing(
            @ForAll("policies") ClockPolicy policy,
            @ForAll("histories") List<ClockFact> facts,
            @ForAll @IntRange(max = MINUTES) int when,
            @ForAll @IntRange(max = MINUTES) int asOf) {
        ServiceLevelClock clock = ServiceLevelClock.of(policy);
        List<ClockFact> more = new ArrayList<>(facts);
        more.add(ClockFact.paused(minute(when), 100, "for no time"));
        more.add(ClockFact.resumed(minute(when), 101));
        if (clock.read(facts, minute(when)).status() == ClockStatus.RUNNING) {
            assertThat(clock.read(more, minute(asOf))).isEqualTo(clock.read(facts, minute(asOf)));
        }
    }

    @Property(tries = 500)
    void aClockThatIsLeftAloneIsDueAndBreachesWhenItSaid(
            @ForAll("policies") ClockPolicy policy,
            @ForAll("histories") List<ClockFact> facts,
            @ForAll @IntRange(max = MINUTES) int asOf) {
        ServiceLevelClock clock = ServiceLevelClock.of(policy);
        List<ClockFact> known =
                facts.stream().filter(fact -> !fact.at().isAfter(minute(asOf))).toList();
        ClockReading reading = clock.read(known, minute(asOf));
        if (reading.status() != ClockStatus.RUNNING) {
            return;
        }
        Instant due = reading.dueAt().orElseThrow();
        Instant breach = reading.breachAt().orElseThrow();

        assertThat(due).isBeforeOrEqualTo(breach);
        assertThat(reading.breached()).isEqualTo(breach.isBefore(minute(asOf)));
        if (!due.isBefore(minute(asOf))) {
            assertThat(clock.read(known, due).remaining()).contains(Duration.ZERO);
        }
        if (due.isAfter(minute(asOf))) {
            assertThat(clock.read(known, due.minusNanos(1)).remaining())
                    .hasValueSatisfying(left -> assertThat(left).isPositive());
        }
        if (!breach.isBefore(minute(asOf))) {
            assertThat(clock.read(known, breach).breached()).isFalse();
            assertThat(clock.read(known, breach.plusNanos(1)).breached()).isTrue();
        }
    }

    @Property(tries = 500)
    void nothingChangesBeforeTheNextTransitionAndSomethingDoesAtIt(
            @ForAll("policies") ClockPolicy policy,
            @ForAll("histories") List<ClockFact> facts,
            @ForAll @IntRange(max = MINUTES) int asOf) {
        ServiceLevelClock clock = ServiceLevelClock.of(policy);
        List<ClockFact> known =
                facts.stream().filter(fact -> !fact.at().isAfter(minute(asOf))).toList();
        ClockReading reading = clock.read(known, minute(asOf));
        Optional<Instant> next = reading.nextTransitionAt();
        Instant justBefore = next.map(instant -> instant.minusNanos(1000)).orElse(minute(100 * MINUTES));

        assertThat(milestones(clock.read(known, justBefore.isBefore(minute(asOf)) ? minute(asOf) : justBefore)))
                .isEqualTo(milestones(reading));
        next.ifPresent(instant -> {
            assertThat(instant).isAfter(minute(asOf));
            assertThat(milestones(clock.read(known, instant))).isNotEqualTo(milestones(reading));
        });
    }

    private static List<Boolean> milestones(ClockReading reading) {
        List<Boolean> milestones = new ArrayList<>();
        milestones.add(reading.breached());
        milestones.add(reading.remaining()
                .filter(left -> left.compareTo(Duration.ZERO) <= 0)
                .isPresent());
        reading.thresholds().forEach(threshold -> milestones.add(threshold.passed()));
        return milestones;
    }

    @Property(tries = 500)
    void theExplanationIsCompleteAndAddsUp(
            @ForAll("policies") ClockPolicy policy,
            @ForAll("histories") List<ClockFact> facts,
            @ForAll @IntRange(max = MINUTES) int asOf) {
        ClockReading reading = ServiceLevelClock.of(policy).read(facts, minute(asOf));
        List<ExplainedInterval> intervals = reading.explain().intervals();
        for (ClockCycle cycle : reading.cycles()) {
            Instant told = cycle.startedAt();
            Duration sum = Duration.ZERO;
            for (ExplainedInterval interval : intervals) {
                if (interval.cycle() == cycle.number()) {
                    assertThat(interval.from()).isEqualTo(told);
                    told = interval.to();
                    sum = interval.counted() ? sum.plus(interval.length()) : sum;
                }
            }
            assertThat(told).isEqualTo(cycle.stoppedAt().orElse(minute(asOf)));
            assertThat(sum).isEqualTo(cycle.elapsed());
        }
    }
}
