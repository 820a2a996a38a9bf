package org.itsmkit.domain.plan;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a run keeps of a task of its plan, so that it can be folded without the plan.
 *
 * @param key its name within the plan
 * @param after what it waits for
 * @param undoes the key of the task it undoes when the run is cancelled; null for a task that is no compensation
 * @param schedule its instants when the run was started
 */
public record PlannedTask(String key, After after, @Nullable String undoes, Schedule schedule) {

    public PlannedTask {
        Keys.check("task", key);
        InvalidInput.present("what " + key + " waits for", after);
        InvalidInput.present("schedule of " + key, schedule);
    }

    boolean isCompensation() {
        return undoes != null;
    }
}
