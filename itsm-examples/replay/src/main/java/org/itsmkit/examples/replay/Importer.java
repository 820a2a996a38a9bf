package org.itsmkit.examples.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.examples.replay.log.CaseReader;
import org.itsmkit.examples.replay.log.LogCase;
import org.itsmkit.examples.replay.log.LogFile;
import org.itsmkit.examples.replay.log.Problem;
import org.itsmkit.examples.replay.log.Problem.Kind;
import org.itsmkit.examples.replay.log.Problems;
import org.itsmkit.examples.replay.log.Survey;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ImportOutcome;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Takes a log in, one case a call of the library's import service, several at a time. Used by one thread, once. */
final class Importer {

    private final LogFile log;
    private final Survey survey;
    private final Progress progress;
    private final int threads;
    private final Instant now = Instant.now();

    /**
     * What was taken in.
     *
     * @param tickets the tickets of all cases, in the order of the log
     * @param isKnown how many of them had been taken in before
     * @param events how many events were taken in now
     * @param spilled whether rows had to wait on disk, because too many cases lay across each other
     */
    record Taken(List<TicketId> tickets, int isKnown, long events, boolean spilled) {}

    /** What became of one case. */
    private record Result(@Nullable ImportOutcome outcome, int rows, List<Problem> problems) {}

    private final List<TicketId> tickets = new ArrayList<>();
    private int known;
    private long events;

    Importer(LogFile log, Survey survey, Progress progress, int threads) {
        this.log = log;
        this.survey = survey;
        this.progress = progress;
        this.threads = threads;
    }

    /** Reads the log {@code copies} times. What is wrong with it is told once. */
    Taken take(Desk desk, int copies, Problems problems) throws IOException {
        boolean spilled = false;
        Problems untold = new Problems(problem -> {});
        for (int copy = 1; copy <= copies; copy++) {
            Problems heard = copy == 1 ? problems : untold;
            CaseReader reader = new CaseReader(log, survey, CaseReader.MOST_HELD);
            try (InOrder<LogCase, Result> cases =
                    new InOrder<>(threads, logCase -> take(desk, logCase), result -> note(result, heard))) {
                reader.read(copy, heard, bytes -> {}, cases::add);
                cases.finish();
            }
            spilled |= reader.hasSpilled();
        }
        return new Taken(tickets, known, events, spilled);
    }

    private Result take(Desk desk, LogCase logCase) {
        List<Problem> found = new ArrayList<>(0);
        Problems problems = new Problems(found::add);
        int rows = logCase.rows().size();
        Optional<ImportedTicket> ticket = CaseMapping.ticket(logCase, now, problems);
        try {
            ImportOutcome outcome = ticket.isEmpty() ? null : desk.imports().take(ticket.get());
            return new Result(outcome, rows, found);
        } catch (InvalidInput | CommandRefused | ConcurrentChange e) {
            long line = logCase.rows().get(0).line();
            problems.add(Kind.REFUSED, line, "", logCase.number(), "a case that the desk takes: " + e.getMessage());
            return new Result(null, rows, found);
        }
    }

    private void note(Result result, Problems problems) {
        result.problems().forEach(problems::add);
        ImportOutcome outcome = result.outcome();
        if (outcome != null) {
            tickets.add(outcome.ticket().id());
            known += outcome.isNew() ? 0 : 1;
            // The first entry is the opening, which is no event of the log.
            events += outcome.isNew() ? outcome.entries() - 1 : 0;
        }
        progress.step(result.rows());
    }
}
