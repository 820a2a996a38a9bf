package org.itsmkit.domain.cmdb.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itsmkit.domain.cmdb.Redundancy;
import org.junit.jupiter.api.Test;

class StandardModelTest {

    private static final ConfigurationModel MODEL = StandardModel.model();

    /** Paste the file into any Mermaid viewer to see the model. */
    @Test
    void theStandardIsDrawnAsItWas() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("standard-model.mermaid")) {
            assertThat(MODEL.toMermaid())
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void servicesAreWhatImpactReportsName() {
        assertThat(MODEL.classes().stream().filter(CiClass::isService).map(CiClass::key))
                .containsExactly(
                        "service", "business-service", "service-offering", "application-service", "technical-service");
    }

    @Test
    void everyLayerHasClassesOfWhichItemsCanBe() {
        Map<Layer, Long> concrete = MODEL.classes().stream()
                .filter(one -> !one.isAbstract())
                .collect(Collectors.groupingBy(CiClass::layer, Collectors.counting()));
        assertThat(concrete).containsOnlyKeys(Layer.values());
    }

    @Test
    void impactTravelsAsTheTypesSay() {
        assertThat(MODEL.requireRelationType("powered-by").impact()).isEqualTo(ImpactTravel.SOURCE_NEEDS_TARGET);
        assertThat(MODEL.requireRelationType("powered-by").redundancy()).isEqualTo(Redundancy.atLeast(1));
        assertThat(MODEL.requireRelationType("member-of").impact()).isEqualTo(ImpactTravel.TARGET_NEEDS_SOURCE);
        assertThat(MODEL.requireRelationType("member-of").group()).isEqualTo("members");
        assertThat(MODEL.requireRelationType("owned-by").impact()).isEqualTo(ImpactTravel.NONE);
    }

    @Test
    void itemsInServiceAreLiveAndThoseBeforeAndAfterAreNot() {
        assertThat(StandardLife.ITEM.states().stream().filter(CiClass::isLive))
                .containsExactly(StandardLife.IN_SERVICE);
        assertThat(StandardLife.REFERENCE.states().stream().filter(CiClass::isLive))
                .containsExactly(StandardLife.CURRENT);
    }

    @Test
    void labelsCannotBreakADrawing() {
        String drawn = ConfigurationModel.EMPTY
                .with(CiClass.named("end")
                        .labelled("a\"]\n<script> `x`")
                        .in(Layer.BUSINESS)
                        .livingBy(StandardLife.REFERENCE))
                .toMermaid();
        assertThat(drawn).isEqualTo("classDiagram\n    class c0[\"a    script   x \"]\n");
    }
}
