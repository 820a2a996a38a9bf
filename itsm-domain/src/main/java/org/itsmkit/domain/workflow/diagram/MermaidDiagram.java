package org.itsmkit.domain.workflow.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itsmkit.domain.internal.Names;
import org.itsmkit.domain.ticket.State;

/**
 * Draws a workflow as a Mermaid state diagram. Arrows carry the action's name rather than its label, since Mermaid's label
 * ends at more characters than a label may do without.
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

    private MermaidDiagram() {}

    static String of(Chart chart) {
        List<String> keys = chart.states().stream().map(State::key).toList();
        Names names = new Names(keys, "s_", key -> !RESERVED.contains(key.toLowerCase(Locale.ROOT)));
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (String key : keys) {
            if (!names.of(key).equals(key)) {
                line(text, "state \"" + key + "\" as " + names.of(key));
            }
        }
        line(text, "[*] --> " + names.of(chart.initial()));
        for (State state : chart.states()) {
            chart.from(state).stream()
                    .map(arrow -> names.of(arrow.from()) + " --> " + names.of(arrow.to()) + " : "
                            + arrow.described(arrow.action()))
                    .sorted()
                    .forEach(arrow -> line(text, arrow));
            if (state.category().isFinal()) {
                line(text, names.of(state.key()) + " --> [*]");
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
