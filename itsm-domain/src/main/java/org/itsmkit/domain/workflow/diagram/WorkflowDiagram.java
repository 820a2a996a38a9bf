package org.itsmkit.domain.workflow.diagram;

import org.itsmkit.domain.workflow.Workflow;

/**
 * A workflow in the notations of others. Each holds every state once and, for each state, every action that leaves it once;
 * states and arrows are sorted by name, so that the text is the same whatever the order in which the workflow was written.
 *
 * <p>The texts tell what people need to see: the action, who may perform it, and which timers and automatic answers do.
 * Guards, field policies and effects stay in the workflow. Whatever a label holds is shown and never read as syntax; line
 * ends become spaces, and what a notation cannot hold becomes U+FFFD. Immutable.
 */
public final class WorkflowDiagram {

    private final Chart chart;

    private WorkflowDiagram(Chart chart) {
        this.chart = chart;
    }

    public static WorkflowDiagram of(Workflow workflow) {
        return new WorkflowDiagram(Chart.of(workflow));
    }

    /** A state diagram of Mermaid ({@code stateDiagram-v2}). */
    public String toMermaid() {
        return MermaidDiagram.of(chart);
    }

    /** A state diagram of PlantUML. */
    public String toPlantUml() {
        return PlantUmlDiagram.of(chart);
    }

    /** A digraph in the language of Graphviz. States of final categories have a double border. */
    public String toDot() {
        return DotDiagram.of(chart);
    }

    /**
     * A flat state machine in State Chart XML (W3C Recommendation of 1 September 2015). A state of a final category is a
     * {@code final} where nothing leaves it, and a {@code state} where something does, since a {@code final} cannot be left.
     * Names that cannot be identifiers or events there get others; the true ones, and what SCXML has no place for, are in
     * attributes of the namespace {@code urn:itsmkit:workflow}.
     */
    public String toScxml() {
        return ScxmlDiagram.of(chart);
    }

    /**
     * A process in BPMN 2.0 XML (ISO/IEC 19510) with its drawing. A state is a user task, or an end event where it is of a
     * final category and nothing leaves it. Where several actions leave a state, or one leaves a state of a final category,
     * an exclusive gateway stands behind the task, since BPMN would follow several flows out of a task all at once. An
     * action is a sequence flow; roles, timers and triggers are in its documentation.
     */
    public String toBpmn() {
        return BpmnDiagram.of(chart);
    }
}
