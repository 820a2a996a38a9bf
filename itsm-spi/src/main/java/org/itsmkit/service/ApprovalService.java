package org.itsmkit.service;

import java.util.Optional;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Approval of work, by the policies of its type. Most is asked for by the workflow itself; approvers look at what is shown and vote.
 * Whoever is asked takes part as {@link org.itsmkit.domain.actor.Role#APPROVER}, so an access policy that lets those who take part see
 * a ticket lets approvers. All is in the journal, and reminders and expiry are due work.
 */
public interface ApprovalService {

    /**
     * Asks for approval by a policy of the ticket's type, again when it ended before.
     *
     * @throws CommandRefused when it is pending, or the type has no such policy
     */
    Ticket ask(TicketId ticket, String policy);

    /**
     * What waits for the actor's own vote, as far as the actor sees it, the newest first. Nothing for an actor who is no person.
     *
     * @param cursor where the page begins: the cursor of the page before, or null for the first
     * @param limit how many at most, 1 to {@link Page#MOST}
     */
    Page<TicketRow> waiting(@Nullable String cursor, int limit);

    /**
     * The newest request by this policy; empty when nobody was asked. Whoever may not read who the requester is,
     * sees neither who asked nor whom it left out.
     */
    Optional<ShownApproval> find(TicketId ticket, String policy);

    /**
     * Votes, delegates, replaces an approver who left, appoints one to a vacant place, or withdraws. Only a manager replaces and
     * appoints.
     *
     * @throws CommandRefused with every reason why not
     */
    Ticket execute(TicketId ticket, String policy, ApprovalCommand command);
}
