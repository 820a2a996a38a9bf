package org.itsmkit.examples.quickstart.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.clock.ClockCycle;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** What the page is about, read through the services like anybody else would. */
record Figures(List<Line> tickets, List<Attainment> attainments, Instant asOf) {

    /** A ticket, the states it came to, and its clocks. */
    record Line(Ticket ticket, List<Move> moves, List<ServiceLevel> levels) {

        Optional<ServiceLevel> level(String target) {
            return levels.stream()
                    .filter(level -> level.target().equals(target))
                    .findFirst();
        }
    }

    /** A ticket came to a state. */
    record Move(Instant at, State state) {}

    /** How often a promise was kept, and broken; what still runs in time counts as neither. */
    record Attainment(String agreement, String target, long kept, long broken, long running) {

        long decided() {
            return kept + broken;
        }
    }

    static Figures read(Desk desk, Instant asOf) {
        List<Line> lines = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<TicketRow> page =
                    desk.tickets().search(TicketSearch.all().limit(200).after(cursor));
            page.items().forEach(row -> lines.add(line(desk, row)));
            cursor = page.cursor();
        } while (cursor != null);
        lines.sort(Comparator.comparing((Line line) -> line.ticket.createdAt())
                .reversed()
                .thenComparing(line -> line.ticket.number()));
        return new Figures(lines, attainments(lines), asOf);
    }

    private static Line line(Desk desk, TicketRow row) {
        List<Move> moves = desk.tickets()
                .history(row.id())
                .flatMap(entry -> moves(entry).stream())
                .toList();
        return new Line(
                desk.tickets().get(row.id()), moves, desk.serviceLevels().of(row.id()));
    }

    private static List<Move> moves(JournalEntry entry) {
        return entry.events().stream()
                .flatMap(event -> event.fold(new NewState()).stream())
                .map(state -> new Move(entry.occurredAt(), state))
                .toList();
    }

    private static List<Attainment> attainments(List<Line> lines) {
        Map<String, Attainment> byTarget = new TreeMap<>();
        for (Line line : lines) {
            for (ServiceLevel level : line.levels) {
                String key = level.agreement() + " " + level.target();
                Attainment before =
                        byTarget.getOrDefault(key, new Attainment(level.agreement(), level.target(), 0, 0, 0));
                byTarget.put(key, counting(before, level));
            }
        }
        return List.copyOf(byTarget.values());
    }

    /** A clock that starts anew, such as a cadence, is counted run by run. */
    private static Attainment counting(Attainment before, ServiceLevel level) {
        long kept = before.kept;
        long broken = before.broken;
        long running = before.running;
        for (ClockCycle cycle : level.reading().cycles()) {
            if (cycle.breached()) {
                broken++;
            } else if (cycle.stoppedAt().isPresent() && cycle.status() != ClockStatus.CANCELLED) {
                kept++;
            } else if (cycle.status() != ClockStatus.CANCELLED) {
                running++;
            }
        }
        return new Attainment(before.agreement, before.target, kept, broken, running);
    }

    /** The state that an event led to, if it led to one. */
    private static final class NewState implements TicketEvent.Fold<Optional<State>> {

        @Override
        public Optional<State> other(TicketEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<State> opened(Opened event) {
            return Optional.of(event.state());
        }

        @Override
        public Optional<State> actionPerformed(ActionPerformed event) {
            return event.from().equals(event.to()) ? Optional.empty() : Optional.of(event.to());
        }
    }
}
