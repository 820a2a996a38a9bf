package org.itsmkit.service;

import java.time.Instant;
import org.itsmkit.domain.problem.AcceptedRisk;
import org.itsmkit.domain.problem.FiveWhys;
import org.itsmkit.domain.problem.Problem;
import org.itsmkit.domain.problem.RootCauseCategory;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Problems: what {@link TicketService} does, in the words of the practice. Throws as it does, and {@link TicketNotFound} for other
 * work.
 *
 * <p>An incident that is put on hold for a problem goes on when the problem is resolved, its risk accepted, or it is cancelled; one
 * that was restored meanwhile is not touched.
 */
public interface ProblemService {

    /** Records a problem that somebody found before it caused an incident. */
    Ticket identify(NewTicket problem);

    /** Records the problem that caused this work, such as an incident, and links it so. */
    Ticket identifyFrom(TicketId caused, NewTicket problem);

    /** Begins to look whether it is one. */
    Ticket assess(TicketId problem);

    /** It is one: its root cause is looked for. */
    Ticket confirm(TicketId problem);

    /** Tells those who watch it what they can do until it is mended, also before its cause is known. */
    Ticket publishWorkaround(TicketId problem, String workaround);

    /** Its root cause is known: it is a known error until it is resolved. */
    Ticket recordRootCause(TicketId problem, FiveWhys whys, RootCauseCategory category);

    /** Begins to mend it. */
    Ticket fix(TicketId problem);

    /** It is mended. */
    Ticket resolve(TicketId problem, String fix);

    /** The fix was seen to hold, without which it cannot be closed. */
    Ticket verify(TicketId problem, String how);

    Ticket close(TicketId problem);

    /** It is lived with until an instant, when it goes back to analysis by itself. */
    Ticket acceptRisk(TicketId problem, AcceptedRisk risk);

    /** It is lived with until another instant. */
    Ticket renewRisk(TicketId problem, Instant until);

    /** It came back, or its root cause was another. */
    Ticket reanalyse(TicketId problem, String why);

    /** Takes it as what another problem already is; see {@link TicketService#merge}. */
    Ticket merge(TicketId duplicate, TicketId survivor);

    /**
     * Problems that are analysed and not resolved, as far as the actor may see them, the newest first.
     *
     * @param cursor where the page begins: the cursor of the page before, or null for the first
     * @param limit how many at most, 1 to {@link Page#MOST}
     * @see Problem#KNOWN_ERROR
     */
    Page<TicketRow> knownErrors(@Nullable String cursor, int limit);
}
