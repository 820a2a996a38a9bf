package org.itsmkit.domain.workflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/** A timer while it is written. */
public final class TimerStep extends WorkflowSteps {

    private final String key;
    private final Delay delay;
    private final Set<String> states = new HashSet<>();
    private @Nullable Field<Instant> since;
    private Condition when = Condition.ALWAYS;
    private int times = 1;
    private String action = "";

    TimerStep(WorkflowParts parts, String key, Delay delay) {
        super(parts);
        this.key = key;
        this.delay = delay;
    }

    /** The states it runs in. */
    public TimerStep whileIn(State... in) {
        for (State state : in) {
            parts.know(state);
            states.add(state.key());
        }
        return this;
    }

    /** It waits from the instant in this field instead of from when the state was entered. */
    public TimerStep since(Field<Instant> field) {
        parts.know(field);
        since = field;
        return this;
    }

    /** It runs only while this holds. */
    public TimerStep when(Condition condition) {
        parts.know(condition);
        when = condition;
        return this;
    }

    /** How often it fires, at most, before the state is left; once unless said. */
    public TimerStep times(int most) {
        times = most;
        return this;
    }

    /** The action it performs. */
    public TimerStep performs(String performed) {
        action = performed;
        return this;
    }

    @Override
    void end() {
        parts.timers.add(new Timer(key, states, delay, since, when, times, action));
    }
}
