package org.itsmkit.domain.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Approving;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.ItemsChanged;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.journal.TicketEvent.ParticipantRemoved;
import org.itsmkit.domain.journal.TicketEvent.TimerFired;
import org.itsmkit.domain.journal.TicketEvent.Unlinked;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.sla.InvalidInput;

/** A ticket while the events of one entry are applied to it. Used by one thread, once. */
final class TicketDraft implements TicketEvent.Fold<TicketDraft> {

    private final TenantId tenant;
    private final TicketId id;
    private final String number;
    private final TypeRef type;
    private final Instant createdAt;
    private final Instant occurredAt;
    private final Instant updatedAt;
    private final long version;
    private State state;
    private Instant stateSince;
    private FieldValues fields;
    private Participants participants;
    private AffectedItems items;
    private int links;
    private Map<String, Integer> timerFirings;
    private Map<String, Approval> approvals;

    TicketDraft(TenantId tenant, TicketId id, Opened opened, Instant occurredAt) {
        this.tenant = tenant;
        this.id = id;
        this.number = opened.number();
        this.type = opened.type();
        this.createdAt = occurredAt;
        this.occurredAt = occurredAt;
        this.updatedAt = occurredAt;
        this.version = 1;
        this.state = opened.state();
        this.stateSince = occurredAt;
        this.fields = opened.fields();
        this.participants = opened.participants();
        this.items = AffectedItems.NONE;
        this.timerFirings = Map.of();
        this.approvals = Map.of();
    }

    TicketDraft(Ticket before, Instant occurredAt) {
        this.tenant = before.tenant();
        this.id = before.id();
        this.number = before.number();
        this.type = before.type();
        this.createdAt = before.createdAt();
        this.occurredAt = occurredAt;
        this.updatedAt = occurredAt.isAfter(before.updatedAt()) ? occurredAt : before.updatedAt();
        this.version = before.version() + 1;
        this.state = before.state();
        this.stateSince = before.stateSince();
        this.fields = before.fields();
        this.participants = before.participants();
        this.items = before.items();
        this.links = before.links();
        this.timerFirings = before.timerFirings();
        this.approvals = before.approvals();
    }

    Ticket ticket() {
        return ticket(version);
    }

    Ticket ticket(long atVersion) {
        return new Ticket(
                tenant,
                id,
                number,
                type,
                state,
                stateSince,
                fields,
                participants,
                items,
                links,
                timerFirings,
                approvals,
                createdAt,
                updatedAt,
                atVersion);
    }

    @Override
    public TicketDraft other(TicketEvent event) {
        return this;
    }

    @Override
    public TicketDraft opened(Opened event) {
        throw new InvalidInput("events", "an opened event only as the first of all", event.number());
    }

    @Override
    public TicketDraft actionPerformed(ActionPerformed event) {
        if (!event.to().equals(state)) {
            state = event.to();
            stateSince = occurredAt;
            timerFirings = Map.of();
        }
        return this;
    }

    @Override
    public TicketDraft fieldsChanged(FieldsChanged event) {
        fields = fields.after(event.changes());
        return this;
    }

    @Override
    public TicketDraft participantAdded(ParticipantAdded event) {
        participants = participants.with(Role.of(event.role()), event.person());
        return this;
    }

    @Override
    public TicketDraft participantRemoved(ParticipantRemoved event) {
        participants = participants.without(Role.of(event.role()), event.person());
        return this;
    }

    @Override
    public TicketDraft itemsChanged(ItemsChanged event) {
        items = items.after(event.changes());
        return this;
    }

    @Override
    public TicketDraft linked(Linked event) {
        links++;
        return this;
    }

    @Override
    public TicketDraft unlinked(Unlinked event) {
        links--;
        return this;
    }

    @Override
    public TicketDraft timerFired(TimerFired event) {
        Map<String, Integer> counted = new HashMap<>(timerFirings);
        counted.put(event.timer(), event.count());
        timerFirings = counted;
        return this;
    }

    @Override
    public TicketDraft approving(Approving event) {
        Approval before = approvals.get(event.policy());
        if (before == null && !(event.event() instanceof ApprovalEvent.Requested)) {
            throw new InvalidInput("approval events of " + event.policy(), "a request first of all", event.event());
        }
        Map<String, Approval> changed = new HashMap<>(approvals);
        changed.put(
                event.policy(),
                event.event() instanceof ApprovalEvent.Requested request
                        ? Approval.of(request, occurredAt)
                        : Objects.requireNonNull(before).after(event.event(), occurredAt));
        approvals = changed;
        return this;
    }
}
