package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Absorbed;
import org.itsmkit.domain.journal.TicketEvent.Approving;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.ItemsChanged;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.journal.TicketEvent.LinkedMoved;
import org.itsmkit.domain.journal.TicketEvent.MergedInto;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.journal.TicketEvent.ParticipantRemoved;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.journal.TicketEvent.Unlinked;
import org.itsmkit.domain.journal.TicketEvent.WorkLogged;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.domain.type.TicketType;

/**
 * What of a ticket's events an actor may read: without fields that are not readable, what is internal, and other tickets
 * and configuration items that are not visible. Asked anew for every event.
 */
final class Redaction implements TicketEvent.Fold<Optional<TicketEvent>> {

    private final Engine engine;
    private final Asking asking;
    private final TicketType type;
    private final Ticket ticket;
    private final boolean internal;
    private final Concealed actors;

    Redaction(Engine engine, Asking asking, Ticket ticket) {
        this.engine = engine;
        this.asking = asking;
        this.type = engine.types().of(asking.tenant(), ticket.type()).type();
        this.ticket = ticket;
        this.internal = engine.access().mayReadInternal(asking, ticket);
        this.actors = new Concealed(engine, asking, ticket);
    }

    /** The entry as this actor may read it; empty when nothing of it may be. */
    Optional<JournalEntry> of(JournalEntry entry) {
        List<TicketEvent> events = of(entry.events());
        if (events.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JournalEntry(
                entry.tenant(),
                entry.ticket(),
                entry.sequence(),
                entry.occurredAt(),
                entry.recordedAt(),
                actors.of(entry.actor()),
                of(entry.cause()),
                entry.correlation(),
                entry.commandId(),
                events));
    }

    /** The events that this actor may read, as far as they may be read. */
    List<TicketEvent> of(List<TicketEvent> events) {
        List<TicketEvent> shown = new ArrayList<>(events.size());
        events.forEach(event -> event.fold(this).ifPresent(shown::add));
        return shown;
    }

    @Override
    public Optional<TicketEvent> other(TicketEvent event) {
        return Optional.of(event);
    }

    @Override
    public Optional<TicketEvent> opened(Opened event) {
        List<FieldEdit<?>> hidden = new ArrayList<>(0);
        for (String name : event.fields().asMap().keySet()) {
            if (!readable(name)) {
                hidden.add(Field.text(name).cleared());
            }
        }
        return Optional.of(new Opened(
                event.number(),
                event.type(),
                event.state(),
                event.fields().with(hidden),
                event.personalFields(),
                engine.access().shown(asking, event.participants(), ticket)));
    }

    @Override
    public Optional<TicketEvent> fieldsChanged(FieldsChanged event) {
        List<FieldChange> left = event.changes().stream()
                .filter(change -> readable(change.field()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new FieldsChanged(left));
    }

    @Override
    public Optional<TicketEvent> commented(Commented event) {
        return internal || event.visibility() == Visibility.PUBLIC ? Optional.of(event) : Optional.empty();
    }

    @Override
    public Optional<TicketEvent> workLogged(WorkLogged event) {
        return internal ? Optional.of(event) : Optional.empty();
    }

    @Override
    public Optional<TicketEvent> thresholdReached(ThresholdReached event) {
        return engine.access().mayRead(asking, TicketFields.NEXT_DUE, ticket) ? Optional.of(event) : Optional.empty();
    }

    @Override
    public Optional<TicketEvent> participantAdded(ParticipantAdded event) {
        return maySeeRole(event.role()) ? Optional.of(event) : Optional.empty();
    }

    @Override
    public Optional<TicketEvent> participantRemoved(ParticipantRemoved event) {
        return maySeeRole(event.role()) ? Optional.of(event) : Optional.empty();
    }

    @Override
    public Optional<TicketEvent> approving(Approving event) {
        return Optional.of(
                event.event() instanceof ApprovalEvent.Requested requested
                                && !engine.access().mayReadRequester(asking, ticket)
                        ? new Approving(event.policy(), requested.concealing(Access.UNNAMED))
                        : event);
    }

    @Override
    public Optional<TicketEvent> itemsChanged(ItemsChanged event) {
        List<CiId> named = event.changes().stream().map(ItemChange::item).toList();
        Predicate<CiId> visible = engine.access().visibleAmong(asking, named);
        List<ItemChange> left = event.changes().stream()
                .filter(change -> visible.test(change.item()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new ItemsChanged(left));
    }

    @Override
    public Optional<TicketEvent> linked(Linked event) {
        return ifVisible(event.other(), event);
    }

    @Override
    public Optional<TicketEvent> unlinked(Unlinked event) {
        return ifVisible(event.other(), event);
    }

    @Override
    public Optional<TicketEvent> linkedMoved(LinkedMoved event) {
        return ifVisible(event.other(), event);
    }

    @Override
    public Optional<TicketEvent> absorbed(Absorbed event) {
        return ifVisible(event.duplicate(), event);
    }

    @Override
    public Optional<TicketEvent> mergedInto(MergedInto event) {
        return ifVisible(event.survivor(), event);
    }

    /** A follow-up's cause names an entry of another ticket. */
    private Cause of(Cause cause) {
        boolean shows = cause.kind() != Cause.Kind.FOLLOW_UP
                || isVisible(TicketId.of(cause.reference().replaceFirst("#.*", "")));
        return shows ? cause : new Cause(cause.kind(), "");
    }

    private Optional<TicketEvent> ifVisible(TicketId other, TicketEvent event) {
        return isVisible(other) ? Optional.of(event) : Optional.empty();
    }

    private boolean isVisible(TicketId other) {
        return other.equals(ticket.id())
                || engine.storage()
                        .find(asking.tenant(), other, engine.access().readers(asking))
                        .isPresent();
    }

    private boolean maySeeRole(String role) {
        return !role.equals(Role.REQUESTER.key()) || engine.access().mayRead(asking, TicketFields.REQUESTER, ticket);
    }

    /** A field that its type no longer has is shown to nobody. */
    private boolean readable(String name) {
        return type.schema()
                .find(name)
                .filter(field -> engine.access().mayRead(asking, field, ticket))
                .isPresent();
    }
}
