package org.itsmkit.domain.command;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;

/**
 * What a decision was told of linked tickets: for each kind of link it asked for, how many are open, and the first few.
 * The versions of the tickets named here are checked again when the decision is committed.
 *
 * @param byType by kind of link; a kind that was not asked for is absent
 */
public record LinkedTickets(Map<LinkType, Linked> byType) {

    public static final LinkedTickets NONE = new LinkedTickets(Map.of());

    public LinkedTickets {
        byType = Map.copyOf(byType);
    }

    /** The tickets linked so; none when there are none, or when this kind was not asked for. */
    public Linked of(LinkType type) {
        return byType.getOrDefault(type, Linked.NONE);
    }

    /**
     * @param open how many are open, in all
     * @param total how many there are, in all
     * @param first the first few, open ones before the others, then by id
     */
    public record Linked(long open, long total, List<LinkedTicket> first) {
        static final Linked NONE = new Linked(0, 0, List.of());

        public Linked {
            first = List.copyOf(first);
        }
    }

    /** One linked ticket as it was read. */
    public record LinkedTicket(TicketId id, String number, String title, State state, long version) {}
}
