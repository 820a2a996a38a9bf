package org.itsmkit.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.LevelReport;
import org.itsmkit.service.Recomputation;
import org.itsmkit.service.RecomputeRequest;
import org.itsmkit.service.ReportRequest;
import org.itsmkit.service.ServiceAtStake;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.service.ServiceLevelService;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of a ticket that the actor may see. */
final class DefaultServiceLevelService implements ServiceLevelService {

    private final Engine engine;
    private final Asking asking;

    DefaultServiceLevelService(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    @Override
    public List<ServiceLevel> of(TicketId ticket) {
        StoredTicket stored = load(ticket);
        return read(stored.ticket(), stored.clocks());
    }

    @Override
    public List<ServiceLevel> recomputed(TicketId id) {
        Ticket ticket = load(id).ticket();
        return read(ticket, engine.levels().afresh(ticket, engine.journals().entries(ticket)));
    }

    @Override
    public Page<TicketRow> dueBefore(Instant until, Condition where, @Nullable String cursor, int limit) {
        Condition due = Condition.where(TicketFields.NEXT_DUE).lessThan(InvalidInput.present("until", until));
        return new Searches(engine, asking)
                .page(TicketSearch.where(InvalidInput.present("where", where).and(due))
                        .sortedBy(Sort.ascending(TicketFields.NEXT_DUE))
                        .after(cursor)
                        .limit(limit));
    }

    @Override
    public List<ServiceAtStake> atStake(Collection<CiId> services, FieldValues known, Instant at) {
        List<CiId> asked = InvalidInput.each("services", services);
        if (asked.size() > Page.MOST) {
            throw new InvalidInput("services", "at most " + Page.MOST, asked.size());
        }
        InvalidInput.present("known", known);
        InvalidInput.present("at", at);
        requireReadable(null, "read what is promised for services");
        return asked.isEmpty()
                ? List.of()
                : engine
                        .storage()
                        .configuration()
                        .find(asking.tenant(), asked, engine.access().readers(asking))
                        .stream()
                        .map(stored -> atStake(stored.item(), known, at))
                        .toList();
    }

    private ServiceAtStake atStake(ConfigurationItem service, FieldValues known, Instant at) {
        FieldValues work = engine.with().workOn().apply(service, known);
        return new ServiceAtStake(
                service.id(), service.name(), engine.with().agreements().atStake(work, at));
    }

    @Override
    public LevelReport report(ReportRequest request) {
        return new LevelReports(engine, asking).report(InvalidInput.present("request", request));
    }

    @Override
    public Recomputation recompute(RecomputeRequest request) {
        return new Recomputations(engine, asking).recompute(InvalidInput.present("request", request));
    }

    /** The ticket, if the actor may see it and when it is due. */
    private StoredTicket load(TicketId id) {
        StoredTicket stored = engine.commands().load(asking, InvalidInput.present("ticket", id));
        requireReadable(
                stored.ticket(), "read the service levels of " + stored.ticket().number());
        return stored;
    }

    private void requireReadable(@Nullable Ticket ticket, String attempted) {
        var reasons = engine.access().unreadable(asking, List.of(TicketFields.NEXT_DUE), ticket);
        if (!reasons.isEmpty()) {
            throw new CommandRefused(attempted, reasons);
        }
    }

    private List<ServiceLevel> read(Ticket ticket, List<TicketClock> clocks) {
        return new ShownLevels(engine, asking).read(ticket, clocks, engine.now(asking, ticket));
    }
}
