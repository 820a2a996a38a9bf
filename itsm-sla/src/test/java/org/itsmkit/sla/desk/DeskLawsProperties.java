package org.itsmkit.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.availability.Outage;
import org.itsmkit.sla.calendar.OpenInterval;

/** Each against what it means, counted the slow way. */
class DeskLawsProperties {

    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Provide
    Arbitrary<TargetResult> results() {
        return Combinators.combine(
                        Arbitraries.of(TargetStanding.class),
                        Arbitraries.integers().between(0, 99).map(DeskLawsProperties::minute))
                .as((standing, at) -> new TargetResult(standing, Optional.of(at)));
    }

    @Property(tries = 200)
    void eachPromiseIsCountedOnceAndInOnePeriodOnly(
            @ForAll @Size(max = 40) List<@From("results") TargetResult> results,
            @ForAll @IntRange(max = 100) int split) {
        Attainment all = Attainment.of(results);

        assertThat(all.met() + all.breached() + all.undecided() + all.cancelled() + all.withoutTarget())
                .isEqualTo(results.size());
        assertThat(Attainment.decidedWithin(minute(0), minute(split), results)
                        .plus(Attainment.decidedWithin(minute(split), minute(100), results)))
                .isEqualTo(all);
        assertThat(all.figure().isDefined()).isEqualTo(all.met() + all.breached() > 0);
        all.figure()
                .value()
                .ifPresent(share -> assertThat(
                                all.figure().interval().orElseThrow().contains(share))
                        .isTrue());
    }

