package org.itsmkit.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Histories from the tests of other projects, see {@code vectors/README.md} among the test resources. */
class SlaVectorsTest {

    private static final List<JsonNode> ALL = Vectors.load("sla_vectors.json");

    private record Target(JsonNode history, JsonNode target) {

        String name() {
            return history.get("id").asText() + " " + target.get("name").asText();
        }

        JsonNode expected() {
            return history.get("expected").path(target.get("name").asText());
        }
    }

    private static Stream<Target> targets() {
        return ALL.stream()
                .flatMap(history -> StreamSupport.stream(history.get("targets").spliterator(), false)
                        .map(target -> new Target(history, target)));
    }

    @Test
    void everyTargetIsExpected() {
        assertThat(targets())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.expected()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aClockShowsWhatIndependentSourcesSay() {
        return targets().map(target -> DynamicTest.dynamicTest(target.name(), () -> check(target)));
    }

    private static void check(Target target) {
        ClockReading reading = ServiceLevelClock.of(TicketHistory.policy(target.history(), target.target()))
                .read(
                        TicketHistory.facts(target.history(), target.target()),
                        Vectors.instant(target.history().get("asOf")));
        TreeSet<String> left = new TreeSet<>();
        target.expected().fieldNames().forEachRemaining(left::add);
        for (String field : List.copyOf(left)) {
            if (isAsExpected(reading, field, target.expected().get(field))) {
                left.remove(field);
            }
        }
        assertThat(left).as("fields that nobody compared").isEmpty();
    }

    private static boolean isAsExpected(ClockReading reading, String field, JsonNode expected) {
        switch (field) {
            case "dueAt" -> assertThat(reading.dueAt()).isEqualTo(answer(expected));
            case "elapsedSeconds" -> assertThat(reading.elapsed()).isEqualTo(Vectors.seconds(expected));
            case "remainingSeconds" -> assertThat(reading.remaining()).contains(Vectors.seconds(expected));
            case "pausedSeconds" -> assertThat(reading.pausedTime()).isEqualTo(Vectors.seconds(expected));
            case "breached" -> assertThat(reading.breached()).isEqualTo(expected.booleanValue());
            case "escalateAt" ->
                assertThat(reading.thresholds())
                        .singleElement()
                        .extracting(ThresholdReading::at)
                        .isEqualTo(answer(expected));
            case "thresholdsAt" -> checkThresholds(reading, expected);
            case "exchangesSeconds" -> checkExchanges(reading, expected);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> answer(JsonNode text) {
        return text.isNull() ? Optional.empty() : Optional.of(Vectors.instant(text));
    }

    private static void checkThresholds(ClockReading reading, JsonNode expected) {
        assertThat(reading.thresholds()).hasSize(expected.size()).allSatisfy(threshold -> {
            String percent = threshold.threshold().key().replace("%", "");
            assertThat(threshold.at()).isEqualTo(answer(expected.get(percent)));
        });
    }

    /** Each exchange that was answered is a cycle. */
    private static void checkExchanges(ClockReading reading, JsonNode expected) {
        List<Duration> seconds = new ArrayList<>();
        expected.forEach(exchange -> seconds.add(Vectors.seconds(exchange)));

        assertThat(reading.cycles().stream()
                        .filter(cycle -> cycle.status() == ClockStatus.MET)
                        .map(ClockCycle::elapsed))
                .containsExactlyElementsOf(seconds);
    }
}
