package org.itsmkit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "4h, PT4H",
        "30m, PT30M",
        "1h30m, PT1H30M",
        "1d 2h 30m, PT26H30M",
        "90m, PT90M",
        "1h 5s, PT1H5S",
        "0.25s, PT0.25S",
        "0s, PT0S",
        "-1h 30m, PT-1H-30M"
    })
    void whatPeopleWriteIsRead(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({"PT26H30M, 26h 30m", "PT45S, 45s", "PT0S, 0s", "PT-90M, -1h 30m", "PT1.5S, 1.5s"})
    void itIsPrintedAsPeopleWriteIt(Duration duration, String text) {
        assertThat(Durations.print(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "h", "4", "4 h", "30m 1h", "1h 1h", "1.5h", "4h ", " 4h", "PT4H", "4hours"})
    void whatIsNoDurationIsRefused(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("duration: expected a duration such as 30m or 1h 15m, but found \"" + text);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatThrownBy(() -> Durations.parse("9999999999999999d")).isInstanceOf(InvalidInput.class);
    }
}
