package org.itsmkit.spi;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what.
 *
 * <p>What may be seen is decided by labels: {@link #labelsOf} says which ones open a ticket, {@link #readersFor} which ones
 * an actor has; both are part of every query. What may be done is decided by {@link #objections} and, for actions, by the
 * roles of the workflow. Decisions are never cached. An implementation MUST be pure but for what it asks of a directory,
 * and safe for use by several threads: what was asked before does not matter, an actor's rights are those in one tenant and
 * not of whom it acts for, and a machine is not the person of its name. Who may do something to a ticket MUST see it by its
 * labels. Its rules are numbered in the published contract test {@code org.itsmkit.tck.AccessPolicyContract}.
 */
public interface AccessPolicy {

    /** Who stands in history in the place of a person whom an actor may not read of. */
    Person CONCEALED = Person.of("itsm-kit:concealed");

    /**
     * The roles an actor holds in the organisation. Those that the ticket itself says (requester, watcher, assignee and the
     * type's own) are added by the engine.
     */
    Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, @Nullable Ticket ticket);

    /**
     * Who may see this ticket: the same labels each time. Who takes part in a role that {@link Role#deniesAccess() denies
     * access} MUST have a label that is denied.
     */
    Labels labelsOf(Ticket ticket, TicketType type);

    /** What this actor may see: {@link Labels#EVERYONE} and more, and never {@link Readers#unrestricted()}. */
    Readers readersFor(TenantId tenant, Actor actor);

    /** Every reason against this; empty when it is allowed. The ticket is null for what is not about one. */
    List<Reason> objections(
            TenantId tenant, Actor actor, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket);

    /**
     * Whether this actor may read this field, of this ticket, or of any when it is null. Others leave the engine empty.
     *
     * <p>Who may not read {@link org.itsmkit.domain.ticket.TicketFields#REQUESTER} of a ticket does not learn it from what
     * was done either: in everything that is read of its history (entries, comments, work notes, attachments,
     * communications) each person who ever was a requester of it is {@link #CONCEALED}, as the actor and as the person
     * on whose behalf. What such a person is besides, an assignee or a watcher, is told as that.
     */
    boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable Ticket ticket);

    /** Whether this actor may read comments and work notes that are not public. */
    boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket);

    /** Who may see and do what in the configuration graph; nobody anything unless said. The same each time. */
    default ConfigurationAccess configuration() {
        return ConfigurationAccess.CLOSED;
    }
}
