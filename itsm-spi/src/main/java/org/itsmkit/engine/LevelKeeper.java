package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Agreements;
import org.itsmkit.domain.level.ClockFacts;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.jspecify.annotations.Nullable;

/** Keeps the service-level clocks of tickets: lets them hear what happens, and reads them. Pure. */
final class LevelKeeper {

    private final Agreements agreements;
    private final Calendars calendars;

    LevelKeeper(Agreements agreements, Calendars calendars) {
        this.agreements = agreements;
        this.calendars = calendars;
    }

    /**
     * The clocks after an entry. A ticket that another agreement covers now gets clocks that have heard its whole journal,
     * which is read only then.
     */
    List<TicketClock> after(
            List<TicketClock> clocks,
            @Nullable Ticket before,
            Ticket after,
            JournalEntry entry,
            Supplier<Iterator<JournalEntry>> journal) {
        Agreement agreement = agreements.covering(after).orElse(null);
        if (agreement == null) {
            return List.of();
        }
        return before == null || runUnder(agreement, clocks)
                ? heard(agreement, clocks, before, after, entry)
                : afresh(agreement, journal.get());
    }

    /** The clocks of a ticket with this whole journal. */
    List<TicketClock> afresh(Ticket ticket, Iterator<JournalEntry> journal) {
        return agreements
                .covering(ticket)
                .map(agreement -> afresh(agreement, journal))
                .orElse(List.of());
    }

    /** These clocks, of which every threshold that is passed counts as announced: nobody is told of the past. */
    static List<TicketClock> withoutMissed(List<ServiceLevel> readings, List<TicketClock> clocks) {
        List<TicketClock> told = new ArrayList<>(clocks);
        for (ThresholdReached missed : Thresholds.unannounced(readings, clocks)) {
            String announcement = TicketClock.announcement(missed.cycle(), missed.threshold());
            told.replaceAll(clock -> clock.target().equals(missed.target()) ? clock.announcing(announcement) : clock);
        }
        return told;
    }

    /** Every clock, read at {@code now}. A clock whose agreement or calendar the desk does not know is left out. */
    List<ServiceLevel> read(Ticket ticket, List<TicketClock> clocks, Instant now) {
        List<ServiceLevel> levels = new ArrayList<>(clocks.size());
        for (TicketClock clock : clocks) {
            reading(ticket, clock, now)
                    .ifPresent(reading ->
                            levels.add(new ServiceLevel(clock.agreement(), clock.version(), clock.target(), reading)));
        }
        return levels;
    }

    private Optional<ClockReading> reading(Ticket ticket, TicketClock clock, Instant now) {
        Optional<Target> target =
                agreements.find(clock.agreement(), clock.version()).flatMap(found -> found.target(clock.target()));
        Optional<BusinessCalendar> calendar = target.flatMap(found -> calendars.find(found.calendar()));
        return calendar.map(found ->
                ServiceLevelClock.of(target.get().policyFor(ticket, found)).read(clock.facts(), now));
    }

    /** What was passed before a history was imported is the past, under whichever agreement it is looked at. */
    private List<TicketClock> afresh(Agreement agreement, Iterator<JournalEntry> journal) {
        List<TicketClock> clocks = List.of();
        Ticket ticket = null;
        Instant importedAt = null;
        while (journal.hasNext()) {
            JournalEntry entry = journal.next();
            boolean imports = entry.cause().kind() == Cause.Kind.IMPORT;
            if (ticket != null && importedAt != null && !imports) {
                clocks = withoutMissed(read(ticket, clocks, importedAt), clocks);
            }
            importedAt = imports ? entry.recordedAt() : null;
            Ticket after = History.apply(ticket, entry);
            clocks = heard(agreement, clocks, ticket, after, entry);
            ticket = after;
        }
        return ticket != null && importedAt != null ? withoutMissed(read(ticket, clocks, importedAt), clocks) : clocks;
    }

    /** The clocks after they heard an entry; {@code before} is null, and there are none yet, when it opened the ticket. */
    private static List<TicketClock> heard(
            Agreement agreement, List<TicketClock> clocks, @Nullable Ticket before, Ticket after, JournalEntry entry) {
        List<TicketClock> heard = new ArrayList<>(agreement.targets().size());
        for (int i = 0; i < agreement.targets().size(); i++) {
            Target target = agreement.targets().get(i);
            TicketClock clock = before == null ? TicketClock.of(agreement, target, List.of()) : clocks.get(i);
            List<ClockFact> news =
                    ClockFacts.of(target, clock.facts(), before, after, entry.occurredAt(), entry.sequence());
            heard.add(announced(clock.hearing(news), entry));
        }
        return heard;
    }

    private static boolean runUnder(Agreement agreement, List<TicketClock> clocks) {
        if (clocks.size() != agreement.targets().size()) {
            return false;
        }
        for (int i = 0; i < clocks.size(); i++) {
            TicketClock clock = clocks.get(i);
            if (!clock.agreement().equals(agreement.key())
                    || clock.version() != agreement.version()
                    || !clock.target().equals(agreement.targets().get(i).key())) {
                return false;
            }
        }
        return true;
    }

    /** The clock after it announced the thresholds that this entry records. */
    private static TicketClock announced(TicketClock clock, JournalEntry entry) {
        TicketClock now = clock;
        for (TicketEvent event : entry.events()) {
            String announcement = event.fold(new Announcing(clock));
            now = announcement.isEmpty() ? now : now.announcing(announcement);
        }
        return now;
    }

    /** The announcement that an event is of one clock; empty when it is none. */
    private record Announcing(TicketClock clock) implements TicketEvent.Fold<String> {
        @Override
        public String other(TicketEvent event) {
            return "";
        }

        @Override
        public String thresholdReached(ThresholdReached event) {
            boolean mine = event.agreement().equals(clock.agreement())
                    && event.version() == clock.version()
                    && event.target().equals(clock.target());
            return mine ? TicketClock.announcement(event.cycle(), event.threshold()) : "";
        }
    }
}
