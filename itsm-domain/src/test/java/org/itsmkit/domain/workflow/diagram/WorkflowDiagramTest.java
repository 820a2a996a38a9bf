package org.itsmkit.domain.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowDiagramTest {

    private static final WorkflowDiagram INCIDENT = WorkflowDiagram.of(Incident.TYPE.workflow());

    static final String HOSTILE =
            "끝내기 \"now\" <b>&\\ --> x;\n%% 'a' [*] {$x} ]]> __u__ \u0000\uD800 /' !pragma @enduml";

    /** Paste the file into any viewer of its kind to see the incident's life cycle. */
    @ParameterizedTest
    @ValueSource(strings = {"mermaid", "puml", "dot", "scxml", "bpmn"})
    void theIncidentIsWrittenAsItWas(String kind) throws IOException {
        assertThat(write(INCIDENT, kind)).isEqualTo(golden("incident." + kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"puml", "dot", "scxml", "bpmn"})
    void whatALabelHoldsIsShownAndNeverRead(String kind) throws IOException {
        assertThat(write(WorkflowDiagram.of(hostile()), kind)).isEqualTo(golden("hostile." + kind));
    }

    @Test
    void theOrderInWhichAWorkflowWasWrittenDoesNotShow() {
        State one = State.of("one", Category.NEW);
        State two = State.of("two", Category.ACTIVE);
        State end = State.of("end", Category.CLOSED);
        Workflow forth = Workflow.named("w")
                .startingAt(one)
                .allow("a", one, two)
                .allow("b", one, end)
                .allow("c", two, end)
                .build();
        Workflow back = Workflow.named("w")
                .startingAt(one)
                .allow("c", two, end)
                .allow("b", one, end)
                .allow("a", one, two)
                .build();
        for (String kind : new String[] {"mermaid", "puml", "dot", "scxml", "bpmn"}) {
            assertThat(write(WorkflowDiagram.of(forth), kind)).isEqualTo(write(WorkflowDiagram.of(back), kind));
        }
    }

    @Test
    void namesThatMermaidWouldMisreadAreQuoted() {
        State end = State.of("end", Category.NEW);
        State onHold = State.of("on-hold", Category.PENDING);
        State alsoOnHold = State.of("on.hold", Category.CLOSED);
        Workflow workflow = Workflow.named("odd")
                .startingAt(end)
                .allow("go", end, onHold)
                .allow("go", onHold, alsoOnHold)
                .build();
        assertThat(WorkflowDiagram.of(workflow).toMermaid()).isEqualTo("""
                        stateDiagram-v2
                            state "end" as s_end
                            state "on-hold" as s_on_hold
                            state "on.hold" as s_on_hold_
                            [*] --> s_end
                            s_end --> s_on_hold : go
                            s_on_hold --> s_on_hold_ : go
                            s_on_hold_ --> [*]
                        """);
    }

    /** Keys that differ by a dot alone, that begin with a digit, or that notations take for their own; a label of all evils. */
    static Workflow hostile() {
        State first = State.of("1st", Category.NEW);
        State dotted = State.of("on.hold", Category.PENDING);
        State dashed = State.of("on-hold", Category.RESOLVED);
        State end = State.of("end", Category.CLOSED);
        return Workflow.named("hostile.names-")
                .startingAt(first)
                .allow("go", first, dotted)
                .labelled(HOSTILE)
                .by(Role.AGENT, Role.of("a.b"))
                .allow("go.on", first, dashed)
                .allow("go-on", first, end)
                .allow("go", dotted, dashed)
                .allow("end", dashed, end)
                .allow("node", end, first)
                .allowIn("stay", dashed)
                .build();
    }

    static String write(WorkflowDiagram diagram, String kind) {
        return switch (kind) {
            case "mermaid" -> diagram.toMermaid();
            case "puml" -> diagram.toPlantUml();
            case "dot" -> diagram.toDot();
            case "scxml" -> diagram.toScxml();
            default -> diagram.toBpmn();
        };
    }

    private static String golden(String file) throws IOException {
        try (InputStream golden = WorkflowDiagramTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
