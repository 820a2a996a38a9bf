package org.itsmkit.examples.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.examples.replay.figures.Attainment;
import org.itsmkit.examples.replay.figures.Deviations;
import org.itsmkit.examples.replay.figures.Figures;
import org.itsmkit.examples.replay.figures.ReplayedCase;
import org.itsmkit.examples.replay.figures.Tree;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.service.TicketSearch;

/** Reads every ticket back from the desk, entry by entry, and tells the figures. Used by one thread, once. */
final class Replayer {

    private final Desk desk;
    private final Progress progress;
    private final Options options;
    private final Figures figures = new Figures();
    private final Deviations deviations = new Deviations();
    private final Attainment attainment = new Attainment();
    private long entries;
    private long broken;

    /** What the desk has of one ticket. */
    private record Read(ReplayedCase replayed, List<ServiceLevel> levels, boolean isBroken) {}

    Replayer(Desk desk, Progress progress, Options options) {
        this.desk = desk;
        this.progress = progress;
        this.options = options;
    }

    /** Everything about these tickets, by name. */
    Map<String, Object> replay(List<TicketId> tickets) {
        try (InOrder<TicketId, Read> reading = new InOrder<>(options.threads(), this::read, this::note)) {
            tickets.forEach(reading::add);
            reading.finish();
        }
        return Tree.of(
                "tenant", desk.tenant().value(),
                "library", library(tickets.size()),
                "figures", figures.tell(),
                "deviations", deviations.tell(),
                "service_levels", attainment.tell());
    }

    private Read read(TicketId ticket) {
        try (Stream<JournalEntry> history = desk.tickets().history(ticket)) {
            return new Read(
                    ReplayedCase.of(history.iterator()),
                    desk.serviceLevels().of(ticket),
                    options.verify() && !desk.audit().verify(ticket).isIntact());
        }
    }

    private void note(Read read) {
        ReplayedCase replayed = read.replayed();
        figures.add(replayed);
        deviations.add(replayed);
        Long level = replayed.last().priority();
        attainment.add(level == null ? "?" : LogFields.PRIORITIES.get((int) (level - 1)), read.levels());
        entries += replayed.moments().size() + 1L;
        broken += read.isBroken() ? 1 : 0;
        progress.step(replayed.moments().size());
    }

    private Map<String, Object> library(int read) {
        TicketSearch ofTheLog =
                TicketSearch.where(Condition.where(LogFields.STATE).isSet());
        Map<String, Object> library = Tree.of(
                "tickets_read_back", read,
                "journal_entries_read_back", entries,
                "tickets_found_by_search", desk.tickets().count(ofTheLog));
        if (options.verify()) {
            library.put("journals_that_do_not_verify", broken);
        }
        return library;
    }
}
