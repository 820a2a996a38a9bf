package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.WorkflowProblem.Kind;
import org.junit.jupiter.api.Test;

/** The defects of iTop's shipped life cycles, written with our words, are refused. */
class KnownDefectsTest {

    private static final State NEW = State.of("new", Category.NEW);
    private static final State ASSIGNED = State.of("assigned", Category.ACTIVE);
    private static final State ESCALATED_TTO = State.of("escalated_tto", Category.NEW);
    private static final State RESOLVED = State.of("resolved", Category.RESOLVED);
    private static final State CLOSED = State.of("closed", Category.CLOSED);
    private static final Field<String> SOLUTION = Field.text("solution");
    private static final Delay WEEK = new Delay.Elapsed(Duration.ofDays(7));

    private static WorkflowSteps incident() {
        return Workflow.named("itop-incident")
                .startingAt(NEW)
                .allow("ev_assign", Set.of(NEW, ESCALATED_TTO), ASSIGNED)
                .allow("ev_timeout", NEW, ESCALATED_TTO)
                .allow("ev_autoresolve", Set.of(NEW, ASSIGNED), RESOLVED)
                .requires(SOLUTION)
                .allow("ev_resolve", ASSIGNED, RESOLVED)
                .requires(SOLUTION)
                .allow("ev_close", RESOLVED, CLOSED);
    }

    @Test
    void aStimulusThatNoStateHearsIsDead() {
        WorkflowSteps steps =
                incident().after("auto-close", WEEK).whileIn(RESOLVED).performs("ev_autoclose");
        assertThat(catchThrowableOfType(WorkflowUnsound.class, steps::build).problems())
                .extracting(WorkflowProblem::kind, WorkflowProblem::subject)
                .containsExactly(tuple(Kind.UNKNOWN_ACTION, "ev_autoclose"));
    }

    @Test
    void anEscalatedChildThatDoesNotHearItsParentIsTold() {
        WorkflowSteps steps = incident()
                .on(Trigger.linkedReached(LinkType.CHILD_OF, Category.RESOLVED))
                .whileIn(NEW, ESCALATED_TTO, ASSIGNED)
                .sets(SOLUTION, "As the parent")
                .performs("ev_autoresolve");
        assertThat(catchThrowableOfType(WorkflowUnsound.class, steps::build).problems())
                .extracting(WorkflowProblem::kind, WorkflowProblem::message)
                .containsExactly(
                        tuple(
                                Kind.UNKNOWN_ACTION,
                                "The answer to child-of RESOLVED performs this action, which state escalated_tto does not have."));
    }

    @Test
    void theStatesThatEmergencyChangesInheritAndNeverEnterAreUnreachable() {
        State validated = State.of("validated", Category.ACTIVE);
        State rejected = State.of("rejected", Category.PENDING);
        WorkflowSteps steps = Workflow.named("itop-emergency-change")
                .startingAt(NEW)
                .allow("ev_assign", Set.of(NEW, validated), ASSIGNED)
                .allow("ev_reopen", rejected, NEW)
                .allow("ev_finish", ASSIGNED, CLOSED);
        assertThat(catchThrowableOfType(WorkflowUnsound.class, steps::build).problems())
                .extracting(WorkflowProblem::kind, WorkflowProblem::subject)
                .containsExactlyInAnyOrder(tuple(Kind.UNREACHABLE, "validated"), tuple(Kind.UNREACHABLE, "rejected"));
    }
}
