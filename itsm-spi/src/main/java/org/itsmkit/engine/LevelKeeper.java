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
import org.itsmkit.domain.journal.TicketEvent.LevelsRecomputed;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Agreements;
import org.itsmkit.domain.level.ClockCalendar;
import org.itsmkit.domain.level.ClockFacts;
import org.itsmkit.domain.level.Escalation;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.sla.clock.CalendarSource;
import org.itsmkit.sla.clock.PolicyChange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the service-level clocks of tickets: lets them hear what happens, and reads them. Pure.
 *
 * <p>The clocks of the one service level agreement that covers a ticket have heard its whole journal, whenever it came to
 * cover it. Those of operational level agreements and underpinning contracts, of which there may be several, have heard it
 * from when they came to cover it, and go on when they no longer do. A clock of theirs whose agreement this desk does not
 * know, because another one that shares the storage is ahead of it, is kept as it is; who knows the agreement lets it hear
 * what it missed.
 */
final class LevelKeeper {

    private final Agreements agreements;
    private final Calendars calendars;
    private final CalendarSource calendarSource;

    LevelKeeper(Agreements agreements, Calendars calendars, CalendarSource calendarSource) {
        this.agreements = agreements;
        this.calendars = calendars;
        this.calendarSource = calendarSource;
    }

    /**
     * The clocks after an entry. A ticket that another agreement covers now gets clocks that have heard its whole journal,
     * which is read only then.
     */
    List<TicketClock> after(
            List<TicketClock> known,
            @Nullable Ticket before,
            Ticket after,
            JournalEntry entry,
            Supplier<Iterator<JournalEntry>> journal) {
        if (before != null && isRecomputed(entry)) {
            List<TicketClock> all = new ArrayList<>(afresh(after, journal.get()));
            known.stream().filter(this::isUnknownSupport).forEach(all::add);
            return all;
        }
        List<TicketClock> clocks = known.stream().anyMatch(clock -> hasMissed(clock, entry))
                ? caughtUp(known, entry, journal.get())
                : known;
        Optional<Agreement> promised = agreements.covering(after);
        if (promised.isEmpty() || before == null || isPromised(promised.get(), clocks)) {
            return heard(promised.orElse(null), clocks, before, after, entry);
        }
        List<TicketClock> now = new ArrayList<>();
        for (TicketClock clock : afresh(promised.get(), journal.get(), new LastImport())) {
            if (!clock.kind().isSupporting()) {
                now.add(clock);
            }
        }
        for (TicketClock clock : heard(null, clocks, before, after, entry)) {
            now.add(clock);
        }
        return now;
    }

    private boolean isUnknownSupport(TicketClock clock) {
        return clock.kind().isSupporting() && target(clock).isEmpty();
    }

    /** Whether a desk that does not know the agreement wrote the ticket before this entry. */
    private boolean hasMissed(TicketClock clock, JournalEntry entry) {
        return clock.kind().isSupporting()
                && clock.upTo() < entry.sequence() - 1
                && target(clock).isPresent();
    }

    /** The clocks after those that missed something heard the journal up to, and without, this entry. */
    private List<TicketClock> caughtUp(List<TicketClock> clocks, JournalEntry next, Iterator<JournalEntry> journal) {
        List<TicketClock> now = new ArrayList<>(clocks);
        Ticket before = null;
        while (journal.hasNext()) {
            JournalEntry entry = journal.next();
            if (entry.sequence() >= next.sequence()) {
                break;
            }
            Ticket earlier = before;
            Ticket after = History.apply(earlier, entry);
            now.replaceAll(clock -> hasMissed(clock, next) && clock.upTo() < entry.sequence()
                    ? heard(clock, earlier, after, entry)
                    : clock);
            before = after;
        }
        return now;
    }

    private Optional<Target> target(TicketClock clock) {
        return agreements.find(clock.agreement(), clock.version()).flatMap(found -> found.target(clock.target()));
    }

    /** The clocks of a ticket with this whole journal. */
    List<TicketClock> afresh(Ticket ticket, Iterator<JournalEntry> journal) {
        LastImport last = new LastImport();
        List<TicketClock> clocks = afresh(agreements.covering(ticket).orElse(null), journal, last);
        return last.at == null ? clocks : withoutMissed(read(ticket, clocks, last.at), clocks);
    }

    /** When the last entry of a journal was imported; null when it was not. */
    private static final class LastImport {
        private @Nullable Instant at;
    }

    /** These clocks, of which every threshold that is passed counts as announced: nobody is told of the past. */
    static List<TicketClock> withoutMissed(List<ServiceLevel> readings, List<TicketClock> clocks) {
        List<TicketClock> told = new ArrayList<>(clocks);
        for (ThresholdReached missed : Thresholds.unannounced(readings, clocks)) {
            String announcement = TicketClock.announcement(missed.cycle(), missed.threshold());
            told.replaceAll(clock -> isOf(clock, missed) ? clock.announcing(announcement) : clock);
        }
        return told;
    }

    /** What is to be done when this is reached. */
    List<Escalation> escalations(ThresholdReached event) {
        return agreements
                .find(event.agreement(), event.version())
                .flatMap(agreement -> agreement.target(event.target()))
                .map(target -> target.escalationsAt(event.threshold()))
                .orElse(List.of());
    }

    /** Whether the clock that announced this is active still, in the same cycle, and past the threshold. */
    boolean holds(ThresholdReached event, Ticket ticket, List<TicketClock> clocks, Instant now) {
        for (TicketClock clock : clocks) {
            if (isOf(clock, event)) {
                return read(ticket, clock, now)
                        .map(ServiceLevel::reading)
                        .filter(reading -> reading.status().isActive()
                                && reading.cycles().size() == event.cycle()
                                && reading.thresholds().stream()
                                        .anyMatch(reached -> reached.passed()
                                                && reached.threshold().key().equals(event.threshold())))
                        .isPresent();
            }
        }
        return false;
    }

