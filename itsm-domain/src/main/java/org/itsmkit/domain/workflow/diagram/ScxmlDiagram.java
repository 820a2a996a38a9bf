package org.itsmkit.domain.workflow.diagram;

import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.internal.Names;
import org.itsmkit.domain.internal.XmlText;
import org.itsmkit.domain.ticket.State;

/**
 * Writes a workflow as a flat machine in State Chart XML, version 1.0 (W3C Recommendation of 1 September 2015, sections 3.2,
 * 3.3, 3.5 and 3.7).
 */
final class ScxmlDiagram {

    private final Chart chart;
    private final Names ids;
    private final Names events;
    private final XmlText xml = new XmlText();

    private ScxmlDiagram(Chart chart) {
        this.chart = chart;
        this.ids = new Names(
                chart.states().stream().map(State::key).toList(), "s_", key -> !Character.isDigit(key.charAt(0)));
        Set<String> actions = new TreeSet<>();
        chart.arrows().forEach(arrow -> actions.add(arrow.action()));
        // A dot in an event's name would make "a" hear "a.b" too.
        this.events = new Names(actions, "a_", key -> true);
    }

    static String of(Chart chart) {
        return new ScxmlDiagram(chart).write();
    }

    private String write() {
        xml.begin(
                "scxml",
                "xmlns",
                "http://www.w3.org/2005/07/scxml",
                "xmlns:itsm",
                "urn:itsmkit:workflow",
                "version",
                "1.0",
                "datamodel",
                "null",
                "name",
                chart.name(),
                "initial",
                ids.of(chart.initial()));
        chart.states().forEach(this::state);
        return xml.end().toString();
    }

    private void state(State state) {
        Object[] attributes = {"id", ids.of(state.key()), "itsm:key", state.key(), "itsm:category", state.category()};
        if (chart.isEnd(state)) {
            xml.empty("final", attributes);
            return;
        }
        if (chart.from(state).isEmpty()) {
            xml.empty("state", attributes);
            return;
        }
        xml.begin("state", attributes);
        for (Chart.Arrow arrow : chart.from(state)) {
            xml.empty(
                    "transition",
                    "event",
                    events.of(arrow.action()),
                    "target",
                    ids.of(arrow.to()),
                    "itsm:action",
                    arrow.action(),
                    "itsm:label",
                    arrow.label(),
                    "itsm:by",
                    String.join(" ", arrow.roles()),
                    "itsm:performed",
                    String.join(" / ", arrow.causes()));
        }
        xml.end();
    }
}
