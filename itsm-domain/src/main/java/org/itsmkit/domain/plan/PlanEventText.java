package org.itsmkit.domain.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.internal.Part;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.plan.PlanEvent.Started;
import org.jspecify.annotations.Nullable;

/**
 * An event of a run as text, and back: one JSON object in canonical form, {@code {"kind":"begun","task":"laptop"}}. What was
 * written reads back to an equal event.
 */
public final class PlanEventText {

    private static final Map<String, Function<Part, @Nullable PlanEvent>> READERS = readers();

    private PlanEventText() {}

    public static String write(PlanEvent event) {
        return event.fold(new PlanEventWriter()).end().text();
    }

    /**
     * The event that a text tells.
     *
     * @throws PlanRefused with every problem and its place; nothing else is ever thrown for any text
     */
    public static PlanEvent read(String text) {
        return new PlanNotes().read(text, part -> part.byKind(READERS));
    }

    private static Map<String, Function<Part, @Nullable PlanEvent>> readers() {
        Map<String, Function<Part, @Nullable PlanEvent>> readers = new TreeMap<>();
        readers.put("started", PlanEventText::started);
        readers.put("readied", part -> ofTask(part, PlanEvent.Readied::new));
        readers.put("begun", part -> ofTask(part, PlanEvent.Begun::new));
        readers.put("completed", part -> ofTask(part, PlanEvent.Completed::new));
        readers.put("failed", PlanEventText::failed);
        readers.put("not-needed", part -> because(part, PlanEvent.NotNeeded::new));
        readers.put("skipped", part -> because(part, PlanEvent.Skipped::new));
        readers.put("retried", part -> ofTask(part, PlanEvent.Retried::new));
        readers.put("overdue", part -> ofTask(part, PlanEvent.Overdue::new));
        readers.put("rescheduled", part -> {
            Schedule schedule = schedule(part);
            return ofTask(part, task -> new PlanEvent.Rescheduled(task, schedule));
        });
        readers.put("cancelled", part -> {
            String why = part.read("why", text -> text);
            return why == null ? null : new PlanEvent.Cancelled(why);
        });
        readers.put("ended", part -> {
            PlanOutcome outcome = part.read("outcome", text -> constant(PlanOutcome.class, text));
            return outcome == null ? null : new PlanEvent.Ended(outcome);
        });
        return Map.copyOf(readers);
    }

    private static @Nullable PlanEvent ofTask(Part part, Function<String, PlanEvent> maker) {
        String task = part.read("task", text -> text);
        return task == null ? null : maker.apply(task);
    }

    private interface Because {
        PlanEvent of(String task, String why);
    }

    private static @Nullable PlanEvent because(Part part, Because maker) {
        String why = part.read("why", text -> text);
        return ofTask(part, task -> maker.of(task, why == null ? "" : why));
    }

    private static @Nullable PlanEvent failed(Part part) {
        TaskStatus then = part.read("then", text -> constant(TaskStatus.class, text));
        Instant retryAt = instant(part, "retry-at");
        return then == null ? null : because(part, (task, why) -> new PlanEvent.Failed(task, why, then, retryAt));
    }

    private static @Nullable PlanEvent started(Part part) {
        String key = part.read("plan", text -> text);
        int version = part.number("version", 0);
        List<PlannedTask> tasks = part.parts("tasks", Plan.MOST_TASKS).stream()
                .flatMap(task -> Stream.ofNullable(planned(task)))
                .toList();
        return key == null ? null : new Started(new PlanRef(key, version), tasks);
    }

    private static @Nullable PlannedTask planned(Part part) {
        String key = part.read("key", text -> text);
        After after = PlanNotes.after(part);
        String undoes = part.readIfAny("undoes", text -> text);
        Schedule schedule = schedule(part);
        part.end();
        return key == null ? null : part.make(() -> new PlannedTask(key, after, undoes, schedule));
    }

    private static Schedule schedule(Part part) {
        return new Schedule(instant(part, "not-before"), instant(part, "due"), part.flag("undated"));
    }

    private static @Nullable Instant instant(Part part, String name) {
        return part.readIfAny(name, text -> InstantText.read(name, text));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        Map<String, E> constants = new TreeMap<>();
        for (E each : type.getEnumConstants()) {
            constants.put(each.name(), each);
        }
        return Enum.valueOf(type, Part.oneOf(name, constants.keySet()));
    }
}
