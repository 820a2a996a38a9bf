package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTimelineTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    @Test
    void thePhasesAddUp() {
        ChangeTimeline change = new ChangeTimeline(
                Optional.of(hour(0)), hour(10), Optional.of(hour(12)), hour(15), Optional.of(hour(40)));

        assertThat(change.coding()).contains(Duration.ofHours(10));
        assertThat(change.pickup()).contains(Duration.ofHours(2));
        assertThat(change.review()).contains(Duration.ofHours(3));
        assertThat(change.deployment()).contains(Duration.ofHours(25));
        assertThat(change.total()).isEqualTo(Duration.ofHours(40));
        assertThat(change.delivered()).contains(new DeliveredChange(hour(0), hour(40)));
    }

    @Test
    void aPhaseThatWouldBeNegativeIsEmptyAndDoesNotCount() {
        ChangeTimeline change = new ChangeTimeline(
                Optional.of(hour(11)), hour(10), Optional.of(hour(20)), hour(15), Optional.of(hour(14)));

        assertThat(change.coding()).isEmpty();
        assertThat(change.pickup()).contains(Duration.ofHours(10));
        assertThat(change.review()).isEmpty();
        assertThat(change.deployment()).isEmpty();
        assertThat(change.total()).isEqualTo(Duration.ofHours(5));
    }
}
