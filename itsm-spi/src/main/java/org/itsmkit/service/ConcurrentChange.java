package org.itsmkit.service;

import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the same ticket, configuration item or relation at the same time. Nothing was changed by this command; the caller decides whether to try
 * again. In a host's transaction it is thrown at once, otherwise after the engine has decided anew several times.
 */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TicketId ticket;
    private final transient @Nullable ElementId element;
    private final long expectedVersion;
    private final long foundVersion;

    public ConcurrentChange(TicketId ticket, long expectedVersion, long foundVersion, @Nullable Throwable cause) {
        this("Ticket " + ticket, ticket, null, expectedVersion, foundVersion, cause);
    }

    /** Of an item or relation, whose versions are those of the graph. */
    public ConcurrentChange(ElementId element, long expectedVersion, long foundVersion, @Nullable Throwable cause) {
        this(
                (element instanceof CiId ? "Configuration item " : "Relation ") + element,
                null,
                element,
                expectedVersion,
                foundVersion,
                cause);
    }

    /** Of a whole graph, what was decided on it would come out otherwise now. */
    public ConcurrentChange(long expectedVersion, long foundVersion) {
        this("What was told of the configuration graph", null, null, expectedVersion, foundVersion, null);
    }

    private ConcurrentChange(
            String what,
            @Nullable TicketId ticket,
            @Nullable ElementId element,
            long expectedVersion,
            long foundVersion,
            @Nullable Throwable cause) {
        super(
                what + " was at version " + expectedVersion + " when this was decided, and is at version "
                        + (foundVersion < 0 ? "unknown" : foundVersion) + " now. Read it again and decide anew.",
                cause);
        this.ticket = ticket;
        this.element = element;
        this.expectedVersion = expectedVersion;
        this.foundVersion = foundVersion;
    }

    /** The ticket; empty when it was an item, a relation, or a graph. */
    public Optional<TicketId> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** The configuration item or relation; empty when it was a ticket, or a graph. */
    public Optional<ElementId> element() {
        return Optional.ofNullable(element);
    }

    /** The version the decision was made on. */
    public long expectedVersion() {
        return expectedVersion;
    }

    /** The version found instead; -1 when it could not be read. */
    public long foundVersion() {
        return foundVersion;
    }
}
