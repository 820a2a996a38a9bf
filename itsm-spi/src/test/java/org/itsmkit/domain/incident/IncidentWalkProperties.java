package org.itsmkit.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.tck.WorkflowWalk;

class IncidentWalkProperties {

    @Property(tries = 100)
    void noWalkBreaksALaw(@ForAll long seed) {
        WorkflowWalk.walk(Incident.TYPE, seed, 300);
    }

    @Property(tries = 50)
    void noWalkBreaksALawWhateverTheSettings(
            @ForAll long seed, @ForAll @IntRange(max = 3) int reopenings, @ForAll @IntRange(max = 3) int reminders) {
        IncidentSettings settings =
                IncidentSettings.DEFAULT.reopenAtMost(reopenings).remind(reminders, 1);
        WorkflowWalk.walk(Incident.type(settings).build(), seed, 200);
    }

    @Example
    void walksPerformEveryActionButTheEnginesMerge() {
        TicketType hasty = Incident.type(IncidentSettings.DEFAULT.remind(1, 1)).build();
        Map<String, Integer> performed = new TreeMap<>();
        for (long seed = 0; seed < 60; seed++) {
            WorkflowWalk.walk(hasty, seed, 500)
                    .actions()
                    .forEach((action, times) -> performed.merge(action, times, Integer::sum));
        }
        assertThat(performed.keySet())
                .containsAll(hasty.workflow().transitions().stream()
                        .map(Transition::action)
                        .filter(action -> !action.equals(IncidentActions.MERGE))
                        .toList());
    }
}
