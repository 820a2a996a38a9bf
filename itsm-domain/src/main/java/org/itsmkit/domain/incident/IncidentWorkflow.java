package org.itsmkit.domain.incident;

import static org.itsmkit.domain.actor.Role.AGENT;
import static org.itsmkit.domain.actor.Role.ASSIGNEE;
import static org.itsmkit.domain.actor.Role.MANAGER;
import static org.itsmkit.domain.actor.Role.REQUESTER;
import static org.itsmkit.domain.actor.Role.WATCHER;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;
import static org.itsmkit.domain.incident.Incident.*;
import static org.itsmkit.domain.ticket.TicketFields.FIRST_RESPONSE_AT;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowSteps;

/** The life cycle of an incident, rule by rule. */
final class IncidentWorkflow {

    private static final State[] OPEN = {NEW, IN_PROGRESS, ON_HOLD};
    private static final State[] UNCLOSED = {NEW, IN_PROGRESS, ON_HOLD, RESOLVED};

    private static final Condition WAITS_FOR_CALLER = where(HOLD_REASON).is(HoldReason.CALLER.name());
    private static final Condition WAITS_FOR_RECORD =
            where(HOLD_REASON).in(HoldReason.CHANGE.name(), HoldReason.PROBLEM.name());
    private static final Condition IS_PROPOSED = where(MAJOR_STATUS).is(MajorStatus.PROPOSED.name());
    /** Neither a major incident nor proposed as one. */
    private static final Condition IS_ORDINARY = not(IS_MAJOR).and(not(IS_PROPOSED));

    private final IncidentSettings settings;

    private IncidentWorkflow(IncidentSettings settings) {
        this.settings = settings;
    }

    static Workflow of(IncidentSettings settings) {
        return new IncidentWorkflow(settings).build();
    }

    private Workflow build() {
        WorkflowSteps steps = fields(Workflow.named("incident").startingAt(NEW));
        return majorIncident(linked(waiting(ending(work(steps))))).build();
    }

    /** What only actions set is fixed as long as anything can be edited. */
    private static WorkflowSteps fields(WorkflowSteps steps) {
        return steps.in(UNCLOSED)
                .fixes(HOLD_REASON, ASKED_AT, REMINDERS, CANCEL_REASON, REOPEN_COUNT, REOPENED_AT, REOPENED_BY)
                .fixes(MAJOR_STATUS, MAJOR_REASON, MAJOR_SINCE, COMMUNICATED_AT, REVIEWED_AT)
                .in(RESOLVED)
                .requires(RESOLUTION_CODE, RESOLUTION_NOTES);
    }

    private static WorkflowSteps work(WorkflowSteps steps) {
        return steps.allow(IncidentActions.START, NEW, IN_PROGRESS)
                .labelled("Start work")
                .by(AGENT, ASSIGNEE, MANAGER)
                .on(Trigger.set(TicketFields.ASSIGNEE))
                .whileIn(NEW)
                .performs(IncidentActions.START)
                .on(Trigger.answerBy(AGENT, ASSIGNEE, MANAGER).butNotBy(REQUESTER))
                .whileIn(UNCLOSED)
                .when(not(where(FIRST_RESPONSE_AT).isSet()))
                .setsNow(FIRST_RESPONSE_AT)
                .allow(IncidentActions.HOLD, Set.of(NEW, IN_PROGRESS), ON_HOLD)
                .labelled("Put on hold")
                .by(AGENT, ASSIGNEE, MANAGER)
                .requires(HOLD_REASON)
                .withPublicCommentWhen(WAITS_FOR_CALLER)
                .allowIn(IncidentActions.HOLD, ON_HOLD)
                .labelled("Change what it waits for")
                .by(AGENT, ASSIGNEE, MANAGER)
                .mustChange(HOLD_REASON)
                .withPublicCommentWhen(WAITS_FOR_CALLER)
                .allow(IncidentActions.RESUME, ON_HOLD, IN_PROGRESS)
                .labelled("Resume")
                .by(AGENT, ASSIGNEE, MANAGER)
                .clears(HOLD_REASON);
    }

