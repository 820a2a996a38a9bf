package org.itsmkit.domain.definition;

import java.util.List;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.domain.workflow.WorkflowProblem;

/** Where in a definition's text the subject of a workflow's problem stands; the workflow when it has no place of its own. */
final class UnsoundPlace {

    private static final String WORKFLOW = "/workflow";

    private UnsoundPlace() {}

    static String of(WorkflowProblem problem, WorkflowContent content, FieldSchema fields) {
        List<String> actions =
                content.transitions().stream().map(Transition::action).toList();
        List<String> timers = content.timers().stream().map(Timer::key).toList();
        List<String> states = content.states().stream().map(State::key).toList();
        List<String> own = fields.fields().stream()
                .skip(TicketFields.HELD.size())
                .map(Field::name)
                .toList();
        String subject = problem.subject();
        return switch (problem.kind()) {
            case UNREACHABLE, DEAD_END, NO_WAY_OUT ->
                first(subject, WORKFLOW + "/states/", states, WORKFLOW + "/timers/", timers);
            case UNKNOWN_FIELD -> first(subject, "/fields/", own, WORKFLOW + "/transitions/", actions);
            case UNHEARD ->
                first(
                        subject,
                        WORKFLOW + "/declared/",
                        List.copyOf(content.declared().keySet()),
                        "",
                        List.of());
            default -> first(subject, WORKFLOW + "/transitions/", actions, WORKFLOW + "/timers/", timers);
        };
    }

    private static String first(
            String subject, String place, List<String> names, String otherPlace, List<String> otherNames) {
        int index = names.indexOf(subject);
        int other = otherNames.indexOf(subject);
        return index >= 0 ? place + index : other >= 0 ? otherPlace + other : WORKFLOW;
    }
}
