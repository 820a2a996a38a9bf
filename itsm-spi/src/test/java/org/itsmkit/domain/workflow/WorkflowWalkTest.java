package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.tck.WorkflowWalk;
import org.junit.jupiter.api.Test;

/** The walk finds what breaks its laws. */
class WorkflowWalkTest {

    private static final State OPEN = State.of("open", Category.NEW);
    private static final State DONE = State.of("done", Category.CLOSED);
    private static final Reason NO = Reason.of("no", "No.");

    private static Workflow guarded(Guard guard) {
        return Workflow.named("guarded")
                .startingAt(OPEN)
                .allow("finish", OPEN, DONE)
                .when(guard)
                .build();
    }

    @Test
    void theSameSeedTakesTheSameWay() {
        Workflow workflow = guarded(situation -> List.of());
        assertThat(WorkflowWalk.walk(workflow, 7, 200)).isEqualTo(WorkflowWalk.walk(workflow, 7, 200));
        assertThat(WorkflowWalk.walk(workflow, 7, 200).states()).containsKey("done");
    }

    @Test
    void aGuardThatChangesItsMindIsFound() {
        AtomicInteger asked = new AtomicInteger();
        Workflow fickle = guarded(situation -> asked.incrementAndGet() % 2 == 0 ? List.of(NO) : List.of());
        assertThatThrownBy(() -> WorkflowWalk.walk(fickle, 1, 200))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 1");
    }

    @Test
    void aGuardThatSaysTheSameTwiceIsFound() {
        assertThatThrownBy(() -> WorkflowWalk.walk(guarded(situation -> List.of(NO, NO)), 1, 200))
                .hasMessageContaining("told twice");
    }

    @Test
    void aGuardThatJudgesAFormItDoesNotReadIsFound() {
        Guard secretive = situation -> situation.edits("note") ? List.of(NO) : List.of();
        Workflow workflow = Workflow.named("guarded")
                .startingAt(OPEN)
                .allow("finish", OPEN, DONE)
                .mustChange(Field.text("note"))
                .when(secretive)
                .build();
        assertThatThrownBy(() -> WorkflowWalk.walk(workflow, 1, 200))
                .hasMessageContaining("told as allowed and refused");
    }
}
