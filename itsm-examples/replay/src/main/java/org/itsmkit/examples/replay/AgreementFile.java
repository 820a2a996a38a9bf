package org.itsmkit.examples.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.BusinessCalendarBuilder;
import org.itsmkit.sla.calendar.CalendarKey;

/**
 * Reads an agreement as people write it: a line says one thing, {@code #} begins a remark.
 *
 * <pre>
 * agreement     standard
 * zone          UTC
 * open          Mon-Fri 08:00-12:00 13:00-18:00
 * closed        2016-03-25 2016-03-28
 * pause         CALLER CHANGE PROBLEM
 * response 1    30m          # until somebody takes it up
 * resolution 1  4h           # until it is resolved, of priority 1
 * resolution    40h          # of every other
 * </pre>
 */
final class AgreementFile {

    /** The calendar's key in the desk. */
    static final CalendarKey CALENDAR = CalendarKey.of("agreement");

    static final String DEFAULT = """
            agreement     default
            zone          UTC
            open          Mon-Fri 09:00-17:00
            pause         CALLER CHANGE PROBLEM
            response 1    30m
            response 2    2h
            response      8h
            resolution 1  8h
            resolution 2  16h
            resolution 3  40h
            resolution    80h
            """;

    private static final Duration UNLIMITED = Duration.ofDays(36_500);
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** The agreement and the calendar that its targets name. */
    record Promises(Agreement agreement, BusinessCalendar calendar) {}

    /** The file cannot be read as an agreement: in which line, and what was expected. */
    static final class NotAnAgreement extends Exception {
        private static final long serialVersionUID = 1L;

        NotAnAgreement(String message) {
            super(message);
        }
    }

    private String name = "agreement";
    private ZoneId zone = ZoneId.of("UTC");
    private final List<String[]> openings = new ArrayList<>();
    private final List<LocalDate> closed = new ArrayList<>();
    private List<String> pauses = List.of();
    private final Map<String, Map<Long, Duration>> budgets = new LinkedHashMap<>();
    private final Map<String, Duration> defaults = new LinkedHashMap<>();

    private AgreementFile() {}

    static Promises read(Path file) throws IOException, NotAnAgreement {
        return parse(Files.readString(file));
    }

    static Promises parse(String text) throws NotAnAgreement {
        AgreementFile agreement = new AgreementFile();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String said = lines[i].replaceAll("#.*", "").strip();
            try {
                if (!said.isEmpty()) {
                    agreement.line(said.split("\\s+"));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new NotAnAgreement("line " + (i + 1) + ": " + e.getMessage() + ", found \"" + said + '"');
            }
        }
        return agreement.promises();
    }

    private void line(String[] words) {
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        require(rest.length > 0, "something behind " + words[0]);
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "agreement" -> name = rest[0];
            case "zone" -> zone = ZoneId.of(rest[0]);
            case "open" -> openings.add(rest);
            case "closed" -> Arrays.stream(rest).map(LocalDate::parse).forEach(closed::add);
            case "pause" ->
                pauses = Arrays.stream(rest)
                        .map(reason -> HoldReason.valueOf(reason.toUpperCase(Locale.ROOT))
                                .name())
                        .toList();
            case "response", "resolution" -> budget(words[0].toLowerCase(Locale.ROOT), rest);
            default -> require(false, "agreement, zone, open, closed, pause, response or resolution first");
        }
    }

    private void budget(String target, String[] words) {
        require(words.length <= 2, "a priority and a time, or a time");
        Duration budget = duration(words[words.length - 1]);
        if (words.length == 1) {
            defaults.put(target, budget);
        } else {
            require(words[0].matches("[1-9]"), "a priority from 1 to 9");
            budgets.computeIfAbsent(target, key -> new LinkedHashMap<>()).put(Long.valueOf(words[0]), budget);
        }
    }

    private static Duration duration(String text) {
        Duration duration = Duration.ZERO;
        try {
            duration = Durations.parse(text);
        } catch (InvalidInput e) {
            require(false, "a time such as 4h, 30m or 1h30m");
        }
        require(!duration.isZero() && !duration.isNegative(), "more than no time");
        return duration;
    }

    private Promises promises() throws NotAnAgreement {
        Agreement agreement = Agreement.named(name);
        if (budgets.containsKey("response") || defaults.containsKey("response")) {
            Condition takenUp =
                    Condition.not(Condition.where(TicketFields.CATEGORY).is(Category.NEW.name()));
            agreement = agreement.promising(target("response").metWhen(takenUp));
        }
        if (budgets.containsKey("resolution") || defaults.containsKey("resolution")) {
            Target resolution = target("resolution");
            agreement = agreement.promising(
                    pauses.isEmpty()
                            ? resolution
                            : resolution.pausedWhen(
                                    Condition.where(Incident.HOLD_REASON).in(pauses)));
        }
        if (agreement.targets().isEmpty()) {
            throw new NotAnAgreement("expected a time for response or resolution, found none");
        }
        return new Promises(agreement, calendar());
    }

    private Target target(String key) {
        Target target = Target.of(key, defaults.getOrDefault(key, UNLIMITED), CALENDAR);
        for (Map.Entry<Long, Duration> budget :
                budgets.getOrDefault(key, Map.of()).entrySet()) {
            target = target.forPriority(budget.getKey(), budget.getValue());
        }
        return target;
    }

    private BusinessCalendar calendar() throws NotAnAgreement {
        if (openings.isEmpty()) {
            throw new NotAnAgreement("expected a line that begins with open, found none");
        }
        BusinessCalendarBuilder calendar = BusinessCalendar.in(zone).closed(closed);
        for (String[] opening : openings) {
            try {
                String[] days = opening[0].split("-", 2);
                calendar.weekly(
                        day(days[0]), day(days[days.length - 1]), Arrays.copyOfRange(opening, 1, opening.length));
            } catch (IllegalArgumentException e) {
                throw new NotAnAgreement(e.getMessage() + ", found \"open " + String.join(" ", opening) + '"');
            }
        }
        return calendar.build();
    }

    private static DayOfWeek day(String text) {
        int index = text.length() < 3 ? -1 : DAYS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        require(index >= 0, "a day such as Mon or days such as Mon-Fri");
        return DayOfWeek.of(index + 1);
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException("expected " + expected);
        }
    }
}
