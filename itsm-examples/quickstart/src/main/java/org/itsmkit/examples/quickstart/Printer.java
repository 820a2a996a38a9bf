package org.itsmkit.examples.quickstart;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Writes the story in columns: the time of day, the ticket, what happened. */
public final class Printer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final int WIDTH = 110;

    private final PrintStream out;
    private final ZoneId zone;
    private final Set<String> followed = new HashSet<>();
    private boolean blank;

    Printer(PrintStream out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    /** A line across the page with the day on it. */
    public void day(Instant at) {
        heading(DAY.format(at.atZone(zone)));
    }

    /** A line across the page with a text on it. */
    public void heading(String text) {
        space();
        line("== " + text + " " + "=".repeat(Math.max(0, WIDTH - 4 - text.length())));
        space();
    }

    /** From now on it is told what happens to this ticket; of the others only their number is. */
    public void follow(String number) {
        followed.add(number);
    }

    /** What happened, to which ticket, when. */
    public void happened(Instant at, String number, String what) {
        if (followed.contains(number)) {
            line("  %-7s%-12s%s".formatted(TIME.format(at.atZone(zone)), number, what));
        }
    }

    /** What somebody was told. */
    public void told(Instant at, String number, String whom, String what) {
        if (followed.contains(number)) {
            line("  %-7s%-12s  >> %s: %s".formatted(TIME.format(at.atZone(zone)), "", whom, what));
        }
    }

    /** A closer look: a question, and below it what the library answers. */
    public void closer(String question) {
        space();
        line("         . " + question);
        line("         .");
    }

    /** A line of an answer, or several. */
    public void answer(String text) {
        text.lines().forEach(line -> line("         .   " + line));
    }

    /** An empty line, unless there is one already. */
    public void space() {
        if (!blank) {
            line("");
        }
    }

    public void line(String text) {
        out.println(text.stripTrailing());
        blank = text.isBlank();
    }

    /** {@code Tue 31 Mar 11:05}. */
    public String dayAndTime(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }
}
