package org.itsmkit.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.sla.clock.ClockFact.cancelled;
import static org.itsmkit.sla.clock.ClockFact.met;
import static org.itsmkit.sla.clock.ClockFact.paused;
import static org.itsmkit.sla.clock.ClockFact.reopened;
import static org.itsmkit.sla.clock.ClockFact.reset;
import static org.itsmkit.sla.clock.ClockFact.resumed;
import static org.itsmkit.sla.clock.ClockFact.started;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.IgnoredFact.Why;
import org.junit.jupiter.api.Test;

class IgnoredFactTest {

    private static final ClockPolicy.Builder POLICY =
            ClockPolicy.target("resolution").within(Duration.ofHours(8));

    private static Instant hour(int hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }

    private static List<Why> ignored(ReopenPolicy reopening, ClockFact... facts) {
        ClockReading reading =
                ServiceLevelClock.of(POLICY.onReopening(reopening).build()).read(List.of(facts), hour(100));
        return reading.ignored().stream().map(IgnoredFact::why).toList();
    }

    @Test
    void factsThatCannotHaveBeenAreNamed() {
        assertThat(ignored(
                        ReopenPolicy.RESUME,
                        met(hour(1), 1),
                        resumed(hour(2), 2),
                        reopened(hour(3), 3),
                        reset(hour(4), 4),
                        cancelled(hour(5), 5)))
                .containsExactly(Why.NOT_STARTED, Why.NOT_PAUSED, Why.NOT_STARTED, Why.NOT_STARTED, Why.NOT_STARTED);
    }

    @Test
    void factsThatComeTwiceOrTooLateOrAreOutrankedAreNamed() {
        assertThat(ignored(
                        ReopenPolicy.FIRST_CYCLE,
                        started(hour(1), 1),
                        started(hour(2), 2),
                        paused(hour(3), 3, "x"),
                        paused(hour(4), 4, "x"),
                        reopened(hour(5), 5),
                        met(hour(6), 6),
                        reset(hour(6), 6),
                        met(hour(7), 7),
                        met(hour(7), 7),
                        reopened(hour(8), 8)))
                .containsExactly(
                        Why.ALREADY_STARTED,
                        Why.ALREADY_PAUSED,
                        Why.NOT_STOPPED,
                        Why.OUTRANKED,
                        Why.ALREADY_STOPPED,
                        Why.REPEATED,
                        Why.FIRST_STOP_COUNTS);
    }

    @Test
    void anImpossibleFactDoesNotSpoilTheOthers() {
        ServiceLevelClock clock = ServiceLevelClock.of(POLICY.build());
        List<ClockFact> sound = List.of(started(hour(1), 1), paused(hour(2), 2, ""), resumed(hour(3), 3));
        List<ClockFact> spoilt = List.of(
                reset(hour(0), 0),
                started(hour(1), 1),
                resumed(hour(1), 2),
                paused(hour(2), 2, ""),
                resumed(hour(3), 3));

        assertThat(clock.read(spoilt, hour(5))).isEqualTo(clock.read(sound, hour(5)));
    }

    @Test
    void nothingIsNoFact() {
        ServiceLevelClock clock = ServiceLevelClock.of(POLICY.build());

        assertThatThrownBy(() -> clock.read(Arrays.asList(started(hour(1), 1), null), hour(2)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> started(null, 1)).isInstanceOf(InvalidInput.class);
    }
}
