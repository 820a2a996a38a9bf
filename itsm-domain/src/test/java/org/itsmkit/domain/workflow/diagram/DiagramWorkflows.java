package org.itsmkit.domain.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.TransitionStep;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowSteps;

/** Sound workflows with the most awkward names that are allowed. */
final class DiagramWorkflows {

    private static final String[] KEYS = {
        "a", "A", "a.b", "a-b", "a_b", "-", ".", "_", "0", "end", "start", "process", "s_a", "state", "on.hold",
        "on_hold"
    };
    private static final Role[] ROLES = {Role.AGENT, Role.MANAGER, Role.of("x.y")};
    private static final Category[] OPEN = {Category.NEW, Category.ACTIVE, Category.PENDING, Category.RESOLVED};

    private final Random random;

    DiagramWorkflows(long seed) {
        this.random = new Random(seed);
    }

    /** A chain to the end, and other ways, also out of the end. */
    Workflow any() {
        List<State> states = new ArrayList<>();
        int count = 2 + random.nextInt(KEYS.length - 2);
        int shift = random.nextInt(KEYS.length);
        for (int i = 0; i < count; i++) {
            Category category = i == count - 1 ? Category.CLOSED : OPEN[random.nextInt(OPEN.length)];
            states.add(State.of(KEYS[(i + shift) % KEYS.length], category));
        }
        WorkflowSteps steps = Workflow.named(KEYS[shift]).startingAt(states.get(0));
        for (int i = 0; i + 1 < count; i++) {
            steps = said(steps.allow(KEYS[random.nextInt(KEYS.length)], states.get(i), states.get(i + 1)));
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            State from = states.get(random.nextInt(count));
            steps = said(
                    steps.allow("more" + "._-".charAt(i % 3) + i, Set.of(from), states.get(random.nextInt(count))));
        }
        return steps.build();
    }

    private TransitionStep said(TransitionStep step) {
        if (random.nextBoolean()) {
            step.by(ROLES[random.nextInt(ROLES.length)]);
        }
        return step.labelled(label());
    }

    /** Any characters, but one that is not blank: a label that is all blank is refused. */
    private String label() {
        StringBuilder label = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            label.insert(random.nextInt(label.length() + 1), (char)
                    (random.nextBoolean() ? 0x20 + random.nextInt(0x5F) : random.nextInt(0x10000)));
        }
        return label.toString();
    }
}