    private WorkflowSteps ending(WorkflowSteps steps) {
        return steps.allow(IncidentActions.RESOLVE, List.of(OPEN), RESOLVED)
                .labelled("Resolve")
                .by(AGENT, ASSIGNEE, MANAGER, REQUESTER)
                .onlyBy(IS_MAJOR, AGENT, ASSIGNEE, MANAGER)
                .requires(RESOLUTION_CODE, RESOLUTION_NOTES)
                .clears(HOLD_REASON)
                .notifies("incident.resolved", REQUESTER, WATCHER)
                .allow(IncidentActions.REOPEN, RESOLVED, IN_PROGRESS)
                .labelled("Reopen")
                .by(AGENT, ASSIGNEE, MANAGER, REQUESTER)
                .onlyBy(IS_MAJOR, AGENT, ASSIGNEE, MANAGER)
                .when(mayReopen(), "reopen.limit", "It may be reopened " + settings.reopenLimit() + " times at most.")
                .withComment()
                .increments(REOPEN_COUNT)
                .setsNow(REOPENED_AT)
                .setsActor(REOPENED_BY)
                .clears(RESOLUTION_CODE, RESOLUTION_NOTES, REVIEWED_AT)
                .allow(IncidentActions.CLOSE, RESOLVED, CLOSED)
                .labelled("Close")
                .by(AGENT, ASSIGNEE, MANAGER, REQUESTER)
                .onlyBy(IS_MAJOR, AGENT, ASSIGNEE, MANAGER)
                .when(not(IS_PROPOSED), "major.undecided", "Whether it is a major incident is still to be decided.")
                .when(
                        not(IS_MAJOR).or(where(REVIEWED_AT).isSet()),
                        "major.review.missing",
                        "A major incident is reviewed before it is closed.")
                .when(problemOrReason())
                .afterWorkingDays("auto-close", settings.autoCloseDays(), settings.calendar())
                .whileIn(RESOLVED)
                .when(IS_ORDINARY)
                .performs(IncidentActions.CLOSE)
                .allow(IncidentActions.CANCEL, List.of(OPEN), CANCELLED)
                .labelled("Cancel")
                .by(AGENT, ASSIGNEE, MANAGER, REQUESTER)
                .when(not(IS_MAJOR), "major.cancel", "A major incident is resolved and reviewed, not cancelled.")
                .requires(CANCEL_REASON)
                .clears(HOLD_REASON)
                .on(Trigger.answerBy(REQUESTER))
                .whileIn(CLOSED)
                .wants(Effect.OpenLinked.as(LinkType.FOLLOWS_UP)
                        .inheriting(settings.inherited().toArray(Field<?>[]::new)));
    }

    /** Callers are asked in public, reminded, and given up in the end; a machine's reply is no answer. */
    private WorkflowSteps waiting(WorkflowSteps steps) {
        Condition enough = where(REMINDERS).atLeast((long) settings.reminders());
        return steps.on(Trigger.answerBy(REQUESTER))
                .whileIn(ON_HOLD)
                .when(WAITS_FOR_CALLER)
                .performs(IncidentActions.RESUME)
                .on(Trigger.set(HOLD_REASON))
                .whileIn(ON_HOLD)
                .when(WAITS_FOR_CALLER)
                .setsNow(ASKED_AT)
                .sets(REMINDERS, 0L)
                .allowIn(IncidentActions.REMIND, ON_HOLD)
                .labelled("Remind the caller")
                .bySystem()
                .increments(REMINDERS)
                .setsNow(ASKED_AT)
                .notifies("incident.reminder", REQUESTER)
                .afterWorkingDays("remind", settings.reminderDays(), settings.calendar())
                .whileIn(ON_HOLD)
                .since(ASKED_AT)
                .when(WAITS_FOR_CALLER.and(not(enough)))
                .times(Timer.MOST)
                .performs(IncidentActions.REMIND)
                .allow(IncidentActions.GIVE_UP, ON_HOLD, RESOLVED)
                .labelled("Give up waiting for the caller")
                .bySystem()
                .sets(RESOLUTION_CODE, ResolutionCode.NO_RESPONSE.name())
                .sets(RESOLUTION_NOTES, "The caller did not answer.")
                .clears(HOLD_REASON)
                .notifies("incident.resolved", REQUESTER, WATCHER)
                .afterWorkingDays("give-up", settings.reminderDays(), settings.calendar())
                .whileIn(ON_HOLD)
                .since(ASKED_AT)
                .when(WAITS_FOR_CALLER.and(enough).and(not(IS_MAJOR)))
                .performs(IncidentActions.GIVE_UP);
    }

