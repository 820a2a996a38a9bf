package org.itsmkit.examples.quickstart.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.examples.quickstart.report.Figures.Line;
import org.itsmkit.examples.quickstart.report.Figures.Move;
import org.itsmkit.sla.calendar.BusinessCalendar;

/** Draws how many tickets were open over time: those that were worked on, and on top of them those that waited. */
final class Backlog {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final Duration STEP = Duration.ofMinutes(20);
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 260;
    private static final int LEFT = 34;
    private static final int BOTTOM = 34;
    private static final int TOP = 12;

    private record Point(Instant at, long active, long pending) {}

    private final BusinessCalendar office;
    private final Instant from;
    private final Instant to;
    private final List<Point> points = new ArrayList<>();
    private final long most;

    private Backlog(List<Line> lines, BusinessCalendar office, Instant asOf) {
        this.office = office;
        ZoneId zone = office.zone();
        this.from = lines.stream()
                .map(line -> line.ticket().createdAt())
                .min(Instant::compareTo)
                .orElse(asOf)
                .atZone(zone)
                .toLocalDate()
                .atStartOfDay(zone)
                .toInstant();
        this.to = asOf.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant at = from; !at.isAfter(asOf); at = at.plus(STEP)) {
            points.add(point(lines, at));
        }
        this.most = Math.max(
                4,
                points.stream()
                                .mapToLong(point -> point.active + point.pending)
                                .max()
                                .orElse(0)
                        + 1);
    }

    static String draw(List<Line> lines, BusinessCalendar office, Instant asOf) {
        return new Backlog(lines, office, asOf).svg();
    }

    private static Point point(List<Line> lines, Instant at) {
        long active = 0;
        long pending = 0;
        for (Line line : lines) {
            Category category = categoryAt(line.moves(), at);
            active += category == Category.NEW || category == Category.ACTIVE ? 1 : 0;
            pending += category == Category.PENDING ? 1 : 0;
        }
        return new Point(at, active, pending);
    }

    /** Before it was opened a ticket is as good as closed. */
    private static Category categoryAt(List<Move> moves, Instant at) {
        Category category = Category.CLOSED;
        for (Move move : moves) {
            if (!move.at().isAfter(at)) {
                category = move.state().category();
            }
        }
        return category;
    }

    private String svg() {
        Markup svg = new Markup()
                .add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Open tickets over time\">", WIDTH, HEIGHT);
        office.windows(from, to)
                .forEach(open -> svg.add(
                        "<rect class=\"hours\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                        x(open.start()), TOP, x(open.end()) - x(open.start()), HEIGHT - BOTTOM - TOP));
        axes(svg);
        svg.add("<path class=\"pending\" d=\"%s\"/>", area(true));
        svg.add("<path class=\"active\" d=\"%s\"/>", area(false));
        return svg.raw("</svg>\n").toString();
    }

    private void axes(Markup svg) {
        long step = Math.max(1, (most + 4) / 5);
        for (long value = 0; value <= most; value += step) {
            svg.add(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH, y(value), y(value));
            svg.add(
                    "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>",
                    LEFT - 8, y(value) + 4, value);
        }
        ZoneId zone = office.zone();
        LocalDate first = from.atZone(zone).toLocalDate();
        long days = Duration.between(from, to).toDays();
        long every = Math.max(1, (days + 11) / 12);
        for (long day = 0; day < days; day += every) {
            Instant noon = first.plusDays(day).atTime(12, 0).atZone(zone).toInstant();
            svg.add(
                    "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(noon), HEIGHT - 10, DAY.format(first.plusDays(day)));
        }
    }

    /** An area down to the axis: the upper one is drawn first and the lower one over it. */
    private String area(boolean withPending) {
        StringBuilder path = new StringBuilder();
        path.append(String.format(Locale.ROOT, "M%.1f %.1f", x(points.get(0).at), y(0)));
        for (Point point : points) {
            double height = y(point.active + (withPending ? point.pending : 0));
            path.append(String.format(Locale.ROOT, " H%.1f V%.1f", x(point.at), height));
        }
        Instant end = points.get(points.size() - 1).at;
        return path.append(String.format(Locale.ROOT, " H%.1f V%.1f Z", x(end), y(0)))
                .toString();
    }

    private double x(Instant at) {
        double part = (double) Duration.between(from, at).toMillis()
                / Duration.between(from, to).toMillis();
        return LEFT + part * (WIDTH - LEFT);
    }

    private double y(long value) {
        return HEIGHT - BOTTOM - (double) value / most * (HEIGHT - BOTTOM - TOP);
    }
}
