package org.itsmkit.domain.plan;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How one task of a run stands. Immutable.
 *
 * @param planned what the run keeps of it
 * @param status how it stands
 * @param since since when
 * @param schedule its instants now
 * @param isOverdue whether it was told that its due instant passed
 * @param attempts how often it was begun, counted anew from when a person last had it retried after it failed
 * @param retryAt when the next attempt is due; null unless it is backing off
 * @param why why it failed last, was not needed, or was skipped; null otherwise
 */
public record TaskState(
        PlannedTask planned,
        TaskStatus status,
        Instant since,
        Schedule schedule,
        boolean isOverdue,
        int attempts,
        @Nullable Instant retryAt,
        @Nullable String why) {

    public TaskState {
        InvalidInput.present("planned task", planned);
        InvalidInput.present("status", status);
        InvalidInput.present("since", since);
        InvalidInput.present("schedule", schedule);
    }

    static TaskState of(PlannedTask planned, Instant at) {
        TaskStatus status = planned.isCompensation() ? TaskStatus.IDLE : TaskStatus.WAITING;
        return new TaskState(planned, status, at, planned.schedule(), false, 0, null, null);
    }

    public String key() {
        return planned.key();
    }

    TaskState to(TaskStatus next, Instant at) {
        return new TaskState(planned, next, at, schedule, isOverdue, attempts, null, null);
    }

    TaskState to(TaskStatus next, Instant at, String reason, @Nullable Instant retry) {
        return new TaskState(planned, next, at, schedule, isOverdue, attempts, retry, reason);
    }

    TaskState begun(Instant at) {
        return new TaskState(planned, TaskStatus.RUNNING, at, schedule, isOverdue, attempts + 1, null, null);
    }

    /** By a person: after it failed for good, its attempts are counted anew. */
    TaskState retried(Instant at) {
        int counted = status == TaskStatus.FAILED ? 0 : attempts;
        return new TaskState(planned, TaskStatus.READY, at, schedule, isOverdue, counted, null, null);
    }

    TaskState overdue() {
        return new TaskState(planned, status, since, schedule, true, attempts, retryAt, why);
    }

    /** One that is ready and may no longer be begun waits again. */
    TaskState scheduled(Schedule other, Instant at) {
        boolean waitsAgain = status == TaskStatus.READY && attempts == 0 && !other.mayBegin(at);
        boolean stillOverdue =
                isOverdue && other.dueBy() != null && !other.dueBy().isAfter(at);
        return new TaskState(
                planned,
                waitsAgain ? TaskStatus.WAITING : status,
                waitsAgain ? at : since,
                other,
                stillOverdue,
                attempts,
                retryAt,
                why);
    }

    boolean isOverdueAt(Instant at) {
        return !isOverdue && schedule.dueBy() != null && !schedule.dueBy().isAfter(at);
    }
}
