package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanEventTextTest {

    @Test
    void anEventIsOneCanonicalObject() {
        PlanEvent failed = new PlanEvent.Failed("a", "it broke", TaskStatus.BACKING_OFF, PlanCase.NOON);
        assertThat(PlanEventText.write(failed))
                .isEqualTo("{\"kind\":\"failed\",\"task\":\"a\",\"why\":\"it broke\",\"then\":\"BACKING_OFF\","
                        + "\"retry-at\":\"2026-03-02T12:00:00Z\"}");
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"kind\":\"begin\",\"task\":\"a\"}",
                "{\"kind\":\"begun\"}",
                "{\"kind\":\"begun\",\"task\":\"a b\"}",
                "{\"kind\":\"begun\",\"task\":\"a\",\"more\":1}",
                "{\"kind\":\"skipped\",\"task\":\"a\"}",
                "{\"kind\":\"ended\",\"outcome\":\"RUNNING\"}",
                "{\"kind\":\"failed\",\"task\":\"a\",\"why\":\"w\",\"then\":\"BACKING_OFF\"}",
                "{\"kind\":\"rescheduled\",\"task\":\"a\",\"due\":\"soon\"}",
                "{\"kind\":\"started\",\"plan\":\"p\",\"version\":1,\"tasks\":[{\"key\":\"a\",\"after\":[\"b\"]}]}"
            })
    void whatIsNoEventIsRefused(String text) {
        assertThatThrownBy(() -> PlanEventText.read(text)).isInstanceOf(PlanRefused.class);
    }
}
