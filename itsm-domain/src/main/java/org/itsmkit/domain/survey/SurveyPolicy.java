package org.itsmkit.domain.survey;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.experience.AnswerScale;

/**
 * Which work is asked about, when, and how often. Work of a {@link Confidentiality#RESTRICTED} type is never asked about,
 * nor is an invitation itself. Immutable.
 *
 * @param after what the work has to come to: {@link Category#RESOLVED} or {@link Category#CLOSED}
 * @param about which work
 * @param percent how much of it, 1 to 100; which of it follows from the ticket's id, so asking again gives the same
 * @param quietDays for how many days of 24 hours after an invitation the same person gets no other, 0 to 3660
 * @param scale what can be answered
 * @param expiryDays after how many days of 24 hours an invitation can no longer be answered, 1 to 3660
 */
public record SurveyPolicy(
        Category after, Condition about, int percent, int quietDays, AnswerScale scale, int expiryDays) {

    public SurveyPolicy {
        InvalidInput.present("survey.about", about);
        if (after != Category.RESOLVED && after != Category.CLOSED) {
            throw new InvalidInput("survey.after", "RESOLVED or CLOSED", after);
        }
        within("survey.percent", percent, 1, 100);
        within("survey.quietDays", quietDays, 0, 3_660);
        InvalidInput.present("survey.scale", scale);
        within("survey.expiryDays", expiryDays, 1, 3_660);
    }

    /** After resolution: all work, at most one invitation in 30 days, scores from 1 to 5, expiring after 14 days. */
    public static SurveyPolicy afterResolution() {
        return new SurveyPolicy(Category.RESOLVED, Condition.ALWAYS, 100, 30, AnswerScale.ONE_TO_FIVE, 14);
    }

    /** The same, once the work is closed. */
    public static SurveyPolicy afterClosure() {
        return new SurveyPolicy(Category.CLOSED, Condition.ALWAYS, 100, 30, AnswerScale.ONE_TO_FIVE, 14);
    }

    /** Only about work of which this holds when it comes to its end. */
    public SurveyPolicy about(Condition condition) {
        return new SurveyPolicy(after, condition, percent, quietDays, scale, expiryDays);
    }

    /** Only about this part of it. */
    public SurveyPolicy asking(int percentOfWork) {
        return new SurveyPolicy(after, about, percentOfWork, quietDays, scale, expiryDays);
    }

    /** Nobody is asked more than once in so many days. */
    public SurveyPolicy atMostOnceIn(int days) {
        return new SurveyPolicy(after, about, percent, days, scale, expiryDays);
    }

    /** What can be answered; {@link AnswerScale#ONE_TO_FIVE} unless said. */
    public SurveyPolicy scale(AnswerScale answers) {
        return new SurveyPolicy(after, about, percent, quietDays, answers, expiryDays);
    }

    /** For how long an invitation stands. */
    public SurveyPolicy expiringAfter(int days) {
        return new SurveyPolicy(after, about, percent, quietDays, scale, days);
    }

    /** Whether somebody is to be asked about work of this type that has just come to the state it is in. */
    public boolean asksAbout(Ticket ticket, TicketType type) {
        return ticket.state().category() == after && wouldAskAbout(ticket, type);
    }

    /**
     * Whether somebody who was to be asked about this work still is: it is as done as it was, or more, such as closed after it
     * was resolved.
     */
    public boolean stillAsksAbout(Ticket ticket, TicketType type) {
        Category is = ticket.state().category();
        return (is == after || is == Category.CLOSED) && wouldAskAbout(ticket, type);
    }

    private boolean wouldAskAbout(Ticket ticket, TicketType type) {
        return type.confidentiality() != Confidentiality.RESTRICTED
                && !type.key().equals(Survey.KEY)
                && isSampled(ticket)
                && about.test(ticket);
    }

    private boolean isSampled(Ticket ticket) {
        CRC32 sum = new CRC32();
        sum.update(ticket.id().toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 100 < percent;
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(what, least + " to " + most, value);
        }
    }
}
