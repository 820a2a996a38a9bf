package org.itsmkit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {

    private static final CalendarKey OFFICE = CalendarKey.of("office");
    private static final List<Delay> DELAYS = List.of(
            new Delay.Elapsed(Duration.ofMinutes(90)),
            new Delay.OpenTime(Duration.ofHours(4), OFFICE),
            new Delay.WorkingDays(1, OFFICE),
            new Delay.WorkingDays(2, OFFICE));

    @Test
    void aDelayIsWrittenAsPeopleSayIt() {
        assertThat(DELAYS)
                .extracting(Delay::toString)
                .containsExactly("1h 30m", "4h of office", "1 working day of office", "2 working days of office");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(DELAYS)
                .allSatisfy(delay -> assertThat(Delay.parse(delay.toString())).isEqualTo(delay));
    }

    @Test
    void everyKindSaysByWhichCalendarItCounts() {
        assertThat(DELAYS)
                .extracting(Delay::countsBy)
                .containsExactly(Optional.empty(), Optional.of(OFFICE), Optional.of(OFFICE), Optional.of(OFFICE));
    }

    @Test
    void aDelayIsTakenApartByItsKind() {
        Delay.Fold<String> kind = new Delay.Fold<>() {
            @Override
            public String elapsed(Delay.Elapsed delay) {
                return "elapsed " + delay.duration();
            }

            @Override
            public String openTime(Delay.OpenTime delay) {
                return "open " + delay.duration();
            }

            @Override
            public String workingDays(Delay.WorkingDays delay) {
                return "days " + delay.days();
            }
        };
        assertThat(DELAYS)
                .extracting(delay -> delay.fold(kind))
                .containsExactly("elapsed PT1H30M", "open PT4H", "days 1", "days 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2 working days", "2 working days of", "0s", "0 working days of office", "h of x"})
    void whatIsNoDelayIsRefused(String text) {
        assertThatThrownBy(() -> Delay.parse(text)).isInstanceOf(InvalidInput.class);
    }
}
