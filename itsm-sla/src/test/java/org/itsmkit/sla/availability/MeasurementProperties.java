package org.itsmkit.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.sla.calendar.BusinessCalendar;

/** Against a walk over every minute of three days, with shares that are whole eighths. */
class MeasurementProperties {

    private static final Instant FROM = Instant.parse("2026-03-28T00:00:00Z");
    private static final int MINUTES = 3 * 24 * 60;
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "01:30-03:30", "09:00-12:00", "13:00-24:00")
            .build();

    record Stretch(int from, int to, int eighths) {

        boolean covers(int minute) {
            return from <= minute && minute < to;
        }

        Outage outage() {
            return Outage.between(minute(from), minute(to)).affecting(eighths / 8.0);
        }
    }

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-100, MINUTES + 100);
        return Combinators.combine(minutes, minutes, Arbitraries.integers().between(0, 8))
                .as((one, other, eighths) -> new Stretch(Math.min(one, other), Math.max(one, other), eighths))
                .list()
                .ofMaxSize(6);
    }

    private static Instant minute(int number) {
        return FROM.plusSeconds(number * 60L);
    }

    private static AgreedMaintenance[] windows(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> new AgreedMaintenance(minute(stretch.from()), minute(stretch.to())))
                .toArray(AgreedMaintenance[]::new);
    }

    private static List<Outage> outages(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::outage).toList();
    }

    @Property(tries = 100)
    void whatIsMeasuredIsWhatAWalkOverEveryMinuteCounts(
            @ForAll("stretches") List<Stretch> down,
            @ForAll("stretches") List<Stretch> maintenance,
            @ForAll OverlapRule rule,
            @ForAll @IntRange(min = -10, max = MINUTES + 10) int asOf) {
        MeasuredAvailability measured = AvailabilityMeasurement.of(FROM, minute(MINUTES))
                .agreed(OFFICE)
                .maintenance(windows(maintenance))
                .overlapping(rule)
                .measure(outages(down), minute(asOf));
        long agreed = 0;
        long lostEighths = 0;
        for (int i = 0; i < Math.min(asOf, MINUTES); i++) {
            int minute = i;
            if (OFFICE.isOpen(minute(i)) && maintenance.stream().noneMatch(window -> window.covers(minute))) {
                agreed++;
                var shares = down.stream().filter(it -> it.covers(minute)).mapToInt(Stretch::eighths);
                lostEighths += rule == OverlapRule.WORST ? shares.max().orElse(0) : Math.min(8, shares.sum());
            }
        }
        assertThat(measured.agreedTime()).isEqualTo(Duration.ofMinutes(agreed));
        assertThat(measured.downtime()).isEqualTo(Duration.ofMillis(lostEighths * 60_000 / 8));
        assertThat(measured.availability().isDefined()).isEqualTo(agreed > 0);
        if (agreed > 0) {
            assertThat(measured.availability().value()).hasValue((agreed * 8 - lostEighths) / (agreed * 8.0));
        }
    }

    @Property(tries = 100)
    void theOrderOfOutagesDoesNotMatterAndSplittingOneChangesNothing(
            @ForAll("stretches") List<Stretch> down, @ForAll Random random, @ForAll OverlapRule rule) {
        AvailabilityMeasurement measurement =
                AvailabilityMeasurement.of(FROM, minute(MINUTES)).overlapping(rule);
        List<Stretch> split = new ArrayList<>();
        for (Stretch stretch : down) {
            int middle = stretch.from() + random.nextInt(stretch.to() - stretch.from() + 1);
            split.add(new Stretch(stretch.from(), middle, stretch.eighths()));
            split.add(new Stretch(middle, stretch.to(), stretch.eighths()));
        }
        Collections.shuffle(split, random);
        assertThat(measurement.measure(outages(split), minute(MINUTES)))
                .isEqualTo(measurement.measure(outages(down), minute(MINUTES)));
    }

    @Property(tries = 100)
    void underTheWorstRuleAnOutageThatAnotherCoversAddsNothing(@ForAll("stretches") List<Stretch> down) {
        AvailabilityMeasurement measurement = AvailabilityMeasurement.of(FROM, minute(MINUTES));
        List<Stretch> more = new ArrayList<>(down);
        for (Stretch stretch : down) {
            int third = (stretch.to() - stretch.from()) / 3;
            more.add(new Stretch(stretch.from() + third, stretch.to() - third, stretch.eighths() / 2));
        }
        assertThat(measurement.measure(outages(more), minute(MINUTES)))
                .isEqualTo(measurement.measure(outages(down), minute(MINUTES)));
    }
}
