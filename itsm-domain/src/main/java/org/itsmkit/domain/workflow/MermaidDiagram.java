package org.itsmkit.domain.workflow;

/** Draws a workflow as a Mermaid state diagram. */
final class MermaidDiagram {

    private MermaidDiagram() {}

    static String of(Workflow workflow) {
        return "stateDiagram-v2\n  [*] --> " + workflow.initial() + "\n";
    }
}
