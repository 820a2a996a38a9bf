package org.itsmkit.domain.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;

/**
 * A life cycle as a table of text: {@code state KEY CATEGORY}, the first is where it starts; {@code declare ACTION STATE...};
 * {@code FROM ACTION TO}; and {@code matrix ROLE TO...} with a row for each state, in which {@code x} allows.
 */
final class WorkflowTable {

    private final Map<String, State> states = new LinkedHashMap<>();
    /** Who may go from the one state to the other, by both. */
    private final Map<String, Set<String>> allowed = new TreeMap<>();

    private String role = "";
    private List<String> columns = List.of();
    private WorkflowSteps steps;

    private WorkflowTable(String name, List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" +");
            if (words[0].equals("state")) {
                states.put(words[1], State.of(words[1], Category.valueOf(words[2])));
            }
        }
        steps = Workflow.named(name).startingAt(states.values().iterator().next());
        states.values().forEach(state -> steps = steps.in(state));
        lines.forEach(line -> take(line.split(" +")));
        allowed.forEach((way, roles) -> {
            String[] ends = way.split(" ");
            steps = steps.allow("set-" + ends[1], state(ends[0]), state(ends[1]))
                    .by(roles.stream().map(Role::of).toArray(Role[]::new));
        });
    }

    /** The workflow of a file beside this class, which need not be sound. */
    static Workflow read(String name) {
        try (InputStream in = WorkflowTable.class.getResourceAsStream("known/" + name + ".txt")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            WorkflowTable table = new WorkflowTable(name, lines);
            table.steps.end();
            return new Workflow(table.steps.parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "state" -> {}
            case "declare" ->
                steps = steps.declares(
                        words[1], Arrays.stream(words).skip(2).map(this::state).toArray(State[]::new));
            case "matrix" -> {
                role = words[1];
                columns = List.of(words).subList(2, words.length);
            }
            default -> {
                if (columns.isEmpty()) {
                    steps = steps.allow(words[1], state(words[0]), state(words[2]));
                } else {
                    row(words);
                }
            }
        }
    }

    private void row(String[] words) {
        for (int i = 0; i < columns.size(); i++) {
            if (words[i + 1].equals("x")) {
                allowed.computeIfAbsent(words[0] + " " + columns.get(i), way -> new TreeSet<>())
                        .add(role);
            }
        }
    }

    private State state(String key) {
        return Objects.requireNonNull(states.get(key), key);
    }
}
