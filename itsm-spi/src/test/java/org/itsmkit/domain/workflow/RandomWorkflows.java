package org.itsmkit.domain.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;

/** Workflows at random: a path through every state to a final one, and whatever chance adds to it. */
final class RandomWorkflows {

    private static final List<Field<?>> FIELDS = List.of(
            Field.text("note"),
            Field.choice("kind", "A", "B", "C"),
            Field.integer("count"),
            Field.flag("flag"),
            Field.money("cost"),
            Field.date("day"),
            TicketFields.ASSIGNEE);
    private static final Field<Long> COUNT = Field.integer("count");
    private static final Field<String> KIND = Field.choice("kind", "A", "B", "C");

    private final Random random;
    private final List<State> states = new ArrayList<>();

    RandomWorkflows(long seed) {
        this.random = new Random(seed);
    }

    /** The first sound one of a series; what is refused on the way has told a problem. */
    Workflow sound() {
        while (true) {
            try {
                return any();
            } catch (WorkflowUnsound unsound) {
                if (unsound.problems().isEmpty()) {
                    throw new AssertionError("unsound without a problem", unsound);
                }
            }
        }
    }

    private Workflow any() {
        states.clear();
        Category[] open = {Category.NEW, Category.ACTIVE, Category.PENDING, Category.RESOLVED};
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            states.add(State.of("s" + i, i == count - 1 ? Category.CLOSED : open[random.nextInt(open.length)]));
        }
        WorkflowSteps steps = Workflow.named("random").startingAt(states.get(0));
        for (int i = 0; i + 1 < count; i++) {
            steps = said(steps.allow("step" + i, states.get(i), states.get(i + 1)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            steps = said(steps.allow("jump" + i, Set.of(state()), state()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            steps = said(steps.allowIn("stay" + i, state()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            steps = steps.in(state()).policy(oneOf(FieldPolicy.values()), oneOf(FIELDS));
        }
        return automated(steps).build();
    }

    private WorkflowSteps automated(WorkflowSteps begun) {
        WorkflowSteps steps = begun;
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(states.size() - 1);
            steps = steps.after("timer" + i, new Delay.Elapsed(Duration.ofHours(1 + random.nextInt(50))))
                    .whileIn(states.get(at))
                    .when(condition())
                    .times(1 + random.nextInt(3))
                    .performs("step" + at);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(states.size() - 1);
            AutomaticStep step = steps.on(trigger()).whileIn(states.get(at)).when(condition());
            steps = random.nextBoolean() ? step.sets(COUNT, (long) random.nextInt(3)) : step.performs("step" + at);
        }
        return steps;
    }

    private TransitionStep said(TransitionStep begun) {
        TransitionStep step = begun;
        if (random.nextInt(3) == 0) {
            step = step.policy(oneOf(FieldPolicy.values()), oneOf(FIELDS));
        }
        if (random.nextInt(3) == 0) {
            step = step.by(oneOf(Role.AGENT, Role.MANAGER, Role.REQUESTER, Role.SYSTEM));
        }
        if (random.nextInt(4) == 0) {
            step = step.when(condition(), "chance", "Not this time.");
        }
        if (random.nextInt(4) == 0) {
            step = step.withCommentWhen(condition());
        }
        return switch (random.nextInt(6)) {
            case 0 -> step.increments(COUNT);
            case 1 -> step.sets(KIND, "A");
            case 2 -> step.clears(oneOf(FIELDS));
            case 3 -> step.copiesLinked(KIND);
            default -> step;
        };
    }

    private Trigger trigger() {
        return switch (random.nextInt(5)) {
            case 0 -> Trigger.set(oneOf(FIELDS));
            case 1 -> Trigger.changed(oneOf(FIELDS));
            case 2 -> Trigger.answerBy(Role.REQUESTER);
            case 3 -> Trigger.answerByOthersThan(Role.REQUESTER);
            default -> Trigger.linkedReached(LinkType.CHILD_OF, oneOf(Category.values()));
        };
    }

    private Condition condition() {
        return switch (random.nextInt(5)) {
            case 0 -> Condition.where(COUNT).atLeast(1L);
            case 1 -> Condition.where(KIND).is("A");
            case 2 -> Condition.not(Condition.where(KIND).isSet());
            default -> Condition.ALWAYS;
        };
    }

    private State state() {
        return states.get(random.nextInt(states.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
