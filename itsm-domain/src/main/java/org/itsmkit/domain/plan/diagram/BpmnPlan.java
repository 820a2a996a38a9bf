package org.itsmkit.domain.plan.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.internal.BpmnLayout;
import org.itsmkit.domain.internal.Names;
import org.itsmkit.domain.internal.XmlText;
import org.itsmkit.domain.plan.After;
import org.itsmkit.domain.plan.Plan;
import org.itsmkit.domain.plan.PlanTask;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a process of BPMN 2.0 (ISO/IEC 19510:2013, chapters 10 and 12). Used once, by one thread. */
final class BpmnPlan {

    private static final String OMG = "http://www.omg.org/spec/";
    private static final String PROCESS = "process";

    private record Node(String id, String element, @Nullable PlanTask task) {}

    private record Flow(String id, String from, String to) {}

    private final Plan plan;
    private final Names names;
    private final Set<String> compensations;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final XmlText xml = new XmlText();

    private BpmnPlan(Plan plan, Names names) {
        this.plan = plan;
        this.names = names;
        this.compensations = plan.compensations();
    }

    static String of(Plan plan, Names names) {
        return new BpmnPlan(plan, names).write();
    }

    private String write() {
        node("start", "startEvent", null);
        plan.tasks().forEach(this::task);
        Set<String> followed = plan.tasks().stream()
                .flatMap(task -> task.after().tasks().stream())
                .collect(Collectors.toSet());
        List<String> last = plan.tasks().stream()
                .map(PlanTask::key)
                .filter(key -> !followed.contains(key) && !compensations.contains(key))
                .map(names::of)
                .toList();
        node("end", "endEvent", null);
        join(last, "end", "parallelGateway");
        xml.begin(
                "definitions",
                "xmlns",
                OMG + "BPMN/20100524/MODEL",
                "xmlns:bpmndi",
                OMG + "BPMN/20100524/DI",
                "xmlns:dc",
                OMG + "DD/20100524/DC",
                "xmlns:di",
                OMG + "DD/20100524/DI",
                "id",
                "definitions",
                "targetNamespace",
                "urn:itsmkit:plan");
        process();
        drawing();
        return xml.end().toString();
    }

    private void task(PlanTask task) {
        String id = names.of(task.key());
        node(id, task.step() == null ? "userTask" : "serviceTask", task);
        if (compensations.contains(task.key())) {
            return;
        }
        List<String> others = task.after().tasks().isEmpty()
                ? List.of("start")
                : task.after().tasks().stream().map(names::of).toList();
        join(others, id, task.after().join() == After.Join.ANY ? "complexGateway" : "parallelGateway");
    }

    private void join(List<String> from, String to, String gateway) {
        String target = to;
        if (from.size() > 1) {
            target = "g_" + to;
            node(target, gateway, null);
            flow(target, to);
        }
        for (String each : from) {
            flow(each, target);
        }
    }

    private void node(String id, String element, @Nullable PlanTask task) {
        nodes.put(id, new Node(id, element, task));
    }

    private void flow(String from, String to) {
        flows.add(new Flow("f_" + (flows.size() + 1), from, to));
    }

    private void process() {
        xml.begin(PROCESS, "id", PROCESS, "name", plan.label(), "isExecutable", "false");
        nodes.values().forEach(this::element);
        plan.tasks().stream().filter(task -> task.undoneBy() != null).forEach(task -> {
            String id = "b_" + names.of(task.key());
            xml.begin("boundaryEvent", "id", id, "attachedToRef", names.of(task.key()));
            xml.empty("compensateEventDefinition", "id", "d_" + id).end();
        });
        flows.forEach(
                flow -> xml.empty("sequenceFlow", "id", flow.id(), "sourceRef", flow.from(), "targetRef", flow.to()));
        for (PlanTask task : plan.tasks()) {
            String undo = task.undoneBy();
            if (undo != null) {
                String event = "b_" + names.of(task.key());
                Object[] ends = {"sourceRef", event, "targetRef", names.of(undo), "associationDirection", "One"};
                xml.empty("association", "id", "u_" + event, ends[0], ends[1], ends[2], ends[3], ends[4], ends[5]);
            }
        }
        xml.end();
    }

    private void element(Node node) {
        PlanTask task = node.task();
        boolean undoes = task != null && compensations.contains(task.key());
        String label = task == null ? "" : task.label();
        xml.begin(node.element(), "id", node.id(), "name", label, "isForCompensation", undoes ? "true" : "");
        if (task != null && !PlanDiagram.told(task).isEmpty()) {
            xml.holding("documentation", PlanDiagram.told(task));
        }
        flows.stream().filter(flow -> flow.to().equals(node.id())).forEach(flow -> xml.holding("incoming", flow.id()));
        flows.stream()
                .filter(flow -> flow.from().equals(node.id()))
                .forEach(flow -> xml.holding("outgoing", flow.id()));
        xml.end();
    }

    private void drawing() {
        BpmnLayout layout = new BpmnLayout("start");
        nodes.values().forEach(node -> layout.node(node.id(), BpmnLayout.Size.of(node.element())));
        flows.forEach(flow -> layout.edge(flow.from(), flow.to()));
        Map<String, BpmnLayout.Box> boxes = layout.boxes();
        xml.begin("bpmndi:BPMNDiagram", "id", "diagram");
        xml.begin("bpmndi:BPMNPlane", "id", "plane", "bpmnElement", PROCESS);
        boxes.forEach((id, box) -> shape(id, box.x(), box.y(), box.width(), box.height()));
        plan.tasks().stream().filter(task -> task.undoneBy() != null).forEach(task -> {
            BpmnLayout.Box box = Objects.requireNonNull(boxes.get(names.of(task.key())));
            shape("b_" + names.of(task.key()), box.x() + box.width() - 36, box.y() + box.height() - 18, 36, 36);
        });
        for (Flow flow : flows) {
            xml.begin("bpmndi:BPMNEdge", "id", "d_" + flow.id(), "bpmnElement", flow.id());
            layout.points(flow.from(), flow.to())
                    .forEach(point -> xml.empty("di:waypoint", "x", point.x(), "y", point.y()));
            xml.end();
        }
        xml.end().end();
    }

    private void shape(String id, int x, int y, int width, int height) {
        xml.begin("bpmndi:BPMNShape", "id", "s_" + id, "bpmnElement", id);
        xml.empty("dc:Bounds", "x", x, "y", y, "width", width, "height", height).end();
    }
}
