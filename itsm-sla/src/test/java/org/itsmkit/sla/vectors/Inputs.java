package org.itsmkit.sla.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The inputs of a vector, which notes what was read of them: what nobody reads is not understood. */
public final class Inputs {

    static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)),
            Map.entry("week", Duration.ofDays(7)),
            Map.entry("weeks", Duration.ofDays(7)));

    private final JsonNode json;
    private final Set<String> read = new HashSet<>();

    Inputs(JsonNode json) {
        this.json = json;
    }

    public boolean has(String name) {
        return json.has(name);
    }

    public JsonNode get(String name) {
        if (!json.has(name)) {
            throw new AssertionError("no input " + name + " in " + json);
        }
        read.add(name);
        return json.get(name);
    }

    /** The first of several names that is there. */
    public JsonNode any(String... names) {
        for (String name : names) {
            if (json.has(name)) {
                return get(name);
            }
        }
        throw new AssertionError("no input " + List.of(names) + " in " + json);
    }

    public long count(String name) {
        return get(name).decimalValue().longValueExact();
    }

    public long countOrZero(String name) {
        return json.has(name) ? count(name) : 0;
    }

    public double number(String... names) {
        return any(names).doubleValue();
    }

    public BigDecimal decimal(String name) {
        return get(name).decimalValue();
    }

    public double[] numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        get(name).forEach(number -> numbers.add(number.doubleValue()));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether there is a time of this name in some unit. */
    public boolean hasTime(String name) {
        return UNITS.keySet().stream().anyMatch(unit -> json.has(name + "_" + unit));
    }

    /** The time of this name, whose unit follows: {@code window_days}. */
    public Duration time(String name) {
        return UNITS.entrySet().stream()
                .filter(unit -> json.has(name + "_" + unit.getKey()))
                .map(unit -> times(get(name + "_" + unit.getKey()), unit.getValue()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no time " + name + " in " + json));
    }

    public Duration timeOrZero(String name) {
        return hasTime(name) ? time(name) : Duration.ZERO;
    }

    /** A list of times whose unit follows the name, with null where there is none. */
    public List<Duration> times(String name) {
        for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
            JsonNode list = json.path(name + "_" + unit.getKey());
            if (list.isArray()) {
                get(name + "_" + unit.getKey());
                List<Duration> times = new ArrayList<>();
                list.forEach(one -> times.add(one.isNull() ? null : times(one, unit.getValue())));
                return times;
            }
        }
        throw new AssertionError("no times " + name + " in " + json);
    }

    /** So many units, exact to the nanosecond. */
    public static Duration times(JsonNode many, Duration unit) {
        return Duration.ofNanos(many.decimalValue()
                .multiply(BigDecimal.valueOf(unit.toNanos()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** The names of inputs, read or not. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Set<String> unread() {
        Set<String> unread = new TreeSet<>(names());
        unread.removeAll(read);
        return unread;
    }

    /** The raw list or missing. */
    public JsonNode path(String name) {
        return json.has(name) ? get(name) : MissingNode.getInstance();
    }
}
