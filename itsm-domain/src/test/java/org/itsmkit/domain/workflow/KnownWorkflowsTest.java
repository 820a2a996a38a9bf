package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life cycles that others ship, as data: the verifier tells their defects, and nothing else. */
class KnownWorkflowsTest {

    private static List<String> told(String name) {
        Workflow workflow = WorkflowTable.read(name);
        return Stream.concat(WorkflowVerifier.problems(workflow).stream(), WorkflowVerifier.doubts(workflow).stream())
                .map(WorkflowProblem::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"itop-incident", "itop-user-request"})
    void iTopDeclaresAStimulusForNothingMissesOneAndForgetsAnEscalation(String name) {
        assertThat(told(name))
                .containsExactly(
                        "UNHEARD ev_autoclose: It is declared, and no state has it.",
                        "UNHEARD ev_autoresolve: It is declared for state escalated_tto, which does not have it.",
                        "FORGOTTEN pending: Action ev_pending comes here from state assigned, escalated_ttr, and no "
                                + "action leads back to escalated_ttr.");
    }

    @Test
    void iTopsEmergencyAndRoutineChangesHaveStatesThatNothingEnters() {
        assertThat(told("itop-emergency-change"))
                .containsExactly(
                        "UNREACHABLE validated: No chain of actions leads here from new.",
                        "UNREACHABLE rejected: No chain of actions leads here from new.");
        assertThat(told("itop-routine-change"))
                .containsExactly(
                        "UNREACHABLE validated: No chain of actions leads here from new.",
                        "UNREACHABLE rejected: No chain of actions leads here from new.",
                        "UNREACHABLE approved: No chain of actions leads here from new.",
                        "UNREACHABLE notapproved: No chain of actions leads here from new.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "itop-problem",
                "itop-normal-change",
                "servicenow-incident",
                "servicenow-problem",
                "servicenow-normal-change",
                "servicenow-standard-change",
                "servicenow-emergency-change",
                "glpi-ticket"
            })
    void whatIsSoundIsNotAccused(String name) {
        assertThat(told(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "itop-incident, 7, 17",
        "itop-user-request, 10, 22",
        "itop-problem, 4, 5",
        "itop-normal-change, 10, 12",
        "servicenow-incident, 6, 7",
        "servicenow-problem, 6, 10",
        "servicenow-normal-change, 8, 13",
        "servicenow-standard-change, 6, 7",
        "servicenow-emergency-change, 7, 10",
        "glpi-ticket, 6, 30"
    })
    void aTableIsReadWhole(String name, int states, int transitions) {
        assertThat(WorkflowTable.read(name).states()).hasSize(states);
        assertThat(WorkflowTable.read(name).transitions()).hasSize(transitions);
    }

    @Test
    void glpisMatrixSaysForEachProfileWhichWaysAreOpen() {
        Workflow glpi = WorkflowTable.read("glpi-ticket");
        assertThat(ways(glpi, "technician")).hasSize(30);
        assertThat(ways(glpi, "self-service"))
                .containsExactlyInAnyOrder("New -> Closed", "Solved -> Assigned", "Solved -> Closed");
        assertThat(ways(glpi, "observer")).isEmpty();
    }

    private static List<String> ways(Workflow workflow, String profile) {
        return workflow.states().stream()
                .flatMap(from -> workflow.transitionsFrom(from).values().stream()
                        .filter(transition -> transition.permits(Set.of(Role.of(profile))))
                        .map(transition -> from + " -> " + transition.target(from)))
                .toList();
    }

    @Test
    void whatIsDeclaredAndThereIsNoProblem() {
        State start = State.of("start", org.itsmkit.domain.ticket.Category.NEW);
        State end = State.of("end", org.itsmkit.domain.ticket.Category.CLOSED);
        Workflow workflow = Workflow.named("declared")
                .startingAt(start)
                .declares("finish", start)
                .declares("finish")
                .allow("finish", start, end)
                .build();
        assertThat(workflow.declared()).containsOnlyKeys("finish");
        assertThat(workflow.declared().get("finish")).containsExactly("start");
    }
}