    /** Every clock, read at {@code now}. A clock whose agreement or calendar the desk does not know is left out. */
    List<ServiceLevel> read(Ticket ticket, List<TicketClock> clocks, Instant now) {
        List<ServiceLevel> levels = new ArrayList<>(clocks.size());
        for (TicketClock clock : clocks) {
            read(ticket, clock, now).ifPresent(levels::add);
        }
        return levels;
    }

    private Optional<ServiceLevel> read(Ticket ticket, TicketClock clock, Instant now) {
        Target target = target(clock).orElse(null);
        BusinessCalendar calendar = calendars.find(clock.calendar().key()).orElse(null);
        if (target == null || calendar == null) {
            return Optional.empty();
        }
        return Optional.of(new ServiceLevel(
                clock.kind(),
                clock.agreement(),
                clock.version(),
                clock.target(),
                clock.calendar(),
                clock.read(target, calendar, ticket.priority().orElse(null), now)));
    }

    /** What was passed before a history was imported is the past, under whichever agreement it is looked at. */
    private List<TicketClock> afresh(@Nullable Agreement promised, Iterator<JournalEntry> journal, LastImport last) {
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
            clocks = heard(promised, clocks, ticket, after, entry);
            ticket = after;
        }
        last.at = importedAt;
        return clocks;
    }

    /**
     * The clocks after they heard an entry; {@code before} is null, and there are none yet, when it opened the ticket. Those
     * of a service level agreement that is not {@code promised} are left out.
     */
    private List<TicketClock> heard(
            @Nullable Agreement promised,
            List<TicketClock> clocks,
            @Nullable Ticket before,
            Ticket after,
            JournalEntry entry) {
        List<TicketClock> heard = new ArrayList<>();
        if (promised != null && before == null) {
            promised.targets().forEach(target -> heard.add(attached(promised, target, after, entry)));
        }
        for (TicketClock clock : clocks) {
            if (clock.kind().isSupporting() || promised != null) {
                heard.add(heard(clock, before, after, entry));
            }
        }
        for (Agreement agreement : agreements.supporting(after, entry.occurredAt())) {
            if (heard.stream().noneMatch(clock -> clock.agreement().equals(agreement.key()))) {
                agreement.targets().forEach(target -> heard.add(attached(agreement, target, after, entry)));
            }
        }
        return heard;
    }

    private TicketClock attached(Agreement agreement, Target target, Ticket after, JournalEntry entry) {
        return heard(TicketClock.of(agreement, target, entry.sequence()), target, null, after, entry);
    }

    private TicketClock heard(TicketClock clock, @Nullable Ticket before, Ticket after, JournalEntry entry) {
        return target(clock)
                .map(target -> heard(clock, target, before, after, entry))
                .orElse(clock);
    }

    private TicketClock heard(
            TicketClock clock, Target target, @Nullable Ticket before, Ticket after, JournalEntry entry) {
        TicketClock now = clock.hearing(
                entry.sequence(),
                ClockFacts.of(target, clock.facts(), before, after, entry.occurredAt(), entry.sequence()));
        if (target.onPriority() != PolicyChange.RETROACTIVE) {
            now = now.at(entry.occurredAt(), after.priority().orElse(null));
        }
        if (before == null || isOfAnother(target, before, after)) {
            now = now.by(calendarFor(target, after));
        }
        return announced(now, entry);
    }

    /** Whether the ticket names somebody else whose calendar may count. */
    private static boolean isOfAnother(Target target, Ticket before, Ticket after) {
        return target.owners().stream().anyMatch(owner -> !owner.in(before).equals(owner.in(after)));
    }

    /** Refuses a calendar that the desk does not have: a clock would silently run to the wrong hours. */
    private ClockCalendar calendarFor(Target target, Ticket ticket) {
        ClockCalendar chosen = target.calendarFor(ticket, calendarSource);
        if (calendars.find(chosen.key()).isEmpty()) {
            throw new InvalidInput(
                    "calendar of " + chosen.owner(), "the key of a calendar that the desk is built with", chosen.key());
        }
        return chosen;
    }

    /** Whether the clocks of the service level agreement are those of this one. */
    private boolean isPromised(Agreement agreement, List<TicketClock> clocks) {
        int place = 0;
        for (TicketClock clock : clocks) {
            if (!clock.kind().isSupporting()) {
                boolean next = place < agreement.targets().size()
                        && clock.agreement().equals(agreement.key())
                        && clock.version() == agreement.version()
                        && clock.target().equals(agreement.targets().get(place).key());
                if (!next) {
                    return false;
                }
                place++;
            }
        }
        return place == agreement.targets().size();
    }

    private static boolean isRecomputed(JournalEntry entry) {
        return entry.events().stream().anyMatch(event -> event.fold(new IsRecomputation()));
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

    private static boolean isOf(TicketClock clock, ThresholdReached event) {
        return event.agreement().equals(clock.agreement())
                && event.version() == clock.version()
                && event.target().equals(clock.target());
    }

    /** The announcement that an event is of one clock; empty when it is none. */
    private record Announcing(TicketClock clock) implements TicketEvent.Fold<String> {
        @Override
        public String other(TicketEvent event) {
            return "";
        }

        @Override
        public String thresholdReached(ThresholdReached event) {
            return isOf(clock, event) ? TicketClock.announcement(event.cycle(), event.threshold()) : "";
        }
    }

    private static final class IsRecomputation implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean levelsRecomputed(LevelsRecomputed event) {
            return true;
        }
    }
}
