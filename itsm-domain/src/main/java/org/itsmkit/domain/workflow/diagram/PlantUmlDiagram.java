package org.itsmkit.domain.workflow.diagram;

import java.util.List;
import org.itsmkit.domain.internal.Escapes;
import org.itsmkit.domain.internal.Names;
import org.itsmkit.domain.ticket.State;

/** Draws a workflow as a state diagram of PlantUML. */
final class PlantUmlDiagram {

    private PlantUmlDiagram() {}

    static String of(Chart chart) {
        List<String> keys = chart.states().stream().map(State::key).toList();
        Names names = new Names(keys, "s_");
        StringBuilder text = new StringBuilder("@startuml\nhide empty description\n");
        for (String key : keys) {
            text.append("state \"")
                    .append(Escapes.plantUml(key))
                    .append("\" as ")
                    .append(names.of(key))
                    .append('\n');
        }
        text.append("[*] --> ").append(names.of(chart.initial())).append('\n');
        for (State state : chart.states()) {
            chart.from(state)
                    .forEach(arrow -> text.append(names.of(arrow.from()))
                            .append(" --> ")
                            .append(names.of(arrow.to()))
                            .append(" : ")
                            .append(Escapes.plantUml(arrow.text()))
                            .append('\n'));
            if (state.category().isFinal()) {
                text.append(names.of(state.key())).append(" --> [*]\n");
            }
        }
        return text.append("@enduml\n").toString();
    }
}
