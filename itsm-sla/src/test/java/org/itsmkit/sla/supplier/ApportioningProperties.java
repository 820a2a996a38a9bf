package org.itsmkit.sla.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.calendar.BusinessCalendar;

class ApportioningProperties {

    private static final Instant START = Instant.parse("2026-03-27T07:00:00.000000003Z");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-12:00", "13:00-17:00")
            .build();

    @Provide
    Arbitrary<CustodyTimeline> timelines() {
        Arbitrary<Custody> custody = Arbitraries.maps(
                        Arbitraries.of("desk", "vendor", "network"),
                        Arbitraries.longs().between(1, 7))
                .ofMaxSize(3)
                .map(Custody::new);
        Arbitrary<Long> nanos = Arbitraries.longs().between(0, 40_000_000_000_000L);
        return Combinators.combine(custody, nanos)
                .as((holder, length) -> Map.entry(length, holder))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(steps -> {
                    List<CustodyChange> changes = new ArrayList<>();
                    Instant at = START;
                    for (var step : steps) {
                        changes.add(new CustodyChange(at, step.getValue()));
                        at = at.plusNanos(step.getKey());
                    }
                    return CustodyTimeline.of(changes);
                });
    }

    @Property(tries = 200)
    void thePartiesTimesAndThePauseAddUpToTheTimeThatPassed(
            @ForAll("timelines") CustodyTimeline custody, @ForAll boolean office) {
        BusinessCalendar clock = office ? OFFICE : BusinessCalendar.alwaysOpen();
        Instant end = START.plus(Duration.ofDays(9));
        SharedClockTime shared = custody.onSharedClock(end, clock);
        assertThat(shared.running().plus(shared.withCustomer())).isEqualTo(clock.between(START, end));
        assertThat(shared.byParty().values()).noneMatch(Duration::isNegative);
    }

    @Property(tries = 100)
    void onTheSharedClockNobodyHasMoreThanOnTheSameCalendarAlone(@ForAll("timelines") CustodyTimeline custody) {
        Instant end = START.plus(Duration.ofDays(9));
        Map<String, BusinessCalendar> all = Map.of("desk", OFFICE, "vendor", OFFICE, "network", OFFICE);
        SharedClockTime shared = custody.onSharedClock(end, OFFICE);
        OwnCalendarTime own = custody.onOwnCalendars(end, all);
        assertThat(own.byParty().keySet()).isEqualTo(shared.byParty().keySet());
        shared.byParty().forEach((party, time) -> assertThat(own.of(party)).isGreaterThanOrEqualTo(time));
    }

    @Property(tries = 300)
    void sharesAddUpAndLieWithinOneUnitOfTheExactShare(
            @ForAll @LongRange(max = Long.MAX_VALUE) long amount,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 1_000_000) Long> list) {
        long[] weights = list.stream().mapToLong(Long::longValue).toArray();
        weights[0]++;
        long[] shares = LargestRemainder.split(amount, weights);
        assertThat(LongStream.of(shares).sum()).isEqualTo(amount);
        var sum = BigInteger.valueOf(LongStream.of(weights).sum());
        for (int i = 0; i < shares.length; i++) {
            var exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i]));
            var given = BigInteger.valueOf(shares[i]).multiply(sum);
            assertThat(given.subtract(exact).abs()).isLessThan(sum);
        }
    }
}
