package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.sla.InvalidInput;

class CalendarTextProperties {

    @Property(tries = 500)
    void whatIsPrintedIsReadAsTheSame(@ForAll("rules") RandomRules rules, @ForAll("names") String name) {
        Map<LocalDate, String> names =
                rules.closed().stream().collect(Collectors.toMap(Function.identity(), date -> name));
        CalendarText text = new CalendarText(rules.calendar(), names);

        CalendarText read = CalendarText.parse(text.print());

        assertThat(read).isEqualTo(text);
        assertThat(read.print()).isEqualTo(text.print());
    }

    @Property(tries = 500)
    void aTextIsReadOrRefusedAndNothingElse(@ForAll("noise") String text) {
        try {
            CalendarText.parse("zone: UTC\n" + text);
        } catch (InvalidInput refused) {
            assertThat(refused.field()).startsWith("line ");
        }
    }

    @Provide
    Arbitrary<RandomRules> rules() {
        return RandomRules.inNanoseconds();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "a" + text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", "x") + "z");
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "Monday",
                        "closed",
                        "open",
                        " between",
                        " every year",
                        ":",
                        ": ",
                        " to ",
                        ",",
                        "09:00-17:00",
                        "-",
                        "2026-01-01",
                        "2026-01-01T09:00",
                        "12-24",
                        " x",
                        "#",
                        "\n",
                        "\n",
                        "\r",
                        "\u2028",
                        "\u00a0")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
