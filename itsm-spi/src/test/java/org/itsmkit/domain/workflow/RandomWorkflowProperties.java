package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.workflow.diagram.WorkflowDiagram;
import org.itsmkit.tck.WorkflowWalk;

class RandomWorkflowProperties {

    @Property(tries = 300)
    void noWalkThroughASoundWorkflowBreaksALaw(@ForAll long seed) {
        WorkflowWalk.walk(new RandomWorkflows(seed).sound(), seed, 100);
    }

    @Property(tries = 100)
    void theSameWorkflowIsDrawnAlikeAndEveryStateIsInTheDrawing(@ForAll long seed) {
        Workflow workflow = new RandomWorkflows(seed).sound();
        String drawing = WorkflowDiagram.of(workflow).toMermaid();
        assertThat(WorkflowDiagram.of(new RandomWorkflows(seed).sound()).toMermaid())
                .isEqualTo(drawing);
        workflow.states().forEach(state -> assertThat(drawing).contains("    " + state.key() + " --> "));
    }
}
