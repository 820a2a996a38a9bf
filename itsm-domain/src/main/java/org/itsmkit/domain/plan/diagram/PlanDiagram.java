package org.itsmkit.domain.plan.diagram;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.internal.Escapes;
import org.itsmkit.domain.internal.Names;
import org.itsmkit.domain.plan.After;
import org.itsmkit.domain.plan.Plan;
import org.itsmkit.domain.plan.PlanTask;
import org.itsmkit.sla.InvalidInput;

/**
 * A plan in the notations of others. Each holds every task once, in the order of the plan, and every wait for another task
 * once. Whatever a label holds is shown and never read as syntax. Immutable.
 */
public final class PlanDiagram {

    private final Plan plan;
    private final Names names;

    private PlanDiagram(Plan plan) {
        this.plan = plan;
        this.names = new Names(plan.tasks().stream().map(PlanTask::key).toList(), "t_");
    }

    public static PlanDiagram of(Plan plan) {
        return new PlanDiagram(InvalidInput.present("plan", plan));
    }

    /** A flowchart of Mermaid. What undoes a task is joined to it by a dotted arrow; of waits for any of several, each says so. */
    public String toMermaid() {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (PlanTask task : plan.tasks()) {
            line(text, names.of(task.key()) + "[\"" + Escapes.mermaid(shown(task)) + "\"]");
        }
        for (PlanTask task : plan.tasks()) {
            String arrow = task.after().join() == After.Join.ANY ? " -- any --> " : " --> ";
            task.after().tasks().forEach(other -> line(text, names.of(other) + arrow + names.of(task.key())));
            if (task.undoneBy() != null) {
                line(text, names.of(task.key()) + " -. undone by .-> " + names.of(task.undoneBy()));
            }
        }
        return text.toString();
    }

    /** A digraph in the language of Graphviz, in the same way. */
    public String toDot() {
        StringBuilder text = new StringBuilder("digraph " + quoted(plan.label()) + " {\n");
        line(text, "rankdir=LR;");
        line(text, "node [shape=box];");
        for (PlanTask task : plan.tasks()) {
            line(text, quoted(task.key()) + " [label=" + quoted(shown(task)) + "];");
        }
        for (PlanTask task : plan.tasks()) {
            String any = task.after().join() == After.Join.ANY ? " [label=\"any\"];" : ";";
            task.after().tasks().forEach(other -> line(text, quoted(other) + " -> " + quoted(task.key()) + any));
            if (task.undoneBy() != null) {
                String style = " [style=dotted, label=\"undone by\"];";
                line(text, quoted(task.key()) + " -> " + quoted(task.undoneBy()) + style);
            }
        }
        return text.append("}\n").toString();
    }

    /**
     * A process in BPMN 2.0 XML (ISO/IEC 19510) with its drawing. A task is a user task, or a service task where the host
     * carries it out. A wait for several is a parallel gateway, and one for any of several a complex gateway. What undoes a
     * task is its compensation handler. Group, condition and dates are in its documentation.
     */
    public String toBpmn() {
        return BpmnPlan.of(plan, names);
    }

    private static String shown(PlanTask task) {
        String told = told(task);
        return told.isEmpty() ? task.label() : task.label() + " (" + told + ")";
    }

    /** What is told of a task beside its label; empty when there is nothing. */
    static String told(PlanTask task) {
        List<String> parts = new ArrayList<>();
        Team team = task.team();
        if (team != null) {
            parts.add("by " + team);
        }
        task.automatic().ifPresent(step -> parts.add("step " + step.kind()));
        if (!task.when().equals(Condition.ALWAYS)) {
            parts.add("when " + task.when());
        }
        if (task.notBefore() != null) {
            parts.add("not before: " + task.notBefore());
        }
        if (task.dueBy() != null) {
            parts.add("due: " + task.dueBy());
        }
        if (task.isOptional()) {
            parts.add("optional");
        }
        return String.join("; ", parts);
    }

    private static String quoted(String text) {
        return '"' + Escapes.dot(text) + '"';
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
