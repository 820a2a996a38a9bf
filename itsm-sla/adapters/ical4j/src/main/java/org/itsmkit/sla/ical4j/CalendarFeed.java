package org.itsmkit.sla.ical4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.holiday.HolidayRegion;
import org.itsmkit.sla.holiday.Holidays;

/**
 * Reads the holidays of an iCalendar feed (RFC 5545). Whoever reads says which years the feed is meant to cover: a feed does
 * not, and a year that it says nothing of has no holidays.
 *
 * <p><b>What counts.</b> Each event whose start is a date is a holiday on all its days, from its start to the day before its
 * end ({@code DTEND}, or {@code DURATION} in days or weeks; one day if it has neither, or if both ends are the same), under
 * its {@code SUMMARY}. A date has no zone: {@code TZID} is not looked at. Recurrences ({@code RRULE}, {@code RDATE}) count
 * less their exceptions ({@code EXDATE}); the start is always one of them. An event with a {@code RECURRENCE-ID} takes the
 * place of that recurrence. Cancelled events do not count. Of an exception or of the last day of a rule that is given with a
 * time of day, the date counts. Events that start at a time of day are refused or ignored, as {@link TimedEvents} says;
 * other components, such as to-dos and zones, are passed over. A feed does not say which days are substitutes, so none is.
 *
 * <p><b>Limits.</b> A feed may come from anywhere. It is refused if it has more than {@link #MOST_BYTES} or
 * {@link #MOST_EVENTS}; if an event is longer than {@link #LONGEST_EVENT_DAYS} or lies outside the years 1583 to 2999; if a
 * rule recurs more often than daily, uses {@code EXRULE} or a calendar other than the Gregorian; if {@link #MOST_DAYS} do not
 * suffice; or if more than {@link #MOST_HOLIDAYS} come of it. Nothing is fetched from where the
 * feed points to.
 */
public final class CalendarFeed {

    /** The largest feed, 5 MiB. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** The most events of a feed. */
    public static final int MOST_EVENTS = 20_000;

    /** The longest event: a leap year. */
    public static final int LONGEST_EVENT_DAYS = 366;

    /** The most years at once. */
    public static final int MOST_YEARS = 100;

    /** The most holidays that a feed may give in the years asked for, each day of an event counted. */
    public static final int MOST_HOLIDAYS = 100_000;

    /**
     * The most days that reading may look at: those of each event in the years asked for, and for each rule those from the
     * start of its event to the last year asked for. A rule that names only a yearly date looks at one a year, others, such as
     * "the fourth Thursday in November", at all: 120 of them may begin in 1970 and be asked for 2035.
     */
    public static final int MOST_DAYS = 3_000_000;

    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CalendarFeed() {}

    /**
     * The holidays of a feed, which is refused if an event begins at a time of day.
     *
     * @param in the feed in UTF-8; read to its end and not closed
     * @param firstYear the first year to take holidays from, 1583 to 2999
     * @param lastYear the last one, at most {@link #MOST_YEARS} in all
     * @throws InvalidInput if the feed is refused or cannot be read as iCalendar
     * @throws IOException if the stream cannot be read
     */
    public static Holidays read(InputStream in, HolidayRegion region, int firstYear, int lastYear) throws IOException {
        return read(in, region, firstYear, lastYear, TimedEvents.REFUSE);
    }

    /**
     * The holidays of a feed.
     *
     * @param in the feed in UTF-8; read to its end and not closed
     * @param firstYear the first year to take holidays from, 1583 to 2999
     * @param lastYear the last one, at most {@link #MOST_YEARS} in all
     * @param timed what becomes of events that begin at a time of day
     * @throws InvalidInput if the feed is refused or cannot be read as iCalendar
     * @throws IOException if the stream cannot be read
     */
    public static Holidays read(InputStream in, HolidayRegion region, int firstYear, int lastYear, TimedEvents timed)
            throws IOException {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(timed, "timed");
        if (firstYear < EventDates.FIRST_YEAR
                || lastYear > EventDates.LAST_YEAR
                || lastYear < firstYear
                || lastYear - firstYear >= MOST_YEARS) {
            throw new InvalidInput(
                    "years",
                    "at most " + MOST_YEARS + " years within " + EventDates.FIRST_YEAR + " to " + EventDates.LAST_YEAR,
                    firstYear + " to " + lastYear);
        }
        List<FeedEvent> events = events(text(in));
        return new Holidays(region, firstYear, lastYear, new Expansion(firstYear, lastYear, timed).holidays(events));
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInput("feed", "at most " + MOST_BYTES + " bytes", "more");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return FOLD.matcher(withoutMark).replaceAll("");
    }

    private static List<FeedEvent> events(String text) throws IOException {
        EventCollector collector = new EventCollector();
        try {
            new CalendarParserImpl().parse(new StringReader(text), collector);
        } catch (ParserException e) {
            throw new InvalidInput("feed", "an iCalendar feed", String.valueOf(e.getMessage()));
        }
        return collector.events();
    }
}
