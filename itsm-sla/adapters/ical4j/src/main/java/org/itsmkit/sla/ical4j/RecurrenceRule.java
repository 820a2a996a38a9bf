package org.itsmkit.sla.ical4j;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** Reads the text of a recurrence rule; what ical4j would pass over, or answer without end, is refused before. */
final class RecurrenceRule {

    private static final String EXPECTED =
            "a rule for dates (RFC 5545): FREQ of DAILY, WEEKLY, MONTHLY or YEARLY, INTERVAL and"
                    + " COUNT from 1 to 9999, UNTIL, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, WKST";
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Pattern ONE_TO_9999 = Pattern.compile("0*[1-9]\\d{0,3}");
    private static final Pattern UNTIL_TIME = Pattern.compile("(UNTIL=\\d{8})T\\d{6}Z?");
    private static final Set<String> CHOOSING_NOTHING = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "RSCALE");
    private static final Pattern ONE_NUMBER_OF_A_DATE = Pattern.compile("(BYMONTH|BYMONTHDAY)=\\d+");
    /** Room for every day of the year by its number. */
    private static final int LONGEST = 2_000;

    private RecurrenceRule() {}

    static Recur<LocalDate> read(FeedEvent event, String text) {
        String rule = UNTIL_TIME.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("$1");
        Set<String> names = new HashSet<>();
        if (rule.length() > LONGEST) {
            throw event.refused("RRULE", "at most " + LONGEST + " characters", text);
        }
        for (String part : rule.split(";")) {
            if (!isAccepted(part) || !names.add(name(part))) {
                throw event.refused("RRULE", EXPECTED, text);
            }
        }
        try {
            return new Recur<>(rule);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw event.refused("RRULE", EXPECTED, text);
        }
    }

    private static String name(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }

    private static boolean isAccepted(String part) {
        String name = name(part);
        String value = part.substring(Math.min(part.length(), name.length() + 1));
        return switch (name) {
            case "FREQ" -> FREQUENCIES.contains(value);
            case "INTERVAL", "COUNT" -> ONE_TO_9999.matcher(value).matches();
            case "UNTIL", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST" ->
                !value.isEmpty();
            case "RSCALE" -> value.equals("GREGORIAN");
            default -> false;
        };
    }

    /** Whether a rule that was read looks at one date a year, and not at days that it chooses from. */
    static boolean isOneDateAYear(String text) {
        List<String> parts = List.of(text.toUpperCase(Locale.ROOT).split(";"));
        return parts.contains("FREQ=YEARLY")
                && parts.stream()
                        .allMatch(part -> CHOOSING_NOTHING.contains(name(part))
                                || ONE_NUMBER_OF_A_DATE.matcher(part).matches());
    }
}
