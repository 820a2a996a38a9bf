package org.itsmkit.domain.workflow.diagram;

import org.itsmkit.domain.internal.Escapes;
import org.itsmkit.domain.ticket.State;

/** Draws a workflow as a digraph for Graphviz. */
final class DotDiagram {

    /** No state has such a key. */
    private static final String START = "*";

    private DotDiagram() {}

    static String of(Chart chart) {
        StringBuilder text = new StringBuilder("digraph " + quoted(chart.name()) + " {\n");
        line(text, "rankdir=LR");
        line(text, "node [shape=box, style=rounded]");
        line(text, quoted(START) + " [shape=point, label=\"\"]");
        for (State state : chart.states()) {
            line(text, quoted(state.key()) + (state.category().isFinal() ? " [peripheries=2]" : ""));
        }
        line(text, quoted(START) + " -> " + quoted(chart.initial()));
        for (Chart.Arrow arrow : chart.arrows()) {
            line(text, quoted(arrow.from()) + " -> " + quoted(arrow.to()) + " [label=" + quoted(arrow.text()) + "]");
        }
        return text.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + Escapes.dot(text) + '"';
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append(";\n");
    }
}
