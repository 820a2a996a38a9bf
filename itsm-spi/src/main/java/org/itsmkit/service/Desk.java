package org.itsmkit.service;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;

/** The desk of one tenant as one actor sees it. Immutable, and cheap to make. */
public interface Desk {

    TenantId tenant();

    Actor actor();

    /** Work of any type. */
    TicketService tickets();

    /** Incidents and major incidents. */
    IncidentService incidents();

    /** What causes incidents, known errors, workarounds and accepted risks. */
    ProblemService problems();

    /** What was promised, and how it stands. */
    ServiceLevelService serviceLevels();

    /** What people are asked after they were helped. */
    SurveyService surveys();

    /** Who approves work, and how it stands. */
    ApprovalService approvals();

    /** Configuration items and their relations, through time. */
    ConfigurationService configuration();

    /** Takes in history from elsewhere. */
    HistoryImport imports();

    /** Verifies and anchors what was recorded. */
    AuditService audit();

    /** Work that was set aside after it kept failing. */
    OperationsService operations();

    /**
     * The same desk, whose commands are based on this version of their ticket. Where it is older than the present one,
     * fields untouched since are merged, and the same field or a moved state is refused with both values. For the
     * configuration graph it is a version of the graph: what was changed since is refused with {@link ConcurrentChange}.
     */
    Desk basedOn(long version);

    /**
     * The same desk, whose next command has this id: 1 to 128 characters, unique in the tenant, and not
     * beginning with {@code itsm-kit:}. Repeating it gives the
     * first result; another command under the same id is refused with {@link CommandIdReused}.
     */
    Desk withCommandId(String commandId);

    /** The same desk, whose commands carry this into the journal, for following one request through many systems. */
    Desk withCorrelation(String correlation);
}
