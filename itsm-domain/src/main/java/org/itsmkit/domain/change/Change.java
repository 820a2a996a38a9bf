package org.itsmkit.domain.change;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Instant;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowSteps;
import org.itsmkit.sla.InvalidInput;

/**
 * The change practice: standard, normal and emergency changes are authorised, scheduled, implemented and reviewed. Everything here is
 * data for the general rules; {@link ChangeActions} names what may be done.
 *
 * <p>Whether a template still stands, and whether the time is free, counts other changes: {@link ChangeTemplate} and
 * {@link ChangeSchedule} answer that, and a host asks them before it schedules.
 */
public final class Change {

    public static final State NEW = State.of("NEW", Category.NEW);
    public static final State ASSESS = State.of("ASSESS", Category.ACTIVE);
    public static final State AUTHORISE = State.of("AUTHORISE", Category.PENDING);
    public static final State SCHEDULED = State.of("SCHEDULED", Category.ACTIVE);
    public static final State IMPLEMENT = State.of("IMPLEMENT", Category.ACTIVE);
    /** It is done or undone: what waits for it goes on. */
    public static final State REVIEW = State.of("REVIEW", Category.RESOLVED);

    public static final State CLOSED = State.of("CLOSED", Category.CLOSED);
    public static final State CANCELLED = State.of("CANCELLED", Category.CANCELLED);

    /** Said when it is proposed; what may be done next depends on it. */
    public static final Field<String> MODEL =
            Field.choice("change-model", ChangeModel.class).labelled("Model").indexed();
    /** The key of the template of a standard change. */
    public static final Field<String> TEMPLATE =
            Field.text("change-template").labelled("Template").maxLength(200).indexed();

    public static final Field<String> RISK =
            Field.choice("risk", RiskLevel.class).labelled("Risk").indexed();
    /** Why the risk is what it is, such as {@link AssessedRisk} says. */
    public static final Field<String> RISK_BASIS =
            Field.text("risk-basis").labelled("Why the risk is so").maxLength(10_000);

    public static final Field<Instant> PLANNED_START =
            Field.instant("planned-start").labelled("Planned start").indexed();
    public static final Field<Instant> PLANNED_END =
            Field.instant("planned-end").labelled("Planned end").indexed();
    public static final Field<String> IMPLEMENTATION_PLAN =
            Field.text("implementation-plan").labelled("Implementation plan").maxLength(100_000);
    public static final Field<String> BACK_OUT_PLAN =
            Field.text("back-out-plan").labelled("Back-out plan").maxLength(100_000);
    public static final Field<String> TEST_PLAN =
            Field.text("test-plan").labelled("Test plan").maxLength(100_000);
    public static final Field<String> OUTCOME =
            Field.choice("outcome", ChangeOutcome.class).labelled("Outcome").indexed();
    /** What was learned; needed unless it went well. */
    public static final Field<String> REVIEW_NOTES =
            Field.text("review-notes").labelled("Review").maxLength(100_000);

    public static final Field<String> CANCEL_REASON =
            Field.text("change-cancel-reason").labelled("Reason for cancelling");
    /** When an emergency change began; set by the desk. */
    public static final Field<Instant> URGENT_SINCE =
            Field.instant("urgent-since").labelled("Emergency since");
    /** When an emergency change was authorised; set by the desk. */
    public static final Field<Instant> AUTHORISED_AT =
            Field.instant("authorised-at").labelled("Authorised");
    /** Whether an emergency change was not authorised in time; set by the desk. */
    public static final Field<Boolean> UNAUTHORISED =
            Field.flag("unauthorised").labelled("Not authorised in time").indexed();

    private static final Role[] WORKERS = {Role.AGENT, Role.ASSIGNEE, Role.MANAGER};
    private static final Condition IS_STANDARD = where(MODEL).is(ChangeModel.STANDARD.name());
    private static final Condition IS_NORMAL = where(MODEL).is(ChangeModel.NORMAL.name());
    private static final Condition IS_EMERGENCY = where(MODEL).is(ChangeModel.EMERGENCY.name());

    private Change() {}

    /** The type, numbered CHG, to which a house may add. */
    public static TicketType.Builder type(ChangeSettings settings) {
        return TicketType.named("change")
                .labelled("Change")
                .numbered("CHG")
                .fields(
                        MODEL,
                        TEMPLATE,
                        RISK,
                        RISK_BASIS,
                        PLANNED_START,
                        PLANNED_END,
                        IMPLEMENTATION_PLAN,
                        BACK_OUT_PLAN,
                        TEST_PLAN,
                        OUTCOME,
                        REVIEW_NOTES,
                        CANCEL_REASON,
                        URGENT_SINCE,
                        AUTHORISED_AT,
                        UNAUTHORISED)
                .workflow(new Life(InvalidInput.present("settings", settings)).workflow());
    }

    /** The life cycle under some settings. */
    private record Life(ApprovalPolicy normal, ApprovalPolicy emergency, ChangeSettings settings) {

        /** What is approved: what is done, when, and how it is undone. */
        Life(ChangeSettings settings) {
            this(
                    settings.normal().about(RISK, PLANNED_START, PLANNED_END, IMPLEMENTATION_PLAN, BACK_OUT_PLAN),
                    settings.emergency().about(IMPLEMENTATION_PLAN, BACK_OUT_PLAN),
                    settings);
        }

        Workflow workflow() {
            WorkflowSteps begun = Workflow.named("change").startingAt(NEW);
            return ended(urgent(scheduled(authorised(begun)))).build();
        }

