package org.itsmkit.domain.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.NearNames;
import org.itsmkit.domain.plan.PlanProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds every problem that the tasks of a plan have together. Cycles by Warshall's transitive closure on bit sets, in the cube of
 * the number of tasks over 64. Used once, by one thread.
 */
final class PlanCheck {

    private final List<PlanTask> tasks;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> undone = new HashMap<>();
    private final List<PlanProblem> problems = new ArrayList<>();
    private final BitSet cyclic = new BitSet();

    private PlanCheck(List<PlanTask> tasks) {
        this.tasks = tasks;
        for (int i = 0; i < tasks.size(); i++) {
            places.putIfAbsent(tasks.get(i).key(), i);
        }
    }

    /** Throws {@link PlanRefused} with every problem; fields are compared with the schema, when there is one. */
    static void requireSound(List<PlanTask> tasks, @Nullable FieldSchema schema) {
        PlanCheck check = new PlanCheck(tasks);
        if (tasks.isEmpty() || tasks.size() > Plan.MOST_TASKS) {
            check.problem(
                    Kind.SIZE, "/tasks", "expected 1 to " + Plan.MOST_TASKS + " tasks, but found " + tasks.size());
        } else {
            check.keys();
            check.compensations();
            check.references();
            check.cycles();
            check.reachable();
            check.fields(schema);
        }
        if (!check.problems.isEmpty()) {
            throw new PlanRefused(check.problems);
        }
    }

    /** The fields that a task asks about. */
    static Set<Field<?>> fields(PlanTask task) {
        Set<Field<?>> fields = new LinkedHashSet<>(task.when().fields());
        Stream.of(task.notBefore(), task.dueBy()).filter(Objects::nonNull).forEach(date -> fields.add(date.field()));
        return fields;
    }

    private void problem(Kind kind, String place, String message) {
        problems.add(new PlanProblem(kind, place, message));
    }

    private void keys() {
        each((i, task) -> {
            if (place(task.key()) != i) {
                problem(
                        Kind.DUPLICATE,
                        "/tasks/" + i + "/key",
                        "expected each key once, but found another " + task.key());
            }
        });
    }

    private void compensations() {
        each((i, task) -> {
            String by = task.undoneBy();
            String place = "/tasks/" + i + "/undone-by";
            if (by != null && !places.containsKey(by)) {
                unknown(place, by);
            } else if (by != null && undone.putIfAbsent(by, i) != null) {
                problem(Kind.COMPENSATION, place, "expected that " + by + " undoes one task, but found a second");
            }
        });
        each((i, task) -> {
            if (undone.containsKey(task.key())) {
                without(i, task, "undone-by", task.undoneBy() == null);
                without(i, task, afterName(task), task.after().tasks().isEmpty());
                without(i, task, "when", task.when().equals(Condition.ALWAYS));
                without(i, task, "not-before", task.notBefore() == null);
                without(i, task, "due", task.dueBy() == null);
                without(i, task, "optional", !task.isOptional());
            }
        });
    }

    private void without(int i, PlanTask task, String member, boolean absent) {
        if (!absent) {
            problem(
                    Kind.COMPENSATION,
                    "/tasks/" + i + "/" + member,
                    "expected none, since " + task.key() + " undoes "
                            + tasks.get(Objects.requireNonNull(undone.get(task.key())))
                                    .key());
        }
    }

    private void references() {
        each((i, task) -> {
            List<String> others = task.after().tasks();
            Set<String> seen = new HashSet<>();
            for (int j = 0; j < others.size(); j++) {
                String place = "/tasks/" + i + "/" + afterName(task) + "/" + j;
                if (!places.containsKey(others.get(j))) {
                    unknown(place, others.get(j));
                } else if (!seen.add(others.get(j))) {
                    problem(Kind.DUPLICATE, place, "expected each task once, but found another " + others.get(j));
                }
            }
        });
    }

