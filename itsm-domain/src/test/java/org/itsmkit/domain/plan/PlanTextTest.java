package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.plan.PlanCase.FIELDS;

import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static void assertRefused(String text, String... places) {
        assertThatThrownBy(() -> PlanText.read(text, FIELDS))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(PlanProblem::place)
                                .containsExactlyInAnyOrder(places));
    }

    @Test
    void aPlanReadsBackEqualAndHasOneText() {
        Plan plan = PlanCase.onboarding().build();
        String text = PlanText.write(plan);
        assertThat(PlanText.read(text, FIELDS)).isEqualTo(plan);
        assertThat(PlanText.write(PlanText.read(text, FIELDS))).isEqualTo(text);
        assertThat(text).contains("\"when\": \"remote = true\"", "\"due\": \"48h before start\"");
    }

    @Test
    void everyProblemOfShapeIsToldWithItsPlace() {
        assertRefused("nonsense", "");
        assertRefused(
                "{\"format\":\"itsmkit.plan/1\",\"plan\":\"p\",\"version\":1,\"tasks\":["
                        + "{\"key\":\"a b\",\"when\":\"nothing = 1\",\"due\":\"soon\",\"colour\":\"red\"},"
                        + "{\"key\":\"b\",\"automatic\":{\"kind\":\"k\",\"attempts\":3},\"after\":[\"a\",\"a\"],\"optional\":1}]}",
                "/tasks/0/key",
                "/tasks/0/when",
                "/tasks/0/due",
                "/tasks/0/colour",
                "/tasks/1/automatic",
                "/tasks/1/after/1",
                "/tasks/1/optional");
    }

    @Test
    void whatTheTasksHaveTogetherIsToldAtTheSamePlaces() {
        assertRefused(
                "{\"format\":\"itsmkit.plan/1\",\"plan\":\"p\",\"version\":1,\"tasks\":["
                        + "{\"key\":\"a\",\"after\":[\"b\"]},{\"key\":\"b\",\"after\":[\"a\",\"x\"]}]}",
                "/tasks/0/after",
                "/tasks/1/after/1");
        assertRefused("{\"format\":\"itsmkit.plan/2\",\"plan\":\"p\",\"tasks\":[]}", "/format", "");
    }
}