    private static WorkflowSteps linked(WorkflowSteps steps) {
        return steps.allow(IncidentActions.CONTINUE, ON_HOLD, IN_PROGRESS)
                .labelled("Resume when nothing is waited for")
                .bySystem()
                .when(Guards.noneOpen(LinkType.WAITS_FOR))
                .clears(HOLD_REASON)
                .on(Trigger.linkedReached(LinkType.WAITS_FOR, Category.RESOLVED, Category.CLOSED, Category.CANCELLED))
                .whileIn(ON_HOLD)
                .when(WAITS_FOR_RECORD)
                .performs(IncidentActions.CONTINUE)
                .allow(IncidentActions.RESOLVE_WITH_PARENT, List.of(OPEN), RESOLVED)
                .labelled("Resolve with its parent")
                .bySystem()
                .sets(RESOLUTION_CODE, ResolutionCode.WITH_PARENT.name())
                .sets(RESOLUTION_NOTES, "Resolved with its parent.")
                .copiesLinked(RESOLUTION_CODE, RESOLUTION_NOTES)
                .clears(HOLD_REASON)
                .notifies("incident.resolved", REQUESTER, WATCHER)
                .on(Trigger.linkedReached(LinkType.CHILD_OF, Category.RESOLVED))
                .whileIn(OPEN)
                .performs(IncidentActions.RESOLVE_WITH_PARENT)
                .allow(IncidentActions.MERGE, List.of(UNCLOSED), CANCELLED)
                .labelled("Merge into another")
                .bySystem()
                .when(
                        not(IS_MAJOR),
                        "major.merge",
                        "A major incident takes duplicates in; it is not merged into another.")
                .sets(CANCEL_REASON, CancelReason.DUPLICATE.name())
                .clears(HOLD_REASON);
    }

    private static WorkflowSteps majorIncident(WorkflowSteps steps) {
        return steps.allowIn(IncidentActions.PROPOSE_MAJOR, OPEN)
                .labelled("Propose as a major incident")
                .by(AGENT, ASSIGNEE, MANAGER)
                .when(IS_ORDINARY, "major.already", "It is proposed as a major incident or is one.")
                .mustChange(MAJOR_REASON)
                .sets(MAJOR_STATUS, MajorStatus.PROPOSED.name())
                .notifies("incident.major.proposed", MANAGER)
                .allowIn(IncidentActions.ACCEPT_MAJOR, UNCLOSED)
                .labelled("Accept as a major incident")
                .by(MANAGER)
                .when(IS_PROPOSED, "major.not.proposed", "It is not proposed as a major incident.")
                .sets(MAJOR_STATUS, MajorStatus.ACCEPTED.name())
                .setsNow(MAJOR_SINCE)
                .notifies("incident.major.accepted", REQUESTER, WATCHER, ASSIGNEE)
                .allowIn(IncidentActions.DECLINE_MAJOR, UNCLOSED)
                .labelled("Decline as a major incident")
                .by(MANAGER)
                .when(IS_PROPOSED, "major.not.proposed", "It is not proposed as a major incident.")
                .withComment()
                .sets(MAJOR_STATUS, MajorStatus.DECLINED.name())
                .allowIn(IncidentActions.COMMUNICATE, UNCLOSED)
                .labelled("Communicate")
                .by(AGENT, ASSIGNEE, MANAGER)
                .when(IS_MAJOR, "major.not.accepted", "It is not a major incident.")
                .withPublicComment()
                .setsNow(COMMUNICATED_AT)
                .notifies("incident.major.communicated", REQUESTER, WATCHER)
                .allowIn(IncidentActions.REVIEW, RESOLVED)
                .labelled("Record the review")
                .by(AGENT, ASSIGNEE, MANAGER)
                .when(IS_MAJOR, "major.not.accepted", "It is not a major incident.")
                .requires(REVIEW)
                .prompts(NO_PROBLEM_REASON)
                .setsNow(REVIEWED_AT);
    }

    private Guard problemOrReason() {
        Reason reason = Reason.of(
                "major.problem.missing",
                "A major incident has a linked problem, or says why it has none, before it is closed.");
        return Guards.either(
                Guards.when(not(IS_MAJOR).or(where(NO_PROBLEM_REASON).isSet()), reason),
                Guards.someLinked(LinkType.CAUSED_BY, where(TicketFields.TYPE).is(settings.problemType()), reason));
    }

    private Condition mayReopen() {
        long limit = settings.reopenLimit();
        return limit == 0 ? Condition.NEVER : not(where(REOPEN_COUNT).atLeast(limit));
    }
}
