package org.itsmkit.domain.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.validation.Schema;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cibseven.bpm.model.bpmn.Bpmn;
import org.cibseven.bpm.model.bpmn.BpmnModelInstance;
import org.cibseven.bpm.model.bpmn.instance.FlowNode;
import org.cibseven.bpm.model.bpmn.instance.SequenceFlow;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Workflow;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Any workflow is in each notation whole: every state once, and every action from every state once. */
class WorkflowDiagramProperties {

    private static final Schema BPMN = Standard.bpmn();
    private static final String ITSM = "urn:itsmkit:workflow";

    @Property(tries = 200)
    void scxmlHoldsEachStateAndEachActionOnce(@ForAll long seed) {
        Workflow workflow = new DiagramWorkflows(seed).any();
        Document document = Standard.parse(WorkflowDiagram.of(workflow).toScxml());
        List<Element> states = new ArrayList<>(Standard.elements(document, "state"));
        states.addAll(Standard.elements(document, "final"));
        assertThat(states)
                .extracting(state -> state.getAttributeNS(ITSM, "key"))
                .containsExactlyInAnyOrderElementsOf(keys(workflow));
        List<String> ids =
                states.stream().map(state -> state.getAttribute("id")).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_]*"));
        List<String> found = new ArrayList<>();
        for (Element transition : Standard.elements(document, "transition")) {
            Element from = (Element) transition.getParentNode();
            String target = transition.getAttribute("target");
            Element to = states.get(ids.indexOf(target));
            found.add(from.getAttributeNS(ITSM, "key") + " " + transition.getAttributeNS(ITSM, "action") + " "
                    + to.getAttributeNS(ITSM, "key"));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(arrows(workflow));
    }

    @Property(tries = 60)
    void bpmnIsValidAndHoldsEachStateAndEachActionOnce(@ForAll long seed) {
        Workflow workflow = new DiagramWorkflows(seed).any();
        String xml = WorkflowDiagram.of(workflow).toBpmn();
        Standard.validate(BPMN, xml);
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        List<String> named = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getName)
                .filter(name -> name != null)
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(keys(workflow));
        assertThat(model.getModelElementsByType(FlowNode.class)).hasSize(nodes(workflow));
        List<String> found = new ArrayList<>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (!flow.getDocumentations().isEmpty()) {
                FlowNode from = flow.getSource();
                String key = from.getName() != null
                        ? from.getName()
                        : from.getIncoming().iterator().next().getSource().getName();
                String action = flow.getDocumentations()
                        .iterator()
                        .next()
                        .getTextContent()
                        .split(" ", 2)[0];
                found.add(key + " " + action + " " + flow.getTarget().getName());
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(arrows(workflow));
        assertThat(Standard.elements(Standard.parse(xml), "BPMNShape")).hasSize(nodes(workflow));
        assertThat(Standard.elements(Standard.parse(xml), "BPMNEdge"))
                .hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class));
    }

    @Property(tries = 200)
    void dotAndPlantUmlHoldEachStateAndEachActionOnceALineEach(@ForAll long seed) {
        Workflow workflow = new DiagramWorkflows(seed).any();
        String quoted = "\"((?:[^\"\\\\]|\\\\.)*)\"";
        String dot = WorkflowDiagram.of(workflow).toDot();
        assertThat(all("(?m)^    " + quoted + "(?: \\[peripheries=2\\])?;$", dot))
                .isEqualTo(sorted(keys(workflow)));
        assertThat(all("(?m)^    " + quoted + " -> " + quoted + " \\[label=" + quoted + "\\];$", dot))
                .hasSameSizeAs(arrows(workflow));
        assertThat(dot.lines())
                .hasSize(6 + workflow.states().size() + arrows(workflow).size());
        String plantUml = WorkflowDiagram.of(workflow).toPlantUml();
        assertThat(all("(?m)^state \"([^\"]*)\" as s_[A-Za-z0-9_]+$", plantUml)).hasSameSizeAs(keys(workflow));
        assertThat(all("(?m)^(s_[A-Za-z0-9_]+) --> s_[A-Za-z0-9_]+ : [^\n]*$", plantUml))
                .hasSameSizeAs(arrows(workflow));
        assertThat(plantUml.lines().filter(line -> line.startsWith("@"))).containsExactly("@startuml", "@enduml");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> keys(Workflow workflow) {
        return workflow.states().stream().map(State::key).toList();
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().sorted().toList();
    }

    private static List<String> arrows(Workflow workflow) {
        List<String> arrows = new ArrayList<>();
        for (State from : workflow.states()) {
            workflow.transitionsFrom(from)
                    .forEach((action, transition) -> arrows.add(from.key() + " " + action + " "
                            + transition.target(from).key()));
        }
        return arrows;
    }

    /** The start, the states, and behind a state from which one may choose a gateway, and an end where it may stay. */
    private static int nodes(Workflow workflow) {
        int nodes = 1;
        for (State state : workflow.states()) {
            int ways = workflow.transitionsFrom(state).size();
            boolean mayEnd = state.category().isFinal() && ways > 0;
            nodes += 1 + (ways > 1 || mayEnd ? 1 : 0) + (mayEnd ? 1 : 0);
        }
        return nodes;
    }
}
