package org.itsmkit.sla.ical4j;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.holiday.Holiday;

/** Turns the events of one feed into holidays, recurrence by recurrence, within the limits. For one feed. */
final class Expansion {

    private static final int DAYS_OF_YEAR = 366;

    /** An event that is made of dates. */
    private record DatedEvent(FeedEvent event, EventDates dates) {}

    /** One recurrence of the event with this id. */
    private record Recurrence(String uid, LocalDate start) {}

    private final LocalDate first;
    private final LocalDate last;
    private final TimedEvents timed;
    private final Set<Recurrence> replaced = new HashSet<>();
    private final Set<Holiday> holidays = new TreeSet<>();
    private long daysLookedAt;

    Expansion(int firstYear, int lastYear, TimedEvents timed) {
        this.first = LocalDate.of(firstYear, Month.JANUARY, 1);
        this.last = LocalDate.of(lastYear, Month.DECEMBER, 31);
        this.timed = timed;
    }

    List<Holiday> holidays(List<FeedEvent> events) {
        List<DatedEvent> dated = new ArrayList<>();
        for (FeedEvent event : events) {
            Optional<EventDates> dates = EventDates.of(event);
            if (dates.isEmpty() && timed == TimedEvents.REFUSE && !event.isCancelled()) {
                throw event.refused("DTSTART", "a date", event.value("DTSTART").orElse(""));
            }
            dates.ifPresent(found -> dated.add(new DatedEvent(event, found)));
        }
        dated.forEach(event ->
                event.dates().replaced().ifPresent(start -> replaced.add(new Recurrence(uid(event.event()), start))));
        dated.stream().filter(event -> !event.event().isCancelled()).forEach(this::add);
        return List.copyOf(holidays);
    }

    private static String uid(FeedEvent event) {
        return event.value("UID").orElse("");
    }

    private void add(DatedEvent event) {
        EventDates dates = event.dates();
        String name = event.event().name();
        LocalDate next = first;
        for (LocalDate start : starts(event.event(), dates)) {
            next = addDays(later(start, next), earlier(start.plusDays(dates.days() - 1L), last), name);
        }
    }

    /** Adds a run of days, which may be empty, and answers the day after it: recurrences that overlap add no day twice. */
    private LocalDate addDays(LocalDate from, LocalDate to, String name) {
        LocalDate day = from;
        while (!day.isAfter(to)) {
            lookAt(1);
            holidays.add(Holiday.of(day, name));
            if (holidays.size() > CalendarFeed.MOST_HOLIDAYS) {
                throw new InvalidInput("feed", "at most " + CalendarFeed.MOST_HOLIDAYS + " holidays", "more");
            }
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** In order. */
    private Set<LocalDate> starts(FeedEvent event, EventDates dates) {
        if (!event.values("EXRULE").isEmpty()) {
            throw event.refused(
                    "EXRULE", "exceptions by EXDATE", event.values("EXRULE").get(0));
        }
        Set<LocalDate> starts = new TreeSet<>(dates.added());
        starts.add(dates.start());
        event.values("RRULE").forEach(rule -> starts.addAll(recurrences(event, dates, rule)));
        dates.excluded().forEach(starts::remove);
        if (dates.replaced().isEmpty()) {
            starts.removeIf(start -> replaced.contains(new Recurrence(uid(event), start)));
        }
        return starts;
    }

    private List<LocalDate> recurrences(FeedEvent event, EventDates dates, String text) {
        if (dates.start().isAfter(last)) {
            return List.of();
        }
        Recur<LocalDate> rule = RecurrenceRule.read(event, text);
        long years = last.getYear() - dates.start().getYear() + 1L;
        lookAt(RecurrenceRule.isOneDateAYear(text) ? years : years * DAYS_OF_YEAR);
        try {
            return rule.getDates(dates.start(), first.minusDays(dates.days() - 1L), last);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw event.refused("RRULE", "a rule for dates", text);
        }
    }

    private void lookAt(long days) {
        daysLookedAt += days;
        if (daysLookedAt > CalendarFeed.MOST_DAYS) {
            throw new InvalidInput(
                    "feed", "events and rules that look at no more than " + CalendarFeed.MOST_DAYS + " days", "more");
        }
    }
}
