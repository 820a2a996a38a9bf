package org.itsmkit.domain.workflow;

/** A declared action, of which nothing more is written. */
final class DeclaredStep extends WorkflowSteps {

    DeclaredStep(WorkflowParts parts) {
        super(parts);
    }

    @Override
    void end() {
        // The declaration went straight into the parts.
    }
}
