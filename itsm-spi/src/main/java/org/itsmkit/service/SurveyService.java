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

    /**
     * What was answered, about the work that the actor may see. Groups of which fewer than
     * {@link org.itsmkit.sla.experience.DisplayMinimum#DEFAULT} answered show how many were asked and nothing else. Answers off
     * the present scale, given when another was in use, are left out. Who may ask for a total and for its parts can still find a hidden part by
     * subtraction: hand out one breakdown, not all of them.
     *
     * @param request the period in which people were invited, which work, and by which of its fields
     * @throws CommandRefused when the actor may not read a field that is asked for, or answers
     */
    SurveyReport report(ReportRequest request);

    /** Answers an invitation, once; throws {@link CommandRefused} when the score is off the scale or it is too late. */
    Ticket answer(TicketId invitation, SurveyAnswer answer);

    /** Does not want to answer. */
    Ticket decline(TicketId invitation);
}
