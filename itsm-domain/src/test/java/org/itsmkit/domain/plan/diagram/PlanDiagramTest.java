package org.itsmkit.domain.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cibseven.bpm.model.bpmn.Bpmn;
import org.cibseven.bpm.model.bpmn.BpmnModelInstance;
import org.cibseven.bpm.model.bpmn.instance.Association;
import org.cibseven.bpm.model.bpmn.instance.Task;
import org.itsmkit.domain.plan.Plan;
import org.itsmkit.domain.plan.PlanProperties;
import org.itsmkit.domain.plan.PlanTask;
import org.junit.jupiter.api.Test;

class PlanDiagramTest {

    private static final Plan SMALL = Plan.named("small")
            .task(PlanTask.manual("a").labelled("Say \"hi\"").undoneBy("un-a"))
            .task(PlanTask.manual("b"))
            .task(PlanTask.manual("end").afterAny("a", "b"))
            .task(PlanTask.manual("un-a"))
            .build();

    @Test
    void mermaidShowsTasksWaitsAndWhatUndoes() {
        assertThat(PlanDiagram.of(SMALL).toMermaid()).isEqualTo("""
                flowchart LR
                    t_a["Say #34;hi#34;"]
                    t_b["b"]
                    t_end["end"]
                    t_un_a["un#45;a"]
                    t_a -. undone by .-> t_un_a
                    t_a -- any --> t_end
                    t_b -- any --> t_end
                """);
    }

    @Test
    void dotShowsTheSame() {
        assertThat(PlanDiagram.of(SMALL).toDot())
                .contains("\"a\" [label=\"Say \\\"hi\\\"\"];")
                .contains("\"b\" -> \"end\" [label=\"any\"];")
                .contains("\"a\" -> \"un-a\" [style=dotted, label=\"undone by\"];");
    }

    /** Reading validates against the schemas of BPMN 2.0. */
    @Property(tries = 40)
    void bpmnIsValidAndHoldsEachTaskAndEachCompensationOnce(@ForAll long seed) {
        Plan plan = PlanProperties.any(new Random(seed));
        String xml = PlanDiagram.of(plan).toBpmn();
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(Task.class))
                .extracting(Task::getName)
                .containsExactlyInAnyOrderElementsOf(
                        plan.tasks().stream().map(PlanTask::label).toList());
        assertThat(model.getModelElementsByType(Association.class)).hasSameSizeAs(plan.compensations());
    }
}
