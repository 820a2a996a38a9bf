package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.domain.Reason;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.tck.WorkflowWalk;
import org.junit.jupiter.api.Test;

/** The walk finds what breaks its laws. */
class WorkflowWalkTest {

    private static final State OPEN = State.of("open", Category.NEW);
    private static final State DONE = State.of("done", Category.CLOSED);
    private static final Reason NO = Reason.of("no", "No.");

    @Test
    void theSameSeedTakesTheSameWay() {
        Workflow workflow = Workflow.named("open")
                .startingAt(OPEN)
                .allow("finish", OPEN, DONE)
                .build();
        assertThat(WorkflowWalk.walk(workflow, 7, 200)).isEqualTo(WorkflowWalk.walk(workflow, 7, 200));
        assertThat(WorkflowWalk.walk(workflow, 7, 200).states()).containsKey("done");
    }

    @Test
    void aReasonThatIsToldTwiceIsFound() {
        Workflow workflow = Workflow.named("guarded")
                .startingAt(OPEN)
                .allow("finish", OPEN, DONE)
                .when(Guards.when(Condition.NEVER, NO))
                .when(Guards.when(Condition.NEVER, NO))
                .build();
        assertThatThrownBy(() -> WorkflowWalk.walk(workflow, 1, 200))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 1")
                .hasMessageContaining("told twice");
    }
}