    private void unknown(String place, String key) {
        problem(
                Kind.UNKNOWN_TASK,
                place,
                "expected a task of the plan" + NearNames.hint(key, places.keySet()) + ", but found " + key);
    }

    private void cycles() {
        int count = tasks.size();
        BitSet[] reached = new BitSet[count];
        each((i, task) -> {
            reached[i] = new BitSet(count);
            task.after().tasks().stream().filter(places::containsKey).forEach(other -> reached[i].set(place(other)));
        });
        for (int through = 0; through < count; through++) {
            for (BitSet from : reached) {
                if (from.get(through)) {
                    from.or(reached[through]);
                }
            }
        }
        BitSet told = new BitSet(count);
        for (int i = 0; i < count; i++) {
            if (reached[i].get(i) && !told.get(i)) {
                List<String> round = new ArrayList<>();
                for (int j = i; j < count; j++) {
                    if (reached[i].get(j) && reached[j].get(i)) {
                        told.set(j);
                        round.add(tasks.get(j).key());
                    }
                }
                problem(
                        Kind.CYCLE,
                        "/tasks/" + i + "/" + afterName(tasks.get(i)),
                        "expected an order, but found that each of these waits for itself: "
                                + String.join(", ", round));
            }
        }
        // Whoever waits for these is told with them, and not once more.
        each((i, task) -> cyclic.set(i, reached[i].get(i) || reached[i].intersects(told)));
    }

    /** A compensation has no turn before a run is cancelled, so whoever needs one of them never gets theirs. */
    private void reachable() {
        Set<String> never = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (PlanTask task : tasks) {
                changed |= isStuck(task, never) && never.add(task.key());
            }
        }
        each((i, task) -> {
            if (never.contains(task.key()) && !cyclic.get(i)) {
                problem(
                        Kind.UNREACHABLE,
                        "/tasks/" + i + "/" + afterName(task),
                        "expected tasks that end of their own accord, but found that " + task.key()
                                + " would wait for ever for "
                                + String.join(", ", task.after().tasks()));
            }
        });
    }

    private boolean isStuck(PlanTask task, Set<String> never) {
        List<String> known =
                task.after().tasks().stream().filter(places::containsKey).toList();
        if (undone.containsKey(task.key()) || known.isEmpty()) {
            return false;
        }
        return task.after().join() == After.Join.ALL
                ? known.stream().anyMatch(other -> neverEnds(other, never))
                : known.stream().allMatch(other -> neverEnds(other, never));
    }

    private boolean neverEnds(String task, Set<String> never) {
        return undone.containsKey(task) || never.contains(task);
    }

    private void fields(@Nullable FieldSchema schema) {
        Map<String, Field<?>> byName = new HashMap<>();
        each((i, task) -> {
            for (Field<?> field : fields(task)) {
                Field<?> known = byName.putIfAbsent(field.name(), field);
                boolean differs = known != null && !known.equals(field);
                boolean foreign = schema != null
                        && !schema.find(field.name()).filter(field::equals).isPresent();
                if (differs || foreign) {
                    String hint = schema == null
                            ? ""
                            : NearNames.hint(
                                    field.name(),
                                    schema.fields().stream().map(Field::name).toList());
                    problem(
                            Kind.UNKNOWN_FIELD,
                            "/tasks/" + i,
                            differs
                                    ? "expected one field of each name, but found two of " + field
                                    : "expected a field of the case" + hint + ", but found " + field);
                }
            }
        });
    }

    /** The member of the text that tells what a task waits for. */
    static String afterName(PlanTask task) {
        return task.after().join() == After.Join.ANY ? "after-any" : "after";
    }

    private int place(String key) {
        return Objects.requireNonNull(places.get(key));
    }

    private interface Each {
        void take(int place, PlanTask task);
    }

    private void each(Each taker) {
        for (int i = 0; i < tasks.size(); i++) {
            taker.take(i, tasks.get(i));
        }
    }
}
