package org.itsmkit.domain.plan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Team;
import org.jspecify.annotations.Nullable;

/**
 * Who still has to act on a run, and why each task stands as it does: as data, and by {@code toString} as a person would tell it.
 *
 * @param label the plan's label
 * @param outcome how the run stands
 * @param tasks every task that takes part in it, in the order of the plan
 */
public record PlanExplanation(String label, PlanOutcome outcome, List<Task> tasks) {

    public PlanExplanation {
        tasks = List.copyOf(tasks);
    }

    /**
     * How one task stands.
     *
     * @param key its name within the plan
     * @param label what people read
     * @param team the group that owns it, or null
     * @param status how it stands
     * @param isOverdue whether its due instant passed before it was over
     * @param why the rest of a sentence about it: {@code "waits for Contract, Laptop"}
     */
    public record Task(
            String key, String label, @Nullable Team team, TaskStatus status, boolean isOverdue, String why) {

        @Override
        public String toString() {
            return label + (isOverdue ? " is overdue and " : " ") + why + ".";
        }
    }

    /** The groups that own a task which somebody has to begin, end, or decide about, each once, by id. */
    public Set<Team> waitingFor() {
        TreeMap<String, Team> teams = new TreeMap<>();
        tasks.stream()
                .filter(task -> task.status().isOpen() && task.status() != TaskStatus.BACKING_OFF)
                .flatMap(task -> Optional.ofNullable(task.team()).stream())
                .forEach(team -> teams.put(team.id(), team));
        return Collections.unmodifiableSet(new LinkedHashSet<>(teams.values()));
    }

    @Override
    public String toString() {
        return label + " is " + Refusal.words(outcome) + ". "
                + tasks.stream().map(Task::toString).collect(Collectors.joining(" "));
    }
}