        private WorkflowSteps authorised(WorkflowSteps steps) {
            return steps.in(NEW, ASSESS, AUTHORISE, SCHEDULED, IMPLEMENT, REVIEW)
                    .fixes(URGENT_SINCE, AUTHORISED_AT, UNAUTHORISED, CANCEL_REASON)
                    .in(ASSESS, AUTHORISE, SCHEDULED, IMPLEMENT, REVIEW)
                    .fixes(MODEL)
                    .allow(ChangeActions.ASSESS, NEW, ASSESS)
                    .by(WORKERS)
                    .when(IS_NORMAL, "change.not.normal", "Only a normal change is assessed and authorised before.")
                    .allow(ChangeActions.REQUEST_AUTHORISATION, ASSESS, AUTHORISE)
                    .by(WORKERS)
                    .requires(RISK, PLANNED_START, PLANNED_END, IMPLEMENTATION_PLAN, BACK_OUT_PLAN)
                    .when(startsBeforeItEnds())
                    .asksApproval(normal)
                    .allow(ChangeActions.AUTHORISE, AUTHORISE, SCHEDULED)
                    .bySystem()
                    .requiresApproval(normal)
                    .allow(ChangeActions.SEND_BACK, Set.of(AUTHORISE, SCHEDULED), ASSESS)
                    .bySystem()
                    .notifies("change.sent-back", Role.REQUESTER, Role.ASSIGNEE)
                    .on(Trigger.approved(normal))
                    .whileIn(AUTHORISE)
                    .performs(ChangeActions.AUTHORISE)
                    .on(Trigger.approvalEnded(
                            normal,
                            ApprovalOutcome.REJECTED,
                            ApprovalOutcome.EXPIRED,
                            ApprovalOutcome.WITHDRAWN,
                            ApprovalOutcome.VOID))
                    .whileIn(AUTHORISE, SCHEDULED)
                    .performs(ChangeActions.SEND_BACK);
        }

        private WorkflowSteps scheduled(WorkflowSteps steps) {
            return steps.allow(ChangeActions.SCHEDULE, NEW, SCHEDULED)
                    .by(WORKERS)
                    .when(IS_STANDARD, "change.not.standard", "Only a standard change is scheduled without approval.")
                    .requires(TEMPLATE, PLANNED_START, PLANNED_END)
                    .when(startsBeforeItEnds())
                    .allow(ChangeActions.IMPLEMENT, SCHEDULED, IMPLEMENT)
                    .by(WORKERS)
                    .when(Guards.either(
                            Guards.when(IS_STANDARD, Reason.of("change.not.standard", "It has no template to go by.")),
                            Guards.approved(normal)))
                    .when(Guards.separateDuties(normal));
        }

        /** Authorisation may follow, within a time. */
        private WorkflowSteps urgent(WorkflowSteps steps) {
            return steps.allow(ChangeActions.IMPLEMENT_URGENTLY, NEW, IMPLEMENT)
                    .by(WORKERS)
                    .when(IS_EMERGENCY, "change.no.emergency", "Only an emergency change is implemented at once.")
                    .requires(RISK, IMPLEMENTATION_PLAN, BACK_OUT_PLAN)
                    .setsNow(URGENT_SINCE)
                    .asksApproval(emergency)
                    .on(Trigger.approved(emergency))
                    .setsNow(AUTHORISED_AT)
                    .allowIn(ChangeActions.FLAG_UNAUTHORISED, IMPLEMENT, REVIEW)
                    .bySystem()
                    .sets(UNAUTHORISED, true)
                    .notifies("change.unauthorised", Role.MANAGER)
                    .after("authorisation-missing", settings.retrospective())
                    .whileIn(IMPLEMENT, REVIEW)
                    .since(URGENT_SINCE)
                    .when(IS_EMERGENCY
                            .and(Condition.not(where(AUTHORISED_AT).isSet()))
                            .and(Condition.not(where(UNAUTHORISED).is(true))))
                    .performs(ChangeActions.FLAG_UNAUTHORISED);
        }

        private static WorkflowSteps ended(WorkflowSteps steps) {
            return steps.allow(ChangeActions.FINISH, IMPLEMENT, REVIEW)
                    .by(WORKERS)
                    .requires(OUTCOME)
                    .allow(ChangeActions.CLOSE, REVIEW, CLOSED)
                    .by(WORKERS)
                    .prompts(REVIEW_NOTES)
                    .when(
                            where(OUTCOME)
                                    .is(ChangeOutcome.SUCCESSFUL.name())
                                    .or(where(REVIEW_NOTES).isSet()),
                            "review.missing",
                            "What did not go well is reviewed before it is closed.")
                    .when(
                            Condition.not(IS_EMERGENCY)
                                    .or(where(AUTHORISED_AT).isSet())
                                    .or(where(UNAUTHORISED).is(true)),
                            "authorisation.outstanding",
                            "An emergency change is closed when it was authorised, or flagged because it was not in time.")
                    .allow(ChangeActions.CANCEL, Set.of(NEW, ASSESS, AUTHORISE, SCHEDULED), CANCELLED)
                    .by(WORKERS)
                    .requires(CANCEL_REASON);
        }

        private static Guard startsBeforeItEnds() {
            return Guards.inOrder(
                    PLANNED_START, PLANNED_END, Reason.of("change.ends.first", "It has to end after it starts."));
        }
    }
}
