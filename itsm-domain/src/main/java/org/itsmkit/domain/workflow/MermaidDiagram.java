package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.ticket.State;

/**
 * Draws a workflow as a Mermaid state diagram: states and arrows sorted by name, on each arrow the action, who may perform
 * it, and which timers and automatic answers do.
 */
final class MermaidDiagram {

    /** Words that Mermaid takes for its own where a state's name is expected. */
    private static final Set<String> RESERVED = Set.of(
            "accdescr",
            "acctitle",
            "as",
            "class",
            "classdef",
            "click",
            "direction",
            "end",
            "hide",
            "note",
            "scale",
            "state",
            "style");

    private final Workflow workflow;
    private final Map<String, String> ids = new HashMap<>();

    private MermaidDiagram(Workflow workflow) {
        this.workflow = workflow;
    }

    static String of(Workflow workflow) {
        return new MermaidDiagram(workflow).draw();
    }

    private String draw() {
        Map<String, State> states = new TreeMap<>();
        workflow.states().forEach(state -> states.put(state.key(), state));
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        states.keySet().forEach(key -> declare(key, text));
        line(text, "[*] --> " + ids.get(workflow.initial().key()));
        for (State state : states.values()) {
            new TreeSet<>(arrows(state)).forEach(arrow -> line(text, arrow));
            if (state.category().isFinal()) {
                line(text, ids.get(state.key()) + " --> [*]");
            }
        }
        return text.toString();
    }

    /** A name that Mermaid would misread gets another one, and is shown as it is. */
    private void declare(String key, StringBuilder text) {
        String plain = key.replaceAll("[^A-Za-z0-9_]", "_");
        String id = plain.equals(key) && !RESERVED.contains(key.toLowerCase(Locale.ROOT)) ? key : "s_" + plain;
        while (ids.containsValue(id)) {
            id += "_";
        }
        ids.put(key, id);
        if (!id.equals(key)) {
            line(text, "state \"" + key + "\" as " + id);
        }
    }

    private List<String> arrows(State from) {
        List<String> arrows = new ArrayList<>();
        workflow.transitionsFrom(from)
                .forEach((action, transition) -> arrows.add(ids.get(from.key()) + " --> "
                        + ids.get(transition.target(from).key()) + " : " + label(from, transition)));
        return arrows;
    }

    private String label(State from, Transition transition) {
        List<String> parts = new ArrayList<>();
        parts.add(
                transition.roles().isEmpty()
                        ? transition.action()
                        : transition.action() + " [" + Roles.keys(transition.roles(), ", ") + "]");
        workflow.timers().stream()
                .filter(timer ->
                        timer.states().contains(from.key()) && timer.action().equals(transition.action()))
                .map(timer -> "timer " + timer.key() + ", after " + timer.delay())
                .sorted()
                .forEach(parts::add);
        workflow.automatics().stream()
                .filter(automatic -> transition.action().equals(automatic.action()) && automatic.listensIn(from.key()))
                .map(automatic -> "on " + automatic.trigger())
                .sorted()
                .forEach(parts::add);
        return String.join(" / ", parts);
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
