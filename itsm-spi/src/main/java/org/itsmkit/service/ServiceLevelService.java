package org.itsmkit.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** What was promised for a ticket, and how it stands. */
public interface ServiceLevelService {

    /** Every clock of the ticket, read now; empty when no agreement covers it. */
    List<ServiceLevel> of(TicketId ticket);

    /** The same, computed anew from the whole journal instead of from what the clocks have kept. Changes nothing. */
    List<ServiceLevel> recomputed(TicketId ticket);

    /**
     * The tickets whose next due instant comes before {@code until}, those that are due already first: who breaches in the
     * next hour, in which queue. Only clocks that run have one.
     *
     * @param until the first instant that is too late
     * @param where which tickets, asked as a {@link TicketSearch} is: the queue
     * @param cursor the cursor of the page before, or null for the first
     * @param limit how many at most, 1 to {@link Page#MOST}
     */
    Page<TicketRow> dueBefore(Instant until, Condition where, @Nullable String cursor, int limit);

    /**
     * What is promised for work on these services at an instant: by the agreements that cover it whatever else is known of it,
     * and by those that may. Which services an incident or a change impacts is a question to the configuration graph.
     *
     * @param services configuration items, at most {@link Page#MOST}; those that are not there or may not be seen are left out
     * @param known what is known of the work besides the service, such as its type or priority; a field not held is open
     * @param at when
     * @return the services in the order of their ids, with what is at stake by {@link
     *     org.itsmkit.domain.level.Agreements#atStake}. Without a {@link ServiceDeskBuilder#serviceField} no agreement that asks
     *     which service it is covers any for certain
     * @throws CommandRefused when the actor may not read what is due when
     */
    List<ServiceAtStake> atStake(Collection<CiId> services, FieldValues known, Instant at);

    /**
     * How promises were kept. Reads every ticket that was changed since the period began, some at a time.
     *
     * @throws CommandRefused when the actor may not read a field that is asked for
     */
    LevelReport report(ReportRequest request);

    /**
     * Computes the levels of a part of the tickets anew from their journals, and keeps what is other than it was: after an
     * agreement or a calendar was changed. Each ticket is a command of its own, so what was done stays done when it is broken
     * off, and doing it again changes nothing.
     *
     * @throws CommandRefused when the actor may not {@link org.itsmkit.spi.Operation#OPERATE operate} the desk
     */
    Recomputation recompute(RecomputeRequest request);
}
