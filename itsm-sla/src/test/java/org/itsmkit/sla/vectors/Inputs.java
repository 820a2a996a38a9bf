package org.itsmkit.sla.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The inputs of a vector, or an object among them, which note what was read of them: what nobody reads is not understood. */
public class Inputs {

    static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
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
    private final Set<String> unread = new TreeSet<>();
    private final List<Inputs> objects = new ArrayList<>();

    Inputs(JsonNode json) {
        this.json = json;
        unread.addAll(names());
    }

    /** The names of inputs, read or not. */
    public final List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public boolean has(String name) {
        return json.has(name);
    }

    public JsonNode get(String name) {
        if (!json.has(name)) {
            throw new AssertionError("no input " + name + " in " + json);
        }
        unread.remove(name);
        return json.get(name);
    }

    /** The first of several names that is there. */
    public String firstOf(String... names) {
        return Stream.of(names)
                .filter(this::has)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no input " + List.of(names) + " in " + json));
    }

    public String text(String name) {
        JsonNode node = get(name);
        return understood(node, node.isTextual(), "text").textValue();
    }

    public double number(String name) {
        return number(get(name));
    }

    public double numberOr(double otherwise, String name) {
        return has(name) ? number(name) : otherwise;
    }

    public BigDecimal decimal(String name) {
        JsonNode node = get(name);
        return understood(node, node.isNumber(), "number").decimalValue();
    }

    public long count(String name) {
        return decimal(name).longValueExact();
    }

    public long countOrZero(String name) {
        return has(name) ? count(name) : 0;
    }

    /** How often in each second, of a name whose unit follows after {@code _per_}. */
    public double perSecond(String name) {
        Map.Entry<String, Duration> unit = unit(name + "_per");
        return number(name + "_per_" + unit.getKey()) / unit.getValue().toSeconds();
    }

    public List<JsonNode> list(String name) {
        return list(get(name));
    }

    public List<JsonNode> listOrEmpty(String name) {
        return has(name) ? list(name) : List.of();
    }

    public double[] numbers(String name) {
        return list(name).stream().mapToDouble(Inputs::number).toArray();
    }

    /** A list of objects, each of which must be read as well. */
    public List<Inputs> objects(String name) {
        return objects(get(name));
    }

    public List<Inputs> objectsOrEmpty(String name) {
        return has(name) ? objects(name) : List.of();
    }

    /** The same, of a list that stands somewhere in this object. */
    public List<Inputs> objects(JsonNode list) {
        List<Inputs> read = list(list).stream()
                .map(node -> new Inputs(understood(node, node.isObject(), "object")))
                .toList();
        objects.addAll(read);
        return read;
    }

    /** Whether there is a time of this name in some unit. */
    public boolean hasTime(String name) {
        return UNITS.keySet().stream().anyMatch(unit -> has(name + "_" + unit));
    }

    /** The time of this name, whose unit follows: {@code window_days}. */
    public Duration time(String name) {
        Map.Entry<String, Duration> unit = unit(name);
        return Vectors.times(get(name + "_" + unit.getKey()), unit.getValue());
    }

    public Duration timeOrZero(String name) {
        return hasTime(name) ? time(name) : Duration.ZERO;
    }

    /** A list of times whose unit follows the name, with null where there is none. */
    public List<@Nullable Duration> times(String name) {
        Map.Entry<String, Duration> unit = unit(name);
        List<@Nullable Duration> times = new ArrayList<>();
        list(name + "_" + unit.getKey())
                .forEach(one -> times.add(one.isNull() ? null : Vectors.times(one, unit.getValue())));
        return times;
    }

    private Map.Entry<String, Duration> unit(String name) {
        return UNITS.entrySet().stream()
                .filter(unit -> has(name + "_" + unit.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no time " + name + " in " + json));
    }

    public static double number(JsonNode node) {
        return understood(node, node.isNumber(), "number").doubleValue();
    }

    public static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(understood(node, node.isArray(), "list").spliterator(), false)
                .toList();
    }

    private static JsonNode understood(JsonNode node, boolean isWhatItShouldBe, String what) {
        if (!isWhatItShouldBe) {
            throw new AssertionError("no " + what + ": " + node);
        }
        return node;
    }

    /** What nobody read, of this and of the objects in it. */
    Set<String> unread() {
        Set<String> all = new TreeSet<>(unread);
        objects.forEach(object -> all.addAll(object.unread()));
        return all;
    }
}
