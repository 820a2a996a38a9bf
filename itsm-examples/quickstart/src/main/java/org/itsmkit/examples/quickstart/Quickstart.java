package org.itsmkit.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.examples.quickstart.company.Company;
import org.itsmkit.examples.quickstart.report.Report;
import org.itsmkit.examples.quickstart.story.Story;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketRow;

/**
 * A small company with a service desk, on a database in a folder: some days the first time, and one further day each time
 * after that. Time is simulated, so nothing is waited for.
 */
public final class Quickstart {

    private final Path folder;
    private final Company company = Company.example();
    private final Printer printer;

    Quickstart(Path folder, PrintStream out) {
        this.folder = folder;
        this.printer = new Printer(out, company.zone());
    }

    /** @param args the folder to work in; {@code itsm-quickstart} in the current one when none is given */
    public static void main(String... args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "itsm-quickstart" : args[0]);
        new Quickstart(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    void run() throws IOException {
        Files.createDirectories(folder);
        try (Host host = new Host(folder, company, at(Story.firstDay(), 7), printer)) {
            Optional<TicketRow> newest = newest(host);
            introduce();
            if (newest.isEmpty()) {
                firstDays(host);
            } else {
                host.advanceTo(newest.get().updatedAt());
                furtherDay(host);
            }
            Path report = folder.resolve("report.html");
            Report.write(report, host, "nora");
            printer.space();
            printer.line("  The report, with pictures:  " + report);
            printer.line("  Start again: everything is still there, and the next day begins.");
        }
    }

    private void introduce() {
        printer.heading("ITSM Kit quickstart");
        printer.line(
                "  The company   %d people and teams, %d services, %d calendars, %d agreements, from readable files"
                        .formatted(
                                company.names().size(),
                                company.services().size(),
                                company.calendars().size(),
                                company.agreements().size()));
        printer.line("  The database  H2 in " + folder);
        printer.line("  The clock     is simulated: days pass in seconds, and nothing is waited for");
    }

    private void firstDays(Host host) throws IOException {
        Agenda agenda = new Agenda(host);
        LocalDate last = new Story(host, agenda).planFirstDays();
        agenda.run(at(last, 19));
        AuditWalk audit = new AuditWalk(host);
        printer.heading("The audit trail");
        printer.line("  " + audit.verifyAll());
        audit.anchor(last);
        audit.tamper(last);
    }

    private void furtherDay(Host host) {
        AuditWalk audit = new AuditWalk(host);
        printer.space();
        printer.line("  Still here from the last run:");
        printer.line("    " + audit.verifyAll());
        audit.checkLastAnchor().ifPresent(told -> printer.line("    " + told));
        printer.line("    new numbers go on with the next block of 50: there may be gaps, never repeats");
        LocalDate day = nextWorkingDay(host.now());
        Agenda agenda = new Agenda(host);
        new Story(host, agenda).planFurtherDay(day);
        agenda.run(at(day, 19));
        printer.heading("The audit trail");
        printer.line("  " + audit.verifyAll());
        audit.anchor(day);
    }

    private static Optional<TicketRow> newest(Host host) {
        TicketSearch search = TicketSearch.all()
                .sortedBy(Sort.descending(TicketFields.UPDATED_AT))
                .limit(1);
        return host.as("nora").tickets().search(search).items().stream().findFirst();
    }

    private LocalDate nextWorkingDay(Instant after) {
        return company.office()
                .plusWorkingDays(after, 1)
                .orElseThrow()
                .atZone(company.zone())
                .toLocalDate();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(company.zone()).toInstant();
    }
}
