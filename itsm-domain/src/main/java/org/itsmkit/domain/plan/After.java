package org.itsmkit.domain.plan;

import java.util.Arrays;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * What a task waits for. A task that was not needed, was skipped or was given up is waited for no longer than one that was
 * completed.
 *
 * @param join how many of them
 * @param tasks the keys of other tasks of the plan; empty when it waits for none
 */
public record After(Join join, List<String> tasks) {

    /** How many of several are waited for. */
    public enum Join {
        /** Until every one has ended. */
        ALL,
        /** Until one is completed, or all have ended otherwise. */
        ANY
    }

    /** Waits for nothing. */
    public static final After NOTHING = new After(Join.ALL, List.of());

    public After {
        InvalidInput.present("join", join);
        tasks = InvalidInput.each("tasks waited for", tasks);
        if (tasks.size() < 2) {
            // One of one is all of it: one form for one meaning.
            join = Join.ALL;
        }
    }

    public static After all(String... tasks) {
        return new After(Join.ALL, Arrays.asList(tasks));
    }

    public static After any(String... tasks) {
        return new After(Join.ANY, Arrays.asList(tasks));
    }
}
