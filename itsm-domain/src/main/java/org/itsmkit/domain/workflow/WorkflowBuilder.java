package org.itsmkit.domain.workflow;

import org.itsmkit.domain.ticket.State;

/** A workflow that has a name and still needs the state it starts at. */
public final class WorkflowBuilder {

    private final String name;

    WorkflowBuilder(String name) {
        this.name = name;
    }

    /** The state in which a ticket is opened. */
    public Started startingAt(State initial) {
        return new Started(new WorkflowParts(name, initial));
    }

    /** A workflow that knows where it starts. */
    public static final class Started extends WorkflowSteps {
        Started(WorkflowParts parts) {
            super(parts);
        }

        @Override
        void end() {
            // Nothing was begun.
        }
    }
}
