package org.itsmkit.service;

import org.itsmkit.domain.survey.SurveyAnswer;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked after they were helped, as the desk's {@link org.itsmkit.domain.survey.SurveyPolicy} says. The desk
 * invites by itself; nobody is asked twice about the same work.
 */
public interface SurveyService {

    /**
     * The invitations that the actor can still answer, the newest first. Nothing for an actor who is no person.
     *
     * @param cursor where the page begins: the cursor of the page before, or null for the first
     * @param limit how many at most, 1 to {@link Page#MOST}
     */
    Page<TicketRow> invitations(@Nullable String cursor, int limit);

    /** Answers an invitation, once; throws {@link CommandRefused} when the score is off the scale or it is too late. */
    Ticket answer(TicketId invitation, SurveyAnswer answer);

    /** Does not want to answer. */
    Ticket decline(TicketId invitation);
}
