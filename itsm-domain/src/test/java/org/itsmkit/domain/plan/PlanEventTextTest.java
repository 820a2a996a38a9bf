package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