    @Property(tries = 200)
    void eachAgeLiesInOneBucket(
            @ForAll @Size(max = 40) List<@IntRange(max = 500) Integer> ages,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 400) Integer> edges) {
        TreeSet<Integer> ascending = new TreeSet<>(edges);
        ascending.add(0);
        BacklogAges told = BacklogAgeing.inBuckets(
                        ascending.stream().map(Duration::ofMinutes).toArray(Duration[]::new))
                .asOf(
                        minute(500),
                        ages.stream()
                                .map(age -> BacklogItem.openedAt(minute(500 - age)))
                                .toList());

        assertThat(told.count()).isEqualTo(ages.size());
        assertThat(told.buckets()).hasSize(ascending.size());
        for (AgeBucket bucket : told.buckets()) {
            assertThat(bucket.count())
                    .isEqualTo(ages.stream()
                            .map(Duration::ofMinutes)
                            .filter(age -> age.compareTo(bucket.from()) >= 0
                                    && bucket.to()
                                            .filter(to -> age.compareTo(to) >= 0)
                                            .isEmpty())
                            .count());
        }
    }

    @Provide
    Arbitrary<int[]> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 40))
                .as((start, length) -> new int[] {start, start + length});
    }

    @Property(tries = 300)
    void downtimeIsWhatAWalkThroughTheMinutesFinds(
            @ForAll @Size(max = 8) List<@From("spans") int[]> outages,
            @ForAll @Size(max = 5) List<@From("spans") int[]> maintenance) {
        List<int[]> windows =
                maintenance.stream().filter(span -> span[0] < span[1]).toList();
        Reliability told = Reliability.of(
                new OpenInterval(minute(20), minute(100)),
                outages.stream()
                        .map(span -> Outage.between(minute(span[0]), minute(span[1])))
                        .toList(),
                windows.stream()
                        .map(span -> new OpenInterval(minute(span[0]), minute(span[1])))
                        .toList());
        long agreed = 0;
        long down = 0;
        long failures = 0;
        boolean counted = false;
        for (int minute = 0; minute < 160; minute++) {
            boolean isDown = isIn(minute, outages);
            boolean isAgreed = minute >= 20 && minute < 100 && !isIn(minute, windows);
            counted &= isDown;
            agreed += isAgreed ? 1 : 0;
            down += isAgreed && isDown ? 1 : 0;
            failures += isAgreed && isDown && !counted ? 1 : 0;
            counted |= isAgreed && isDown;
        }

        assertThat(told).isEqualTo(new Reliability(Duration.ofMinutes(agreed), Duration.ofMinutes(down), failures));
        told.mtbf().value().ifPresent(between -> {
            double restore = told.mtrs().value().orElseThrow();
            assertThat(told.mtbsi().value().orElseThrow()).isCloseTo(between + restore, within(1e-6));
            assertThat(told.availability().value().orElseThrow())
                    .isCloseTo(between / (between + restore), within(1e-12));
            assertThat(told.mtbf().interval().orElseThrow().contains(between)).isTrue();
        });
    }

    private static boolean isIn(int minute, List<int[]> spans) {
        return spans.stream().anyMatch(span -> span[0] <= minute && minute < span[1]);
    }

    @Property(tries = 200)
    void aBudgetIsUsedUpWhenItIsSaidTo(
            @ForAll @IntRange(min = 1, max = 365) int days,
            @ForAll @IntRange(min = 1, max = 100_000) int burnHundredths) {
        Duration window = Duration.ofDays(days);
        double burn = burnHundredths / 100.0;
        Duration lasts = ErrorBudget.timeToExhaust(window, burn).orElseThrow();

        assertThat(ErrorBudget.consumed(window, burn, lasts)).isCloseTo(1, within(1e-9));
        assertThat(lasts.compareTo(window) > 0).isEqualTo(burn < 1);
    }

    @Provide
    Arbitrary<Contact> contacts() {
        return Combinators.combine(
                        Arbitraries.of("ann", "bob"),
                        Arbitraries.of("mail", "print"),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 60).injectNull(0.6))
                .as((requester, category, at, first, resolvable, reopened) -> new Contact(
                        requester,
                        category,
                        minute(at),
                        first && resolvable,
                        resolvable,
                        Optional.ofNullable(reopened).map(after -> minute(at + after))));
    }

    @Property(tries = 200)
    void aResolutionStaysOnlyIfNothingCameBackInTime(
            @ForAll @Size(max = 30) List<@From("contacts") Contact> contacts,
            @ForAll @IntRange(max = 50) int reopenMinutes,
            @ForAll @IntRange(max = 50) int repeatMinutes) {
        Duration reopen = Duration.ofMinutes(reopenMinutes);
        Duration repeat = Duration.ofMinutes(repeatMinutes);
        FirstContactResolution told = FirstContactResolution.of(contacts, new FirstContactRules(reopen, repeat));
        long stayed = IntStream.range(0, contacts.size())
                .filter(i -> contacts.get(i).resolvedAtOnce()
                        && contacts.get(i)
                                .reopenedAt()
                                .filter(at -> !at.isAfter(contacts.get(i).at().plus(reopen)))
                                .isEmpty()
                        && IntStream.range(0, contacts.size()).noneMatch(j -> isRepeat(contacts, i, j, repeat)))
                .count();

        assertThat(told.gross().part()).isEqualTo(stayed);
        assertThat(told.gross().whole()).isEqualTo(contacts.size());
        assertThat(told.net().part()).isEqualTo(stayed);
        assertThat(told.net().whole())
                .isEqualTo(contacts.stream()
                        .filter(Contact::resolvableAtFirstLevel)
                        .count());
    }

    private static boolean isRepeat(List<Contact> contacts, int i, int j, Duration window) {
        Contact one = contacts.get(i);
        Contact other = contacts.get(j);
        boolean isLater = other.at().isAfter(one.at()) || (other.at().equals(one.at()) && j > i);
        return isLater
                && one.requester().equals(other.requester())
                && one.category().equals(other.category())
                && !other.at().isAfter(one.at().plus(window));
    }

    @Property(tries = 200)
    void aReturnToThePreviousIsOneToAnEarlier(@ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> recorded) {
        List<Integer> withGaps = new ArrayList<>();
        recorded.forEach(one -> withGaps.add(one == 0 ? null : one));
        Way<Integer> way = Way.of(withGaps);
        long different = way.stations().stream().distinct().count();

        assertThat(way.returns(Way.ReturnRule.TO_ANY_EARLIER))
                .isEqualTo(way.stations().size() - different);
        assertThat(way.returns(Way.ReturnRule.TO_THE_PREVIOUS))
                .isLessThanOrEqualTo(way.returns(Way.ReturnRule.TO_ANY_EARLIER));
        assertThat(way.steps(any -> true, any -> true)).isEqualTo(way.handoffs());
    }
}
