package org.itsmkit.sla.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * Against a simulation of every minute of some days and of the nanoseconds around it: budgets and edges are whole minutes,
 * so whatever happens at an edge happens there.
 */
class BackToBackProperties {

    private static final Instant FROM = Instant.parse("2026-03-27T07:00:00Z");
    private static final int MINUTES = 4 * 24 * 60;
    private static final List<BusinessCalendar> CALENDARS = List.of(
            BusinessCalendar.alwaysOpen(),
            office("Europe/Berlin", "09:00-12:00", "13:00-17:00"),
            office("Europe/Berlin", "08:00-17:00"),
            office("Asia/Seoul", "09:00-18:00"),
            BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                    .weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "22:00-06:00")
                    .closed(LocalDate.of(2026, 3, 30))
                    .build());

    private static BusinessCalendar office(String zone, String... windows) {
        return BusinessCalendar.in(ZoneId.of(zone))
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, windows)
                .build();
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Arbitraries.of(CALENDARS);
    }

    @Provide
    Arbitrary<ServiceChain> chains() {
        Arbitrary<ServiceChain> steps = Combinators.combine(
                        Arbitraries.integers().between(0, 40), Arbitraries.of(CALENDARS))
                .as((quarters, calendar) -> ServiceChain.step("step", Duration.ofMinutes(30L * quarters), calendar));
        Arbitrary<ServiceChain> serial =
                steps.list().ofMaxSize(3).map(list -> ServiceChain.serial(list.toArray(ServiceChain[]::new)));
        Arbitrary<ServiceChain> parallel = Arbitraries.oneOf(steps, serial)
                .list()
                .ofMaxSize(3)
                .map(list -> ServiceChain.parallel(list.toArray(ServiceChain[]::new)));
        return Arbitraries.oneOf(
                serial,
                Arbitraries.oneOf(parallel, steps)
                        .list()
                        .ofMaxSize(3)
                        .map(list -> ServiceChain.serial(list.toArray(ServiceChain[]::new))));
    }

    @Property(tries = 60)
    void theWorstStartIsAsBadAsTheWorstOfAllMinutes(
            @ForAll("chains") ServiceChain chain, @ForAll("calendars") BusinessCalendar sla, @ForAll StepEnd end) {
        BackToBack agreements = new BackToBack(Duration.ofHours(8), sla, chain).stepsEnd(end);
        Duration worst = Duration.ofDays(10_000);
        for (int minute = 0; minute < MINUTES; minute++) {
            for (int nanos = minute == 0 ? 0 : -1; nanos <= 1; nanos++) {
                Duration slack = agreements
                        .from(FROM.plusSeconds(60L * minute).plusNanos(nanos))
                        .slack()
                        .orElseThrow();
                worst = slack.compareTo(worst) < 0 ? slack : worst;
            }
        }
        ChainRun found = agreements.worstStart(FROM, FROM.plusSeconds(60L * MINUTES));
        assertThat(found.slack()).contains(worst);
        assertThat(agreements.from(found.start())).isEqualTo(found);
        assertThat(found.fits()).isEqualTo(!worst.isNegative());
    }

    @Property(tries = 60)
    void onOneCalendarEveryStartTakesTheSum(
            @ForAll("chains") ServiceChain chain, @ForAll("calendars") BusinessCalendar calendar, @ForAll StepEnd end) {
        ServiceChain same = chain.fold(new On(calendar));
        BackToBack agreements = new BackToBack(Duration.ofHours(8), calendar, same).stepsEnd(end);
        Optional<Duration> sum = agreements.sum();
        for (int hour = 0; hour < 96; hour += 5) {
            assertThat(agreements.from(FROM.plusSeconds(3_600L * hour)).taken()).isEqualTo(sum);
        }
    }

    private record On(BusinessCalendar calendar) implements ServiceChain.Fold<ServiceChain> {

        @Override
        public ServiceChain step(ServiceChain.Step step) {
            return ServiceChain.step(step.name(), step.budget(), calendar);
        }

        @Override
        public ServiceChain serial(List<ServiceChain> members) {
            return ServiceChain.serial(
                    members.stream().map(member -> member.fold(this)).toArray(ServiceChain[]::new));
        }

        @Override
        public ServiceChain parallel(List<ServiceChain> members) {
            return ServiceChain.parallel(
                    members.stream().map(member -> member.fold(this)).toArray(ServiceChain[]::new));
        }
    }
}
