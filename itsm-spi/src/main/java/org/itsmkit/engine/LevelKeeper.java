package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        Optional<Agreement> covering = agreements.covering(after);
        if (covering.isEmpty()) {
            return List.of();
        }
        Agreement agreement = covering.get();
        if (before != null && !runUnder(agreement, clocks)) {
            return afresh(agreement, journal);
        }
        List<TicketClock> heard = new ArrayList<>(agreement.targets().size());
        for (int i = 0; i < agreement.targets().size(); i++) {
            Target target = agreement.targets().get(i);
            List<ClockFact> news = ClockFacts.of(target, before, after, entry.occurredAt(), entry.sequence());
            TicketClock clock = before == null ? TicketClock.of(agreement, target, List.of()) : clocks.get(i);
            heard.add(announced(clock.hearing(news), entry));
        }
        return heard;
    }

    /** The clocks of a ticket with this whole journal. */
    List<TicketClock> afresh(Ticket ticket, Supplier<Iterator<JournalEntry>> journal) {
        return agreements
                .covering(ticket)
                .map(agreement -> afresh(agreement, journal))
                .orElse(List.of());
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

    private static List<TicketClock> afresh(Agreement agreement, Supplier<Iterator<JournalEntry>> journal) {
        List<TicketClock> clocks = new ArrayList<>(agreement.targets().size());
        for (Target target : agreement.targets()) {
            TicketClock clock = TicketClock.of(agreement, target, ClockFacts.of(target, journal.get()));
            Iterator<JournalEntry> entries = journal.get();
            while (entries.hasNext()) {
                clock = announced(clock, entries.next());
            }
            clocks.add(clock);
        }
        return clocks;
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
