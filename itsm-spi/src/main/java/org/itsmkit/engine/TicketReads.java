package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.jspecify.annotations.Nullable;

/** What an actor may read of one ticket besides the ticket itself. */
final class TicketReads {

    private final Engine engine;
    private final Asking asking;

    TicketReads(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    StoredTicket load(TicketId ticket) {
        return engine.commands().load(asking, InvalidInput.present("ticket", ticket));
    }

    Page<TicketLink> links(TicketId ticket, @Nullable LinkType type, @Nullable String cursor, int limit) {
        Searches.limit(limit);
        load(ticket);
        return engine.storage()
                .links(
                        asking.tenant(),
                        ticket,
                        type,
                        cursor,
                        limit,
                        engine.access().readers(asking));
    }

    Stream<JournalEntry> history(TicketId ticket) {
        var entries = new ShownHistory(engine, asking, load(ticket).ticket());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    List<JournalEntry> history(TicketId ticket, long after, int limit) {
        Searches.limit(limit);
        if (after < 0) {
            throw new InvalidInput("after", "0 or more", after);
        }
        ShownHistory entries = new ShownHistory(engine, asking, load(ticket).ticket(), after);
        List<JournalEntry> shown = new ArrayList<>();
        while (shown.size() < limit && entries.hasNext()) {
            shown.add(entries.next());
        }
        return shown;
    }

    List<ActionView> actions(TicketId id) {
        Ticket ticket = load(id).ticket();
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        Instant now = engine.now(asking, ticket);
        LinkedLook look = LinkedLook.at(engine, ticket, type.type().workflow().needs(ticket.state()));
        LinkedTickets linked = look.shown(engine, asking);
        DecisionContext context = engine.commands().context(asking, type, ticket, linked, now);
        List<Reason> objections =
                new ArrayList<>(engine.objections().to(asking, Operation.PERFORM, type.type(), ticket));
        objections.addAll(look.objections());
        return type.type().workflow().actions(ticket, context).stream()
                .map(view -> allowed(view, objections, ticket))
                .toList();
    }

    /** The action as policy allows it too, with a form of what the actor may fill in. */
    private ActionView allowed(ActionView view, List<Reason> objections, Ticket ticket) {
        List<Reason> reasons = new ArrayList<>(objections);
        reasons.addAll(view.reasons());
        Map<Field<?>, FieldPolicy> form = new LinkedHashMap<>(view.form());
        view.form().forEach((field, policy) -> {
            if (!engine.access().mayRead(asking, field, ticket)) {
                form.remove(field);
                if (policy.demandsValue() && !ticket.fields().has(field)) {
                    reasons.addAll(engine.access().unreadable(asking, List.of(field), ticket));
                }
            }
        });
        return new ActionView(
                view.action(),
                view.label(),
                view.to(),
                List.copyOf(reasons),
                form,
                view.needsComment(),
                view.commentIsPublic());
    }
}
