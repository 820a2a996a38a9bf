package org.itsmkit.examples.benchmarks;

import static org.itsmkit.domain.condition.Condition.where;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
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
import org.itsmkit.domain.workflow.Workflow;
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
 * One transition of a machine of six states and seven transitions with one guard each: deciding it with reasons and events,
 * against the bare fire of stateless4j, which tells neither.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideBenchmark {

    private static final State[] STATES = {
        State.of("NEW", Category.NEW),
        State.of("IN_PROGRESS", Category.ACTIVE),
        State.of("ON_HOLD", Category.PENDING),
        State.of("RESOLVED", Category.RESOLVED),
        State.of("CLOSED", Category.CLOSED),
        State.of("CANCELLED", Category.CANCELLED)
    };
    private static final Field<Boolean> READY = Field.flag("ready");
    /** Action, from, to. */
    private static final String[][] TRANSITIONS = {
        {"start", "0", "1"},
        {"hold", "1", "2"},
        {"resume", "2", "1"},
        {"resolve", "1", "3"},
        {"reopen", "3", "1"},
        {"close", "3", "4"},
        {"cancel", "0", "5"}
    };
    /** A round trip, so that a live machine can go on for ever. */
    private static final String[] LOOP = {"hold", "resume", "resolve", "reopen"};

    private boolean ready = true;
    private final Workflow workflow = workflow();
    private final Ticket[] tickets = new Ticket[LOOP.length];
    private final Perform[] commands = new Perform[LOOP.length];
    private StateMachine<String, String> machine = machine();
    private DecisionContext context = context();
    private int step;

    public DecideBenchmark() {
        int[] from = {1, 2, 1, 3};
        for (int i = 0; i < LOOP.length; i++) {
            tickets[i] = ticket(STATES[from[i]]);
            commands[i] = Perform.action(LOOP[i]);
        }
    }

    /** Who may, guards, field policies; the events, or every reason why not. */
    @Benchmark
    public Decision decide() {
        int i = step++ & 3;
        return workflow.decide(tickets[i], commands[i], context);
    }

    /** The state moves, if the guard says so. */
    @Benchmark
    public String stateless4jFire() {
        machine.fire(LOOP[step++ & 3]);
        return machine.getState();
    }

    private StateMachine<String, String> machine() {
        StateMachineConfig<String, String> config = new StateMachineConfig<>();
        for (String[] transition : TRANSITIONS) {
            config.configure(key(transition[1])).permitIf(transition[0], key(transition[2]), () -> ready);
        }
        return new StateMachine<>("IN_PROGRESS", config);
    }

    private static String key(String index) {
        return STATES[Integer.parseInt(index)].key();
    }

    private Workflow workflow() {
        var steps = Workflow.named("bench").startingAt(STATES[0]);
        org.itsmkit.domain.workflow.WorkflowSteps next = steps;
        for (String[] transition : TRANSITIONS) {
            next = next.allow(
                            transition[0],
                            STATES[Integer.parseInt(transition[1])],
                            STATES[Integer.parseInt(transition[2])])
                    .by(Role.AGENT)
                    .when(where(READY).is(true), "not.ready", "It is not ready.");
        }
        return next.build();
    }

    private static Ticket ticket(State state) {
        Instant opened = Instant.parse("2026-01-05T09:00:00Z");
        return new Ticket(
                TenantId.DEFAULT,
                new TicketId(new UUID(1, 2)),
                "B-1",
                new TypeRef("bench", 1),
                state,
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
