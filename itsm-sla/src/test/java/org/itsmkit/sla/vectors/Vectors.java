package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.BusinessCalendarBuilder;

/** Reads the files of expected values, see {@code vectors/README.md} among the test resources. */
public final class Vectors {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MON", DayOfWeek.MONDAY,
            "TUE", DayOfWeek.TUESDAY,
            "WED", DayOfWeek.WEDNESDAY,
            "THU", DayOfWeek.THURSDAY,
            "FRI", DayOfWeek.FRIDAY,
            "SAT", DayOfWeek.SATURDAY,
            "SUN", DayOfWeek.SUNDAY);

    private static final String ABOUT_AVAILABILITY = "availability.*|downtime.*";
    private static final String ABOUT_SUPPLIERS = "backToBack.*|custody.*|.*[aA]pportion.*";

    private Vectors() {}

    public static List<JsonNode> load(String file) {
        try (InputStream stream = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            List<JsonNode> entries = new ArrayList<>();
            JSON.readTree(Objects.requireNonNull(stream, file)).forEach(entries::add);
            return entries;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The vectors of one of the metrics, one or more. */
    public static List<JsonNode> ofMetric(String id) {
        List<JsonNode> vectors = new ArrayList<>();
        for (JsonNode part : load("metrics_vectors.json")) {
            for (JsonNode metric : part) {
                if (metric.path("id").asText().equals(id)) {
                    metric.get("vectors").forEach(vectors::add);
                }
            }
        }
        assertThat(vectors).as("vectors of " + id).isNotEmpty();
        return vectors;
    }

    /** The vectors about availability. */
    public static List<JsonNode> ofAvailability() {
        return ofKinds(ABOUT_AVAILABILITY);
    }

    /** The vectors about agreements with suppliers. */
    public static List<JsonNode> ofSuppliers() {
        return ofKinds(ABOUT_SUPPLIERS);
    }

    /** The vectors of the same file about anything else: that is the experience of users. */
    public static List<JsonNode> ofExperience() {
        return ofKinds("(?!" + ABOUT_AVAILABILITY + "|" + ABOUT_SUPPLIERS + ").*");
    }

    private static List<JsonNode> ofKinds(String pattern) {
        return load("xla_vectors.json").stream()
                .filter(vector -> vector.get("kind").asText().matches(pattern))
                .toList();
    }

    /** The true answer of an entry, which is not always the one of the project it comes from. */
    public static JsonNode truth(JsonNode entry) {
        return entry.has("correct") ? entry.get("correct") : entry.get("expected");
    }

    public static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }

    public static Duration seconds(JsonNode number) {
        BigDecimal nanos = number.decimalValue().movePointRight(9);
        return Duration.ofNanos(nanos.longValueExact());
    }

    /** So many units, exact to the nanosecond. */
    public static Duration times(JsonNode many, Duration unit) {
        return Duration.ofNanos(many.decimalValue()
                .multiply(BigDecimal.valueOf(unit.toNanos()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    public static BusinessCalendar calendar(JsonNode json) {
        BusinessCalendarBuilder calendar =
                BusinessCalendar.in(ZoneId.of(json.get("zone").asText()));
        json.path("weekly")
                .fields()
                .forEachRemaining(day -> calendar.weekly(DAYS.get(day.getKey()), windows(day.getValue())));
        json.path("holidays").forEach(date -> calendar.closed(LocalDate.parse(date.asText())));
        json.path("annualHolidays").forEach(day -> calendar.closedYearly(MonthDay.parse("--" + day.asText())));
        json.path("overrides").fields().forEachRemaining(date -> override(calendar, date.getKey(), date.getValue()));
        json.path("breaks").forEach(pause -> closeBreak(calendar, pause));
        return calendar.build();
    }

    private static void override(BusinessCalendarBuilder calendar, String date, JsonNode windows) {
        if (windows.isEmpty()) {
            calendar.closed(LocalDate.parse(date));
        } else {
            calendar.open(LocalDate.parse(date), windows(windows));
        }
    }

    private static String[] windows(JsonNode pairs) {
        List<String> windows = new ArrayList<>();
        pairs.forEach(
                pair -> windows.add(pair.get(0).asText() + "-" + pair.get(1).asText()));
        return windows.toArray(String[]::new);
    }

    private static void closeBreak(BusinessCalendarBuilder calendar, JsonNode pause) {
        if (!pause.has("date")) {
            calendar.closedBetween(
                    LocalDateTime.parse(pause.get("from").asText()),
                    LocalDateTime.parse(pause.get("to").asText()));
            return;
        }
        LocalDate date = LocalDate.parse(pause.get("date").asText());
        LocalDateTime from = date.atTime(LocalTime.parse(pause.get("from").asText()));
        String end = pause.get("to").asText();
        LocalDateTime to = date.atTime(LocalTime.parse(end.equals("24:00") ? "00:00" : end));
        calendar.closedBetween(from, to.isAfter(from) ? to : to.plusDays(1));
    }
}
