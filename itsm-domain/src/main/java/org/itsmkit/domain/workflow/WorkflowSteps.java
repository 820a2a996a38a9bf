package org.itsmkit.domain.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.calendar.CalendarKey;

/** What may be written next in a workflow. Each step ends the one before it. Used by one thread. */
public abstract sealed class WorkflowSteps
        permits WorkflowBuilder.Started, TransitionStep, TimerStep, AutomaticStep, StateStep, DeclaredStep {

    final WorkflowParts parts;

    WorkflowSteps(WorkflowParts parts) {
        this.parts = parts;
    }

    /** Puts what was written in this step into the parts. */
    abstract void end();

    /** An action from one state to another. */
    public TransitionStep allow(String action, State from, State to) {
        return allow(action, Set.of(from), to);
    }

    /** An action from any of some states to another. */
    public TransitionStep allow(String action, Collection<State> from, State to) {
        end();
        return new TransitionStep(parts, action, known(from), known(to));
    }

    /** An action that leaves the state as it is. */
    public TransitionStep allowIn(String action, State... states) {
        end();
        return new TransitionStep(parts, action, known(List.of(states)), null);
    }

    /**
     * Says that there is this action, such as one that something outside performs, and that each of these states has it.
     * An action need not be declared; of one that is, the verifier tells where it is missing.
     *
     * @param everywhereIn the states that must have it; without any, some state must
     */
    public WorkflowSteps declares(String action, State... everywhereIn) {
        end();
        Set<String> states = parts.declared.computeIfAbsent(Keys.check("action", action), key -> new LinkedHashSet<>());
        known(List.of(everywhereIn)).forEach(state -> states.add(state.key()));
        return new DeclaredStep(parts);
    }

    /** What being in these states says of fields. */
    public StateStep in(State... states) {
        end();
        return new StateStep(parts, known(List.of(states)));
    }

    /** Something the workflow answers of its own accord. */
    public AutomaticStep on(Trigger trigger) {
        end();
        return new AutomaticStep(parts, trigger);
    }

    /** Something the workflow does after waiting; {@code key} names the timer. */
    public TimerStep after(String key, Delay delay) {
        end();
        return new TimerStep(parts, key, delay);
    }

    /** The same for a number of working days of a calendar. */
    public TimerStep afterWorkingDays(String key, int days, CalendarKey calendar) {
        return after(key, new Delay.WorkingDays(days, calendar));
    }

    /** The finished workflow; throws {@link WorkflowUnsound} with every problem when it has any. */
    public Workflow build() {
        end();
        return WorkflowVerifier.sound(new Workflow(parts));
    }

    private Set<State> known(Collection<State> states) {
        states.forEach(parts::know);
        return new HashSet<>(states);
    }

    private State known(State state) {
        parts.know(state);
        return state;
    }
}
