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

class PlanDiagramProperties {

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
