package org.itsmkit.sla.ical4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.util.Strings;
import org.itsmkit.sla.InvalidInput;

/** One event of a feed as it stands there: property names in upper case, and their values in order. */
final class FeedEvent {

    private static final int LONGEST_NAME = 200;
    private static final String UNNAMED = "Holiday";

    private final Map<String, List<String>> values = new HashMap<>();

    void add(String property, String value) {
        values.computeIfAbsent(property, unused -> new ArrayList<>()).add(value.strip());
    }

    /** The first value of a property. */
    Optional<String> value(String property) {
        return values(property).stream().findFirst();
    }

    /** All values of a property that may come several times. */
    List<String> values(String property) {
        return values.getOrDefault(property, List.of());
    }

    /** The values of a property that may come several times and hold several values between commas each. */
    List<String> listed(String property) {
        return values(property).stream()
                .flatMap(list -> List.of(list.split(",")).stream())
                .toList();
    }

    boolean isCancelled() {
        return value("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent();
    }

    /** The summary on one line of at most 200 characters. */
    String name() {
        String summary = value("SUMMARY").map(Strings::unescape).orElse("");
        String line = summary.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ").strip();
        String cut = line.codePointCount(0, line.length()) <= LONGEST_NAME && line.length() <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2))
                        .strip();
        return cut.isEmpty() ? UNNAMED : cut;
    }

    /** Refuses a property of this event. */
    InvalidInput refused(String property, String expected, String found) {
        return new InvalidInput("event \"" + name() + "\", " + property, expected, found);
    }
}
