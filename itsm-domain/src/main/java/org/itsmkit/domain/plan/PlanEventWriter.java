package org.itsmkit.domain.plan;

import java.time.Instant;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes one event, and leaves its object open. Used once, by one thread. */
final class PlanEventWriter implements PlanEvent.Fold<JsonWriter> {

    private final JsonWriter out = new JsonWriter().beginObject();

    @Override
    public JsonWriter started(PlanEvent.Started event) {
        out.member("kind", "started").member("plan", event.plan().key());
        out.member("version", event.plan().version()).name("tasks").beginList();
        for (PlannedTask task : event.tasks()) {
            out.beginObject().member("key", task.key());
            PlanWriter.after(out, task.after());
            PlanWriter.ifAny(out, "undoes", task.undoes());
            schedule(task.schedule());
            out.end();
        }
        return out.end();
    }

    @Override
    public JsonWriter readied(PlanEvent.Readied event) {
        return of("readied", event.task());
    }

    @Override
    public JsonWriter begun(PlanEvent.Begun event) {
        return of("begun", event.task());
    }

    @Override
    public JsonWriter completed(PlanEvent.Completed event) {
        return of("completed", event.task());
    }

    @Override
    public JsonWriter failed(PlanEvent.Failed event) {
        of("failed", event.task()).member("why", event.why());
        out.member("then", event.then().name());
        return instant("retry-at", event.retryAt());
    }

    @Override
    public JsonWriter notNeeded(PlanEvent.NotNeeded event) {
        return of("not-needed", event.task()).member("why", event.because());
    }

    @Override
    public JsonWriter skipped(PlanEvent.Skipped event) {
        return of("skipped", event.task()).member("why", event.why());
    }

    @Override
    public JsonWriter retried(PlanEvent.Retried event) {
        return of("retried", event.task());
    }

    @Override
    public JsonWriter overdue(PlanEvent.Overdue event) {
        return of("overdue", event.task());
    }

    @Override
    public JsonWriter rescheduled(PlanEvent.Rescheduled event) {
        of("rescheduled", event.task());
        return schedule(event.schedule());
    }

    @Override
    public JsonWriter cancelled(PlanEvent.Cancelled event) {
        return out.member("kind", "cancelled").member("why", event.why());
    }

    @Override
    public JsonWriter ended(PlanEvent.Ended event) {
        return out.member("kind", "ended").member("outcome", event.outcome().name());
    }

    private JsonWriter of(String kind, String task) {
        return out.member("kind", kind).member("task", task);
    }

    private JsonWriter schedule(Schedule schedule) {
        instant("not-before", schedule.notBefore());
        instant("due", schedule.dueBy());
        return schedule.isUndated() ? out.member("undated", true) : out;
    }

    private JsonWriter instant(String name, @Nullable Instant instant) {
        return instant == null ? out : out.member(name, InstantText.of(instant));
    }
}
