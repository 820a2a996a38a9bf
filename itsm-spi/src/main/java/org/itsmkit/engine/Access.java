package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.journal.TicketEvent.WorkLogged;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/** The access policy, asked at the edge: what may be done, and what leaves the engine. Never caches an answer. */
final class Access {

    private final AccessPolicy policy;

    Access(AccessPolicy policy) {
        this.policy = policy;
    }

    Readers readers(Asking asking) {
        return asking.isEngine() ? Readers.ENGINE : policy.readersFor(asking.tenant(), asking.actor());
    }

    List<Reason> objections(Asking asking, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket) {
        return asking.isEngine()
                ? List.of()
                : policy.objections(asking.tenant(), asking.actor(), operation, type, ticket);
    }

    /** Throws {@link CommandRefused} when anything is against it. */
    void require(Asking asking, Operation operation, String attempted, @Nullable Ticket ticket) {
        List<Reason> reasons = objections(asking, operation, null, ticket);
        if (!reasons.isEmpty()) {
            throw new CommandRefused(attempted, reasons);
        }
    }

    /** Why these fields may not be asked about or edited. */
    List<Reason> unreadable(Asking asking, Iterable<? extends Field<?>> fields, @Nullable Ticket ticket) {
        List<Reason> reasons = new ArrayList<>();
        for (Field<?> field : fields) {
            if (!asking.isEngine() && !policy.mayRead(asking.tenant(), asking.actor(), field, ticket)) {
                reasons.add(Reason.of(
                        "field.not.readable",
                        "You may not read \"" + field.name() + "\", so you may not use it here either.",
                        java.util.Map.of("field", field.name())));
            }
        }
        return reasons;
    }

    /** The ticket as this actor may read it. */
    Ticket shown(Asking asking, TicketType type, Ticket ticket) {
        if (asking.isEngine()) {
            return ticket;
        }
        List<FieldEdit<?>> hidden = new ArrayList<>();
        for (Field<?> field : type.schema().fields()) {
            if (ticket.fields().has(field) && !policy.mayRead(asking.tenant(), asking.actor(), field, ticket)) {
                hidden.add(field.cleared());
            }
        }
        return hidden.isEmpty() ? ticket : ticket.withFields(ticket.fields().with(hidden));
    }

    /** The entry as this actor may read it; empty when nothing of it may be. */
    Optional<JournalEntry> shown(Asking asking, TicketType type, Ticket ticket, JournalEntry entry) {
        Shown shown = new Shown(asking.tenant(), asking.actor(), type, ticket);
        List<TicketEvent> events = new ArrayList<>(entry.events().size());
        entry.events().forEach(event -> event.fold(shown).ifPresent(events::add));
        return events.isEmpty() ? Optional.empty() : Optional.of(entry.withEvents(events));
    }

    /** What of an event may be read. */
    private final class Shown implements TicketEvent.Fold<Optional<TicketEvent>> {
        private final TenantId tenant;
        private final Actor actor;
        private final TicketType type;
        private final Ticket ticket;
        private final boolean internal;

        Shown(TenantId tenant, Actor actor, TicketType type, Ticket ticket) {
            this.tenant = tenant;
            this.actor = actor;
            this.type = type;
            this.ticket = ticket;
            this.internal = policy.mayReadInternal(tenant, actor, ticket);
        }

        @Override
        public Optional<TicketEvent> other(TicketEvent event) {
            return Optional.of(event);
        }

        @Override
        public Optional<TicketEvent> opened(Opened event) {
            List<FieldEdit<?>> hidden = new ArrayList<>();
            for (String name : event.fields().asMap().keySet()) {
                if (!readable(name)) {
                    type.schema().find(name).ifPresent(field -> hidden.add(field.cleared()));
                }
            }
            FieldValues left = event.fields().with(hidden);
            return Optional.of(new Opened(
                    event.number(), event.type(), event.state(), left, event.personalFields(), event.participants()));
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

        /** A field that its type no longer has is shown to nobody. */
        private boolean readable(String name) {
            return type.schema()
                    .find(name)
                    .filter(field -> policy.mayRead(tenant, actor, field, ticket))
                    .isPresent();
        }
    }
}
