package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Expected values from the tests of other projects, see {@code vectors/README.md} among the test resources. */
class BusinessTimeVectorsTest {

    private static final List<JsonNode> ALL = Vectors.load("business_time_vectors.json");

    @Test
    void everyEntryIsReadAndEveryOperationIsKnown() {
        Map<String, Long> counts = ALL.stream()
                .collect(Collectors.groupingBy(entry -> entry.get("op").asText(), TreeMap::new, Collectors.counting()));

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "add", 168L,
                        "elapsed", 157L,
                        "subtract", 90L,
                        "rollBackward", 16L,
                        "rollForward", 14L,
                        "windows", 8L,
                        "addDays", 6L,
                        "resolveLocal", 3L,
                        "subtractDays", 1L));
    }

    @TestFactory
    Stream<DynamicTest> answersWhatIndependentSourcesSay() {
        return ALL.stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.get("op").asText() + " " + entry.get("id").asText(), () -> check(entry)));
    }

    private static void check(JsonNode entry) {
        switch (entry.get("op").asText()) {
            case "elapsed" -> elapsed(entry);
            case "add" -> add(entry);
            case "subtract" -> subtract(entry);
            case "rollForward" ->
                assertThat(calendar(entry).rollForward(start(entry))).isEqualTo(truth(entry));
            case "rollBackward" ->
                assertThat(calendar(entry).rollBackward(start(entry))).isEqualTo(truth(entry));
            case "windows" -> windows(entry);
            case "addDays" -> days(entry, entry.get("days").asInt());
            case "subtractDays" -> days(entry, -entry.get("days").asInt());
            case "resolveLocal" -> resolve(entry);
            default -> throw new AssertionError("unknown operation in " + entry);
        }
    }

    private static BusinessCalendar calendar(JsonNode entry) {
        BusinessCalendar calendar = Vectors.calendar(entry.get("calendar"));
        return entry.has("intersectWith")
                ? calendar.intersection(Vectors.calendar(entry.get("intersectWith")))
                : calendar;
    }

    private static Instant start(JsonNode entry) {
        return Vectors.instant(entry.get("start"));
    }

    private static Optional<Instant> truth(JsonNode entry) {
        return answer(Vectors.truth(entry));
    }

    private static Optional<Instant> answer(JsonNode text) {
        return text.isNull() ? Optional.empty() : Optional.of(Vectors.instant(text));
    }

    private static void elapsed(JsonNode entry) {
        Instant end = Vectors.instant(entry.get("end"));
        JsonNode signed = entry.has("signedAlternative") ? entry.get("signedAlternative") : Vectors.truth(entry);

        assertThat(calendar(entry).between(start(entry), end)).isEqualTo(Vectors.seconds(signed));
    }

    private static void add(JsonNode entry) {
        BusinessCalendar calendar = calendar(entry);
        Duration amount = Duration.parse(entry.get("duration").asText());
        assertThat(amount).isEqualTo(Vectors.seconds(entry.get("durationSeconds")));
        Optional<Instant> due = calendar.plus(start(entry), amount);
        Optional<Instant> breach = far(calendar, start(entry), amount, true);

        if (entry.has("toleranceSeconds")) {
            due = due.map(BusinessTimeVectorsTest::roundedHalfUpToSeconds);
            breach = breach.map(BusinessTimeVectorsTest::roundedHalfUpToSeconds);
        }
        checkEdges(entry, due, breach);
        if (entry.has("zeroDurationAlternative")) {
            assertThat(calendar.rollForward(start(entry))).isEqualTo(answer(entry.get("zeroDurationAlternative")));
        }
    }

    private static void subtract(JsonNode entry) {
        BusinessCalendar calendar = calendar(entry);
        Duration amount = Duration.parse(entry.get("duration").asText());
        assertThat(amount).isEqualTo(Vectors.seconds(entry.get("durationSeconds")));

        checkEdges(entry, calendar.minus(start(entry), amount), far(calendar, start(entry), amount, false));
    }

    /** Some sources add or subtract negative amounts, which turns the direction round. */
    private static Optional<Instant> far(BusinessCalendar calendar, Instant start, Duration amount, boolean add) {
        return add == amount.isNegative()
                ? calendar.firstInstantWithin(start, amount.abs())
                : calendar.lastInstantWithin(start, amount.abs());
    }

    /** The near answer touches the window in which the amount ends, the far one lies beyond the closed time. */
    private static void checkEdges(JsonNode entry, Optional<Instant> near, Optional<Instant> far) {
        String boundary = entry.path("boundary").asText("none");
        switch (boundary) {
            case "none" -> {
                assertThat(near).isEqualTo(truth(entry));
                assertThat(far).isEqualTo(truth(entry));
            }
            case "closing", "opening" -> {
                assertThat(near).isEqualTo(truth(entry));
                assertThat(far).isEqualTo(answer(entry.get("alternative")));
            }
            case "nextOpening", "previousClosing" -> {
                assertThat(far).isEqualTo(truth(entry));
                assertThat(near).isEqualTo(answer(entry.get("alternative")));
            }
            default -> throw new AssertionError("unknown boundary in " + entry);
        }
    }

    private static Instant roundedHalfUpToSeconds(Instant instant) {
        return Instant.ofEpochSecond(instant.plusMillis(500).getEpochSecond());
    }

    private static void windows(JsonNode entry) {
        List<OpenInterval> expected = new ArrayList<>();
        Vectors.truth(entry)
                .forEach(pair ->
                        expected.add(new OpenInterval(Vectors.instant(pair.get(0)), Vectors.instant(pair.get(1)))));

        assertThat(calendar(entry)
                        .windows(start(entry), Instant.MAX)
                        .limit(entry.get("count").asLong()))
                .containsExactlyElementsOf(expected);
    }

    private static void days(JsonNode entry, int days) {
        BusinessCalendar calendar = calendar(entry);
        Optional<Instant> moved = entry.path("endOfWorkingDay").asBoolean()
                ? calendar.endOfWorkingDay(start(entry), days)
                : calendar.plusWorkingDays(start(entry), days);
        moved = switch (entry.path("daySemantics").asText()) {
            case "", "7 working days, wall time kept" -> moved;
            case "move N days that have business hours keeping wall time, then roll forward (add) / backward (subtract) "
                    + "into business time" -> moved.flatMap(days > 0 ? calendar::rollForward : calendar::rollBackward);
            default -> throw new AssertionError("unknown way to count days in " + entry);
        };
        assertThat(moved).isEqualTo(truth(entry));
    }

    /** How a local time resolves shows in the opening of a window that starts at it. */
    private static void resolve(JsonNode entry) {
        ZoneId zone = ZoneId.of(entry.get("calendar").get("zone").asText());
        LocalDateTime local = LocalDateTime.parse(entry.get("start").asText());
        BusinessCalendar calendar = BusinessCalendar.in(zone)
                .open(local.toLocalDate(), local.toLocalTime() + "-24:00")
                .build();

        Optional<Instant> opening = calendar.rollForward(
                local.toLocalDate().minusDays(1).atStartOfDay(zone).toInstant());
        assertThat(opening.map(instant -> ZonedDateTime.ofInstant(instant, zone).toOffsetDateTime()))
                .contains(OffsetDateTime.parse(Vectors.truth(entry).asText()));
    }
}
