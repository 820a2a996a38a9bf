package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What an explanation tells adds up to what it explains. */
class ExplanationProperties {

    private static final int DAY = 24 * 60;

    @Provide
    Arbitrary<List<RandomRules>> rules() {
        return RandomRules.threeInNanoseconds();
    }

    @Property(tries = 60)
    void theDatesCoverWhatWasAskedAndAddUp(
            @ForAll("rules") List<RandomRules> rules,
            @ForAll @IntRange(min = -9 * DAY, max = 9 * DAY) int start,
            @ForAll @IntRange(max = 12 * DAY) int length) {
        BusinessCalendar a = rules.get(0).calendar();
        BusinessCalendar b = rules.get(1).calendar();
        BusinessCalendar calendar = a.difference(b);
        Instant from = rules.get(0).minute(start).plusNanos(17);
        Instant to = rules.get(0).minute(start + length).plusNanos(23);

        Duration counted = Duration.ZERO;
        Instant reached = from;
        for (ExplainedDate date : calendar.explain(from, to).dates().toList()) {
            Instant dateStart = date.asked().start();
            Instant dateEnd = date.asked().end();
            assertThat(dateStart).isEqualTo(reached);
            assertThat(date.counted()).isEqualTo(calendar.between(dateStart, dateEnd));
            assertThat(date.parts()).hasSize(2);
            checkPart(date.parts().get(0), a, dateStart, dateEnd);
            checkPart(date.parts().get(1), b, dateStart, dateEnd);
            counted = counted.plus(date.counted());
            reached = dateEnd;
        }
        assertThat(reached).isEqualTo(to);
        assertThat(counted).isEqualTo(calendar.explain(from, to).total());
    }

    private static void checkPart(ExplainedPart part, BusinessCalendar calendar, Instant from, Instant to) {
        assertThat(part.intervals())
                .containsExactlyElementsOf(calendar.windows(from, to).toList());
        assertThat(part.rules()).isNotEmpty();
        assertThat(part.rules().stream().map(AppliedRule::contribution).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(part.open());
    }
}
