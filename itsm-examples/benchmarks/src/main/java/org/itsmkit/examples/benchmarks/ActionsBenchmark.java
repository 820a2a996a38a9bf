package org.itsmkit.examples.benchmarks;

import static org.itsmkit.domain.condition.Condition.where;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.domain.workflow.WorkflowSteps;
import org.itsmkit.sla.calendar.Calendars;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What may I do now, in a machine of 12 states and 40 transitions with one guard each, of which four start here: each action with its
 * form and every reason why not, against the permitted triggers of stateless4j, which tells neither.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ActionsBenchmark {

    private static final int STATES = 12;
    private static final int HERE = 5;
    private static final Field<Boolean> READY = Field.flag("ready");
    private static final Field<String> NOTE = Field.text("note");

    /** An action, and the states it leads from and to. */
    private record Step(String action, int from, int to) {}

    private boolean ready = true;
    private final Workflow workflow = workflow();
    private final Ticket ticket = ticket();
    private final DecisionContext context = context();
    private final StateMachine<String, String> machine = machine();

    @Benchmark
    public List<ActionView> actions() {
        return workflow.actions(ticket, context);
    }

    @Benchmark
    public List<String> stateless4jPermitted() {
        return machine.getPermittedTriggers();
    }

    /** From each state between the first and the last: on, back, ahead, and to the end; 40 in all. */
    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("begin", 0, 1));
        for (int state = 1; state < STATES - 1; state++) {
            steps.add(new Step("next", state, state + 1));
            steps.add(new Step("back", state, state == 1 ? 2 : state - 1));
            steps.add(new Step("ahead", state, state % 10 + 1));
            if (state < STATES - 2) {
                steps.add(new Step("end", state, STATES - 1));
            }
        }
        return steps;
    }

    private static State state(int place) {
        return State.of(
                "S" + place, place == 0 ? Category.NEW : place == STATES - 1 ? Category.CLOSED : Category.ACTIVE);
    }

    private static Workflow workflow() {
        WorkflowSteps next = Workflow.named("bench").startingAt(state(0));
        for (Step step : steps()) {
            next = next.allow(step.action(), state(step.from()), state(step.to()))
                    .by(Role.AGENT)
                    .requires(NOTE)
                    .when(where(READY).is(true), "not.ready", "It is not ready.");
        }
        return next.build();
    }

    private StateMachine<String, String> machine() {
        StateMachineConfig<String, String> config = new StateMachineConfig<>();
        for (Step step : steps()) {
            config.configure("S" + step.from()).permitIf(step.action(), "S" + step.to(), () -> ready);
        }
        return new StateMachine<>("S" + HERE, config);
    }

    private static Ticket ticket() {
        Instant opened = Instant.parse("2026-01-05T09:00:00Z");
        return new Ticket(
                TenantId.DEFAULT,
                new TicketId(new UUID(1, 2)),
                "B-1",
                new TypeRef("bench", 1),
                state(HERE),
                opened,
                FieldValues.of(READY.to(true)),
                Participants.NONE,
                AffectedItems.NONE,
                0,
                Map.of(),
                Map.of(),
                opened,
                opened,
                3);
    }

    private static DecisionContext context() {
        return new DecisionContext(
                Actor.person("kim"),
                Set.of(Role.AGENT),
                LinkedTickets.NONE,
                Touched.NOTHING,
                Calendars.none(),
                ApprovalPeople.NOBODY,
                Instant.parse("2026-01-05T10:00:00Z"));
    }
}
