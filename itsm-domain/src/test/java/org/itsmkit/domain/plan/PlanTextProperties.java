package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.plan.PlanCase.FIELDS;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanTextProperties {

    @Property(tries = 300)
    void anyPlanReadsBackEqual(@ForAll long seed) {
        Plan plan = PlanProperties.any(new Random(seed));
        assertThat(PlanText.read(PlanText.write(plan), FIELDS)).isEqualTo(plan);
    }
}
