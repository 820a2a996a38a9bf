package org.itsmkit.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowVerifier;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private final Workflow workflow = Problem.TYPE.workflow();

    @Test
    void itsLifeCycleHasNeitherProblemsNorDoubts() {
        assertThat(WorkflowVerifier.problems(workflow)).isEmpty();
        assertThat(WorkflowVerifier.doubts(workflow)).isEmpty();
    }

    @Test
    void workOnHoldGoesOnWhereItWasLeft() {
        for (State state : workflow.states()) {
            boolean isHeld = workflow.transition(state, ProblemActions.HOLD).isPresent();
            assertThat(isHeld).isEqualTo(state.category() == Category.ACTIVE);
            if (isHeld) {
                assertThat(workflow.transitionsFrom(Problem.ON_HOLD).values())
                        .anyMatch(transition -> state.equals(transition.to()));
            }
        }
    }

    @Test
    void aClosedProblemCanBeAnalysedAgain() {
        assertThat(workflow.transition(Problem.CLOSED, ProblemActions.REANALYSE))
                .hasValueSatisfying(transition -> assertThat(transition.to()).isEqualTo(Problem.ROOT_CAUSE_ANALYSIS));
    }
}
