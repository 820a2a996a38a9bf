package org.itsmkit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.command.Command.AskApproval;
import org.itsmkit.domain.command.Command.OnApproval;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.ApprovalService;
import org.itsmkit.service.ShownApproval;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.service.TicketService;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** The words of approvals over the service for any ticket. */
final class DefaultApprovalService implements ApprovalService {

    private final TicketService tickets;
    private final Asking asking;

    DefaultApprovalService(TicketService tickets, Asking asking) {
        this.tickets = tickets;
        this.asking = asking;
    }

    @Override
    public Ticket ask(TicketId ticket, String policy) {
        return tickets.execute(ticket, new AskApproval(policy));
    }

    @Override
    public Page<TicketRow> waiting(@Nullable String cursor, int limit) {
        Searches.limit(limit);
        return asking.actor()
                .asPerson()
                .map(self -> tickets.search(
                        TicketSearch.all().awaiting(self).limit(limit).after(cursor)))
                .orElseGet(() -> Page.last(List.of()));
    }

    @Override
    public Optional<ShownApproval> find(TicketId ticket, String policy) {
        Keys.check("approval policy", policy);
        Ticket shown = tickets.get(ticket);
        return Optional.ofNullable(shown.approvals().get(policy))
                .map(approval -> new ShownApproval(approval, content(shown, approval)));
    }

    @Override
    public Ticket execute(TicketId ticket, String policy, ApprovalCommand command) {
        return tickets.execute(ticket, new OnApproval(policy, InvalidInput.present("approval command", command)));
    }

    /** Of the fields that matter, what the ticket shows to this actor. */
    private static FieldValues content(Ticket shown, Approval approval) {
        Map<String, FieldValue<?>> values = new HashMap<>();
        approval.request().material().forEach(field -> {
            FieldValue<?> value = shown.fields().asMap().get(field);
            if (value != null) {
                values.put(field, value);
            }
        });
        return FieldValues.of(values);
    }
}
