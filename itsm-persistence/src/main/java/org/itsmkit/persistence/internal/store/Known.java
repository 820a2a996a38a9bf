package org.itsmkit.persistence.internal.store;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.jspecify.annotations.Nullable;

/**
 * What was lately read of tickets' labels and indexed values, so that a write need not read it again to see what changes.
 * Only ever a guess: every write that goes by it checks in the same statement that it is right. Never grows.
 */
final class Known {

    private static final int SLOTS = 1 << 10;

    private final AtomicReferenceArray<@Nullable Guess> slots = new AtomicReferenceArray<>(SLOTS);

    /**
     * @param labels see {@link LabelsText}
     * @param indexed see {@link IndexedValues}
     */
    record Guess(TenantId tenant, TicketId ticket, String labels, String indexed) {

        SideChanges.Beside beside() {
            return new SideChanges.Beside(labels, indexed);
        }
    }

    void remember(HeadRow row) {
        TenantId tenant = row.stored().ticket().tenant();
        TicketId ticket = row.stored().ticket().id();
        slots.setRelease(slot(tenant, ticket), new Guess(tenant, ticket, row.labels(), row.indexed()));
    }

    /** What was read of this ticket, or that it is as {@code row} says when nothing was. */
    Guess before(HeadRow row) {
        TenantId tenant = row.stored().ticket().tenant();
        TicketId ticket = row.stored().ticket().id();
        Guess guess = slots.getAcquire(slot(tenant, ticket));
        return guess != null && guess.ticket.equals(ticket) && guess.tenant.equals(tenant)
                ? guess
                : new Guess(tenant, ticket, row.labels(), row.indexed());
    }

    private static int slot(TenantId tenant, TicketId ticket) {
        int hash = 31 * tenant.hashCode() + ticket.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
