package org.itsmkit.domain.problem;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowSteps;

/**
 * The problem practice: what causes incidents is assessed, analysed and mended, or accepted. Everything here is data for the
 * general rules; {@link ProblemActions} names what may be done.
 */
public final class Problem {

    public static final State NEW = State.of("NEW", Category.NEW);
    public static final State ASSESS = State.of("ASSESS", Category.ACTIVE);
    public static final State ROOT_CAUSE_ANALYSIS = State.of("ROOT_CAUSE_ANALYSIS", Category.ACTIVE);
    public static final State FIX_IN_PROGRESS = State.of("FIX_IN_PROGRESS", Category.ACTIVE);
    public static final State ON_HOLD = State.of("ON_HOLD", Category.PENDING);
    /** Lived with, until its time is over. Counts as done: what waits for it goes on. */
    public static final State RISK_ACCEPTED = State.of("RISK_ACCEPTED", Category.RESOLVED);

    public static final State RESOLVED = State.of("RESOLVED", Category.RESOLVED);
    public static final State CLOSED = State.of("CLOSED", Category.CLOSED);
    public static final State CANCELLED = State.of("CANCELLED", Category.CANCELLED);

    /** Whether incidents led to it, or somebody looked for it before. */
    public static final Field<String> ORIGIN =
            Field.choice("origin", ProblemOrigin.class).labelled("Origin");
    /** Whether it is analysed and not resolved; set by the desk. */
    public static final Field<Boolean> KNOWN_ERROR =
            Field.flag("known-error").labelled("Known error").indexed();
    /** What people can do until it is mended. */
    public static final Field<String> WORKAROUND =
            Field.text("workaround").labelled("Workaround").maxLength(100_000);
    /** When the workaround was last made known. */
    public static final Field<Instant> WORKAROUND_AT =
            Field.instant("workaround-at").labelled("Workaround published");
    /** The chain of whys, as {@link FiveWhys#text} writes it. */
    public static final Field<String> WHYS =
            Field.text("whys").labelled("Five whys").maxLength(100_000);
    /** What was found to cause it. */
    public static final Field<String> ROOT_CAUSE =
            Field.text("root-cause").labelled("Root cause").maxLength(100_000);

    public static final Field<String> ROOT_CAUSE_CATEGORY =
            Field.choice("root-cause-category", RootCauseCategory.class).labelled("Category of the root cause");
    /** How it was mended. */
    public static final Field<String> FIX = Field.text("fix").labelled("Fix").maxLength(100_000);
    /** How it was found that the fix holds. */
    public static final Field<String> VERIFICATION =
            Field.text("verification").labelled("Verification of the fix").maxLength(100_000);

    public static final Field<Instant> VERIFIED_AT =
            Field.instant("verified-at").labelled("Verified");
    public static final Field<Person> VERIFIED_BY = Field.person("verified-by").labelled("Verified by");
    /** Who answers for its risk; set when it was accepted. */
    public static final Field<Person> RISK_OWNER = Field.person("risk-owner").labelled("Owner of the risk");
    /** When the risk has to be looked at again; set when it was accepted. */
    public static final Field<Instant> RISK_UNTIL = Field.instant("risk-until").labelled("Risk accepted until");
    /** Why it is lived with; set when its risk was accepted. */
    public static final Field<String> RISK_REASON = Field.text("risk-reason").labelled("Why the risk is accepted");

    public static final Field<String> CANCEL_REASON =
            Field.text("problem-cancel-reason").labelled("Reason for cancelling");
    /** What it waits for; set while it is on hold. */
    public static final Field<String> WAITS_FOR = Field.text("waits-for").labelled("Waiting for");
    /** The key of the state in which it was put on hold. */
    public static final Field<String> HELD_IN = Field.text("held-in").labelled("Put on hold in");

    public static final Field<Long> REANALYSED = Field.integer("re-analysed").labelled("Analysed again");

    private static final Role[] WORKERS = {Role.AGENT, Role.ASSIGNEE, Role.MANAGER};

    /** Numbered PRB. */
    public static final TicketType TYPE = type().build();

    private Problem() {}

    /** The type, to which a house may add. */
    public static TicketType.Builder type() {
        return TicketType.named("problem")
                .labelled("Problem")
                .numbered("PRB")
                .fields(
                        ORIGIN,
                        KNOWN_ERROR,
                        WORKAROUND,
                        WORKAROUND_AT,
                        WHYS,
                        ROOT_CAUSE,
                        ROOT_CAUSE_CATEGORY,
                        FIX,
                        VERIFICATION,
                        VERIFIED_AT,
                        VERIFIED_BY,
                        RISK_REASON,
                        RISK_OWNER,
                        RISK_UNTIL,
                        CANCEL_REASON,
                        WAITS_FOR,
                        HELD_IN,
                        REANALYSED)
                .workflow(holding(accepting(work(Workflow.named("problem").startingAt(NEW))))
                        .build());
    }

