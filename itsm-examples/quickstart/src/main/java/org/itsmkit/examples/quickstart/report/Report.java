package org.itsmkit.examples.quickstart.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.examples.quickstart.company.Company;
import org.itsmkit.examples.quickstart.company.CompanyIncident;
import org.itsmkit.examples.quickstart.report.Figures.Attainment;
import org.itsmkit.examples.quickstart.report.Figures.Line;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ClockStatus;
import org.jspecify.annotations.Nullable;

/** Writes the page. */
public final class Report {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Company company;
    private final Figures figures;
    private final Markup page = new Markup();

    private Report(Company company, Figures figures) {
        this.company = company;
        this.figures = figures;
    }

    /** Writes the page about everything that this person may see. */
    public static void write(Path file, Host host, String reader) throws IOException {
        Figures figures = Figures.read(host.as(reader), host.now());
        Files.writeString(file, new Report(host.company(), figures).html());
    }

    private String html() throws IOException {
        page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<title>Service desk report</title>\n<style>\n")
                .raw(style())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head();
        attainments();
        backlog();
        lifeCycle();
        tickets();
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        page.add(
                "<header><h1>Service desk</h1><p>As of %s. Times are those of %s.</p></header>",
                when(figures.asOf()), company.zone().getId());
        page.raw("<div class=\"tiles\">\n");
        tile(figures.tickets().size(), "incidents");
        tile(count(line -> line.ticket().state().category().isOpen()), "open");
        tile(count(line -> line.ticket().get(Incident.REOPEN_COUNT).isPresent()), "reopened");
        long broken =
                figures.attainments().stream().mapToLong(Attainment::broken).sum();
        tile(broken, "promises broken");
        page.raw("</div>\n");
    }

    private void tile(long value, String what) {
        page.add("<div class=\"tile\"><b>%d</b><span>%s</span></div>", value, what);
    }

    private long count(Predicate<Line> which) {
        return figures.tickets().stream().filter(which).count();
    }

    private void attainments() {
        page.raw("<section>\n<h2>Promises kept</h2>\n<table class=\"kept\">\n");
        page.raw("<tr><th>Agreement</th><th>Target</th><th class=\"wide\"></th><th class=\"number\">Kept</th>"
                + "<th class=\"number\">Of</th><th class=\"number\">Running</th></tr>\n");
        for (Attainment row : figures.attainments()) {
            double part = row.decided() == 0 ? 0 : 100.0 * row.kept() / row.decided();
            page.add("<tr><td>%s</td><td>%s</td>", row.agreement(), row.target());
            if (row.decided() == 0) {
                page.raw("<td class=\"none\">nothing to measure yet</td><td></td>");
            } else {
                page.add("<td><div class=\"bar\"><i style=\"width:%.1f%%\"></i></div></td>", part);
                page.add("<td class=\"number\"><b>%.0f%%</b></td>", part);
            }
            page.add("<td class=\"number\">%d</td><td class=\"number\">%d</td></tr>", row.decided(), row.running());
        }
        page.raw("</table>\n</section>\n");
    }

    private void backlog() {
        page.raw("<section>\n<h2>Open incidents over time</h2>\n")
                .raw("<p class=\"legend\"><i class=\"active\"></i>worked on <i class=\"pending\"></i>waiting"
                        + " <i class=\"hours\"></i>office hours</p>\n")
                .raw(
                        figures.tickets().isEmpty()
                                ? "<p>Nothing was reported yet.</p>\n"
                                : Backlog.draw(figures.tickets(), company.office(), figures.asOf()))
                .raw("</section>\n");
    }

    private void lifeCycle() {
        Workflow workflow = CompanyIncident.TYPE.workflow();
        Map<State, Long> counts = figures.tickets().stream()
                .collect(Collectors.groupingBy(line -> line.ticket().state(), Collectors.counting()));
        page.raw("<section>\n<h2>The life of an incident</h2>\n")
                .raw("<p class=\"legend\">Drawn from the workflow that the desk runs."
                        + " <em>In italics</em>: what the desk does by itself.</p>\n")
                .raw(LifeCycle.draw(workflow, counts));
        page.raw("<ul class=\"timers\">\n");
        for (Timer timer : workflow.timers()) {
            page.add(
                    "<li><b>%s</b> after %s in %s: <em>%s</em></li>",
                    timer.key(), timer.delay(), String.join(", ", timer.states()), timer.action());
        }
        page.raw("</ul>\n</section>\n");
    }

    private void tickets() {
        page.raw("<section>\n<h2>Incidents</h2>\n<table class=\"list\">\n")
                .raw("<tr><th>Number</th><th>What</th><th>Service</th><th>P</th><th>State</th><th>With</th>"
                        + "<th>Reported</th><th>Answer</th><th>Resolution</th></tr>\n");
        figures.tickets().forEach(this::ticket);
        page.raw("</table>\n</section>\n");
    }

    private void ticket(Line line) {
        Ticket ticket = line.ticket();
        String service = ticket.get(CompanyIncident.SERVICE).orElse("");
        page.add(
                "<tr><td class=\"nowrap\">%s</td><td>%s</td><td>%s</td><td>%s</td>",
                ticket.number(),
                ticket.title(),
                service,
                ticket.priority().map(String::valueOf).orElse(""));
        page.add(
                "<td><span class=\"chip %s\">%s</span></td><td>%s</td><td class=\"nowrap\">%s</td>",
                ticket.state().category().name().toLowerCase(Locale.ROOT),
                ticket.state().key(),
                ticket.assignee().map(Person::id).map(company::firstName).orElse(""),
                when(ticket.createdAt()));
        level(line.level("first-response").orElse(null));
        level(line.level("resolution").orElse(null));
        page.raw("</tr>\n");
    }

    /** How much of the time was used. */
    private void level(@Nullable ServiceLevel level) {
        if (level == null || level.reading().status() == ClockStatus.CANCELLED) {
            page.raw("<td></td>");
            return;
        }
        ClockReading reading = level.reading();
        Duration allowed = reading.allowed().orElse(Duration.ZERO);
        double used = allowed.isZero() ? 100 : 100.0 * reading.elapsed().toSeconds() / allowed.toSeconds();
        page.add(
                "<td class=\"used\"><div class=\"bar%s\"><i style=\"width:%.1f%%\"></i></div><span>%s of %s%s</span></td>",
                reading.breached() ? " over" : "",
                Math.min(100, used),
                words(reading.elapsed()),
                words(allowed),
                reading.status().isActive() ? ", " + reading.status().name().toLowerCase(Locale.ROOT) : "");
    }

    private static String words(Duration duration) {
        return Durations.print(duration.truncatedTo(ChronoUnit.MINUTES));
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(company.zone()));
    }

    private static String style() throws IOException {
        try (@Nullable InputStream in = Report.class.getResourceAsStream("/report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
