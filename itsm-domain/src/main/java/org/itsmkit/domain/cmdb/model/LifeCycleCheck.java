package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Workflow;

/**
 * What a workflow may not have when items live by it: whatever needs somebody to carry it out between commands, or other tickets
 * to look at. An item's life is moved by people and by the host's automation alone.
 */
final class LifeCycleCheck {

    private LifeCycleCheck() {}

    static List<String> problems(Workflow workflow) {
        List<String> problems = new ArrayList<>();
        workflow.timers().forEach(timer -> problems.add("Timer " + timer.key() + ": items have no timers."));
        workflow.automatics()
                .forEach(automatic ->
                        problems.add("Answer to " + automatic.trigger() + ": items do nothing of their own accord."));
        for (Transition transition : workflow.transitions()) {
            if (!transition.outward().isEmpty()) {
                problems.add("Action " + transition.action() + " wants something to happen elsewhere: "
                        + transition.outward() + "; an item's action changes the item alone.");
            }
            if (transition.guards().stream().anyMatch(guard -> !guard.needs().isEmpty())) {
                problems.add("Action " + transition.action() + " looks at linked tickets; an item has none.");
            }
        }
        return problems;
    }
}
