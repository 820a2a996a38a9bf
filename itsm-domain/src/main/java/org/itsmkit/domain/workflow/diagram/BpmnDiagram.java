package org.itsmkit.domain.workflow.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.internal.BpmnLayout;
import org.itsmkit.domain.internal.Names;
import org.itsmkit.domain.internal.XmlText;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.diagram.Chart.Arrow;

/** Writes a workflow as a process of BPMN 2.0 (ISO/IEC 19510:2013, chapters 10 and 12). */
final class BpmnDiagram {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String START = "start";
    private static final String PROCESS = "process";

    /** A node: its id, its element, its name and what else is told of it. */
    private record Node(String id, String element, String name, String told) {}

    /** A sequence flow between two nodes. */
    private record Flow(String id, String name, String from, String to, String told) {}

    private final Chart chart;
    private final Names states;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final XmlText xml = new XmlText();

    private BpmnDiagram(Chart chart) {
        this.chart = chart;
        this.states = new Names(chart.states().stream().map(State::key).toList(), "s_");
    }

    static String of(Chart chart) {
        return new BpmnDiagram(chart).write();
    }

    private String write() {
        node(START, "startEvent", "", "");
        flow("f_" + START, "", START, states.of(chart.initial()), "");
        Map<String, String> exits = new HashMap<>();
        chart.states().forEach(state -> exits.put(state.key(), state(state)));
        Names names = new Names(chart.arrows().stream().map(BpmnDiagram::key).toList(), "a_");
        for (Arrow arrow : chart.arrows()) {
            String exit = exits.getOrDefault(arrow.from(), states.of(arrow.from()));
            flow(names.of(key(arrow)), arrow.label(), exit, states.of(arrow.to()), told(arrow));
        }
        xml.begin(
                "definitions",
                "xmlns",
                MODEL,
                "xmlns:bpmndi",
                "http://www.omg.org/spec/BPMN/20100524/DI",
                "xmlns:dc",
                "http://www.omg.org/spec/DD/20100524/DC",
                "xmlns:di",
                "http://www.omg.org/spec/DD/20100524/DI",
                "id",
                "definitions",
                "targetNamespace",
                "urn:itsmkit:workflow");
        process();
        drawing();
        return xml.end().toString();
    }

    /** Adds the nodes of a state; the answer is the one that its actions leave from. */
    private String state(State state) {
        String id = states.of(state.key());
        if (chart.isEnd(state)) {
            node(id, "endEvent", state.key(), state.category().name());
            return id;
        }
        node(id, "userTask", state.key(), state.category().name());
        boolean mayEnd = state.category().isFinal();
        if (chart.from(state).size() < 2 && !mayEnd) {
            return id;
        }
        String gateway = "g_" + id;
        node(gateway, "exclusiveGateway", "", "");
        flow("f_" + gateway, "", id, gateway, "");
        if (mayEnd) {
            node("e_" + id, "endEvent", "", "");
            flow("f_e_" + id, "", gateway, "e_" + id, "");
        }
        return gateway;
    }

    private void node(String id, String element, String name, String told) {
        nodes.put(id, new Node(id, element, name, told));
    }

    private void flow(String id, String name, String from, String to, String told) {
        flows.add(new Flow(id, name, from, to, told));
    }

    /** No key holds a slash. */
    private static String key(Arrow arrow) {
        return arrow.from() + "/" + arrow.action();
    }

    private static String told(Arrow arrow) {
        return arrow.described(arrow.action());
    }

    private void process() {
        xml.begin(PROCESS, "id", PROCESS, "name", chart.name(), "isExecutable", "false");
        for (Node node : nodes.values()) {
            xml.begin(node.element(), "id", node.id(), "name", node.name());
            documentation(node.told());
            flows.stream()
                    .filter(flow -> flow.to().equals(node.id()))
                    .forEach(flow -> xml.holding("incoming", flow.id()));
            flows.stream()
                    .filter(flow -> flow.from().equals(node.id()))
                    .forEach(flow -> xml.holding("outgoing", flow.id()));
            xml.end();
        }
        for (Flow flow : flows) {
            Object[] attributes = {
                "id", flow.id(), "name", flow.name(), "sourceRef", flow.from(), "targetRef", flow.to()
            };
            if (flow.told().isEmpty()) {
                xml.empty("sequenceFlow", attributes);
            } else {
                xml.begin("sequenceFlow", attributes);
                documentation(flow.told());
                xml.end();
            }
        }
        xml.end();
    }

    private void documentation(String told) {
        if (!told.isEmpty()) {
            xml.holding("documentation", told);
        }
    }

    private void drawing() {
        BpmnLayout layout = new BpmnLayout(START);
        nodes.values().forEach(node -> layout.node(node.id(), BpmnLayout.Size.of(node.element())));
        flows.forEach(flow -> layout.edge(flow.from(), flow.to()));
        Map<String, BpmnLayout.Box> boxes = layout.boxes();
        xml.begin("bpmndi:BPMNDiagram", "id", "diagram");
        xml.begin("bpmndi:BPMNPlane", "id", "plane", "bpmnElement", PROCESS);
        boxes.forEach((id, box) -> {
            xml.begin("bpmndi:BPMNShape", "id", "d_" + id, "bpmnElement", id);
            xml.empty("dc:Bounds", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
            xml.end();
        });
        for (Flow flow : flows) {
            xml.begin("bpmndi:BPMNEdge", "id", "d_" + flow.id(), "bpmnElement", flow.id());
            layout.points(flow.from(), flow.to())
                    .forEach(point -> xml.empty("di:waypoint", "x", point.x(), "y", point.y()));
            xml.end();
        }
        xml.end().end();
    }
}
