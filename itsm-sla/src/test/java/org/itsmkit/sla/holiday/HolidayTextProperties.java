package org.itsmkit.sla.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.sla.InvalidInput;

class HolidayTextProperties {

    @Property(tries = 150)
    void whatIsPrintedIsReadAsTheSame(@ForAll("holidays") Holidays holidays) {
        assertThat(HolidayText.parse(HolidayText.print(holidays))).isEqualTo(holidays);
    }

    @Property(tries = 150)
    void aTextIsReadOrRefusedAndNothingElse(@ForAll("noise") String text) {
        try {
            HolidayText.parse(text);
        } catch (InvalidInput refused) {
            assertThat(refused.expected()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Holidays> holidays() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 9999);
        return Combinators.combine(years, years).flatAs((a, b) -> {
            int first = Math.min(a, b);
            int last = Math.max(a, b);
            Arbitrary<LocalDate> dates = Arbitraries.longs()
                    .between(
                            LocalDate.of(first, 1, 1).toEpochDay(),
                            LocalDate.of(last, 12, 31).toEpochDay())
                    .map(LocalDate::ofEpochDay);
            Arbitrary<String> names =
                    Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(this::canBeAName);
            Arbitrary<Holiday> days = Combinators.combine(dates, names, Arbitraries.of(true, false))
                    .as(Holiday::new);
            return Combinators.combine(
                            Arbitraries.of("KR", "DE", "DE-HH", "US-CA"),
                            days.list().uniqueElements().ofMaxSize(5))
                    .as((region, list) -> new Holidays(HolidayRegion.of(region), first, last, List.copyOf(list)));
        });
    }

    private boolean canBeAName(String name) {
        try {
            return Holiday.of(LocalDate.EPOCH, name).name().equals(name);
        } catch (InvalidInput refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "region",
                        "years",
                        "holiday",
                        "substitute",
                        ":",
                        ": ",
                        "KR",
                        "2026",
                        " to ",
                        "2026-01-01",
                        " x",
                        "#",
                        "\n",
                        "\n",
                        "\r",
                        "é",
                        "\u2028")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
