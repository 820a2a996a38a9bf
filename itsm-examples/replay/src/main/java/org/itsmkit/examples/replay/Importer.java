package org.itsmkit.examples.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.examples.replay.log.CaseReader;
import org.itsmkit.examples.replay.log.LogCase;
import org.itsmkit.examples.replay.log.LogFile;
import org.itsmkit.examples.replay.log.Problem.Kind;
import org.itsmkit.examples.replay.log.Problems;
import org.itsmkit.examples.replay.log.Survey;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ImportOutcome;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.sla.InvalidInput;

/** Takes a log in, one case a call of the library's import service. Used by one thread. */
final class Importer {

    private final LogFile log;
    private final Survey survey;
    private final Progress progress;

    /**
     * What was taken in.
     *
     * @param tickets the tickets of all cases, in the order of the log
     * @param isKnown how many of them had been taken in before
     * @param events how many events were taken in now
     * @param spilled whether rows had to wait on disk, because too many cases lay across each other
     */
    record Taken(List<TicketId> tickets, int isKnown, long events, boolean spilled) {}

    private final List<TicketId> tickets = new ArrayList<>();
    private int known;
    private long events;

    Importer(LogFile log, Survey survey, Progress progress) {
        this.log = log;
        this.survey = survey;
        this.progress = progress;
    }

    /** Reads the log {@code copies} times. What is wrong with it is told once. */
    Taken take(Desk desk, int copies, Problems problems) throws IOException {
        boolean spilled = false;
        Problems untold = new Problems(problem -> {});
        for (int copy = 1; copy <= copies; copy++) {
            Problems heard = copy == 1 ? problems : untold;
            CaseReader reader = new CaseReader(log, survey, CaseReader.MOST_HELD);
            reader.read(copy, heard, bytes -> {}, logCase -> take(desk, logCase, heard));
            spilled |= reader.hasSpilled();
        }
        return new Taken(tickets, known, events, spilled);
    }

    private void take(Desk desk, LogCase logCase, Problems problems) {
        Optional<ImportedTicket> ticket = CaseMapping.ticket(logCase, problems);
        if (ticket.isPresent()) {
            try {
                ImportOutcome outcome = desk.imports().take(ticket.get());
                tickets.add(outcome.ticket().id());
                known += outcome.isNew() ? 0 : 1;
                events += outcome.isNew() ? ticket.get().steps().size() : 0;
            } catch (InvalidInput | CommandRefused | ConcurrentChange e) {
                long line = logCase.rows().get(0).line();
                problems.add(Kind.REFUSED, line, "", logCase.number(), "a case that the desk takes: " + e.getMessage());
            }
        }
        progress.step(logCase.rows().size());
    }
}
