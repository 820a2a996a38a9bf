package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanEventTextProperties {

    /** What was decided is what the texts of its events, one by one, lead to. */
    @Property(tries = 300)
    void aRunReadsBackFromTheTextsOfItsEvents(@ForAll long seed) {
        PlanCase run = PlanProperties.walked(new Random(seed), 80);
        List<PlanEvent> read = run.events.stream()
                .map(PlanEventText::write)
                .map(PlanEventText::read)
                .toList();
        assertThat(read).isEqualTo(run.events);
        PlanRun folded = PlanRun.of((PlanEvent.Started) read.get(0), run.instants.get(0));
        for (int i = 1; i < read.size(); i++) {
            folded = folded.after(read.get(i), run.instants.get(i));
        }
        assertThat(folded).isEqualTo(run.run);
    }
}
