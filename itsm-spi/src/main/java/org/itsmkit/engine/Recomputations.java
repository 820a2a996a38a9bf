package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.Recomputation;
import org.itsmkit.service.RecomputeRequest;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketRow;

/** Computes the service levels of many tickets anew, a part at a time. */
final class Recomputations {

    private final Engine engine;
    private final Asking asking;

    Recomputations(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    Recomputation recompute(RecomputeRequest request) {
        engine.access().require(asking, Operation.OPERATE, "recompute service levels", null, null);
        Texts.require("recompute.reason", request.reason(), 500);
        List<Reason> reasons = engine.access().unreadable(asking, List.of(TicketFields.NEXT_DUE), null);
        if (!reasons.isEmpty()) {
            throw new CommandRefused("recompute service levels", reasons);
        }
        Page<TicketRow> page = new Searches(engine, asking)
                .page(TicketSearch.where(request.where())
                        .sortedBy(Sort.ascending(TicketFields.CREATED_AT))
                        .after(request.cursor())
                        .limit(request.limit()));
        List<Recomputation.Change> changes = new ArrayList<>();
        for (TicketRow row : page.items()) {
            Optional<Recomputation.Change> change = engine.commits().attempt(asking, () -> recompute(row, request));
            change.ifPresent(changes::add);
        }
        return new Recomputation(page.items().size(), changes, page.cursor());
    }

    private Optional<Recomputation.Change> recompute(TicketRow row, RecomputeRequest request) {
        Optional<StoredTicket> found = engine.storage().find(asking.tenant(), row.id(), Readers.ENGINE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StoredTicket stored = found.get();
        Ticket ticket = stored.ticket();
        Instant now = engine.now(asking, ticket);
        List<TicketClock> clocks =
                engine.levels().afresh(ticket, engine.journals().entries(ticket));
        List<ServiceLevel> after = engine.levels().read(ticket, clocks, now);
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        Instant due = NextInstants.due(after).orElse(null);
        Instant wake = NextInstants.wake(
                        ticket, type, after, clocks, engine.with().calendars())
                .orElse(null);
        boolean isSame = clocks.equals(stored.clocks())
                && Objects.equals(stored.nextDue(), due)
                && Objects.equals(stored.nextWake(), wake);
        if (isSame) {
            return Optional.empty();
        }
        if (!request.isDryRun()) {
            record(type, stored, request.reason(), now);
        }
        ShownLevels shown = new ShownLevels(engine, asking);
        return Optional.of(new Recomputation.Change(
                ticket.id(),
                ticket.number(),
                stored.nextDue(),
                due,
                shown.read(ticket, stored.clocks(), now),
                shown.read(ticket, clocks, now)));
    }

    private void record(KnownType type, StoredTicket stored, String reason, Instant now) {
        List<TicketEvent> events = List.of(new TicketEvent.LevelsRecomputed(reason));
        JournalEntry entry = engine.entry(asking, stored.ticket(), events, now);
        new Change(engine, asking, now).add(type, stored, entry, List.of()).commit();
    }
}
