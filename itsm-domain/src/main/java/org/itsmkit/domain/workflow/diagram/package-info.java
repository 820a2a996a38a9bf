/**
 * Workflows as other tools read them: drawn as text, and as the two standards of process models.
 *
 * <pre>{@code
 * WorkflowDiagram diagram = WorkflowDiagram.of(Incident.TYPE.workflow());
 * diagram.toMermaid();  // for Markdown
 * diagram.toPlantUml(); // for documentation
 * diagram.toDot();      // for Graphviz
 * diagram.toScxml();    // for whoever runs or checks state machines
 * diagram.toBpmn();     // for BPMN modellers, with shapes and edges to look at
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.workflow.diagram;

import org.jspecify.annotations.NullMarked;