    private static WorkflowSteps work(WorkflowSteps steps) {
        return steps.in(NEW, ASSESS, ROOT_CAUSE_ANALYSIS, FIX_IN_PROGRESS, ON_HOLD, RISK_ACCEPTED, RESOLVED)
                .fixes(WAITS_FOR, HELD_IN, REANALYSED, CANCEL_REASON, KNOWN_ERROR, WORKAROUND_AT)
                .fixes(VERIFICATION, VERIFIED_AT, VERIFIED_BY, RISK_REASON, RISK_OWNER, RISK_UNTIL)
                .allow(ProblemActions.ASSESS, NEW, ASSESS)
                .by(WORKERS)
                .allow(ProblemActions.CONFIRM, ASSESS, ROOT_CAUSE_ANALYSIS)
                .by(WORKERS)
                .allowIn(
                        ProblemActions.PUBLISH_WORKAROUND,
                        NEW,
                        ASSESS,
                        ROOT_CAUSE_ANALYSIS,
                        FIX_IN_PROGRESS,
                        ON_HOLD,
                        RISK_ACCEPTED)
                .by(WORKERS)
                .requires(WORKAROUND)
                .setsNow(WORKAROUND_AT)
                .notifies("problem.workaround", Role.WATCHER)
                .allowIn(ProblemActions.RECORD_ROOT_CAUSE, ROOT_CAUSE_ANALYSIS, FIX_IN_PROGRESS)
                .by(WORKERS)
                .requires(ROOT_CAUSE, ROOT_CAUSE_CATEGORY)
                .prompts(WHYS)
                .sets(KNOWN_ERROR, true)
                .allow(ProblemActions.FIX, ROOT_CAUSE_ANALYSIS, FIX_IN_PROGRESS)
                .by(WORKERS)
                .requires(ROOT_CAUSE)
                .sets(KNOWN_ERROR, true)
                .allow(ProblemActions.RESOLVE, FIX_IN_PROGRESS, RESOLVED)
                .by(WORKERS)
                .requires(FIX)
                .sets(KNOWN_ERROR, false)
                .allowIn(ProblemActions.VERIFY, RESOLVED)
                .by(WORKERS)
                .requires(VERIFICATION)
                .setsNow(VERIFIED_AT)
                .setsActor(VERIFIED_BY)
                .allow(ProblemActions.CLOSE, RESOLVED, CLOSED)
                .by(WORKERS)
                .when(where(VERIFIED_AT).isSet(), "fix.unverified", "Nobody has verified that the fix holds.")
                .allow(ProblemActions.CANCEL, Set.of(NEW, ASSESS), CANCELLED)
                .by(WORKERS)
                .requires(CANCEL_REASON)
                .allow(ProblemActions.DUPLICATE, Set.of(NEW, ASSESS), CANCELLED)
                .by(WORKERS)
                .allow(
                        ProblemActions.MERGE,
                        Set.of(NEW, ASSESS, ROOT_CAUSE_ANALYSIS, FIX_IN_PROGRESS, ON_HOLD),
                        CANCELLED)
                .bySystem()
                .allow(ProblemActions.REANALYSE, Set.of(RESOLVED, CLOSED, RISK_ACCEPTED), ROOT_CAUSE_ANALYSIS)
                .by(Role.MANAGER)
                .withComment()
                .clears(VERIFICATION, VERIFIED_AT, VERIFIED_BY, RISK_REASON, RISK_OWNER, RISK_UNTIL)
                .sets(KNOWN_ERROR, false)
                .increments(REANALYSED);
    }

    /** A risk is accepted by a manager, for a time, and somebody answers for it. */
    private static WorkflowSteps accepting(WorkflowSteps steps) {
        return steps.allow(ProblemActions.ACCEPT_RISK, Set.of(ROOT_CAUSE_ANALYSIS, FIX_IN_PROGRESS), RISK_ACCEPTED)
                .by(Role.MANAGER)
                .requires(RISK_REASON, RISK_OWNER, RISK_UNTIL)
                .allowIn(ProblemActions.RENEW_RISK, RISK_ACCEPTED)
                .by(Role.MANAGER)
                .mustChange(RISK_UNTIL)
                .prompts(RISK_REASON, RISK_OWNER)
                .allow(ProblemActions.REASSESS_RISK, RISK_ACCEPTED, ROOT_CAUSE_ANALYSIS)
                .bySystem()
                .clears(RISK_REASON, RISK_OWNER, RISK_UNTIL)
                .notifies("problem.risk-expired", Role.MANAGER, Role.ASSIGNEE)
                .after("risk-expires", new Delay.Elapsed(Duration.ofSeconds(1)))
                .whileIn(RISK_ACCEPTED)
                .since(RISK_UNTIL)
                .performs(ProblemActions.REASSESS_RISK);
    }

    /** Work goes on where it was left. */
    private static WorkflowSteps holding(WorkflowSteps begun) {
        WorkflowSteps steps = begun;
        for (Map.Entry<State, String> held : List.of(
                Map.entry(ASSESS, ProblemActions.RESUME_ASSESSMENT),
                Map.entry(ROOT_CAUSE_ANALYSIS, ProblemActions.RESUME_ANALYSIS),
                Map.entry(FIX_IN_PROGRESS, ProblemActions.RESUME_FIX))) {
            String key = held.getKey().key();
            steps = steps.allow(ProblemActions.HOLD, held.getKey(), ON_HOLD)
                    .by(WORKERS)
                    .requires(WAITS_FOR)
                    .sets(HELD_IN, key)
                    .allow(held.getValue(), ON_HOLD, held.getKey())
                    .by(WORKERS)
                    .when(where(HELD_IN).is(key), "held-elsewhere", "It was put on hold in another state.")
                    .clears(WAITS_FOR, HELD_IN);
        }
        return steps;
    }
}
