package org.itsmkit.domain.cmdb.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class StatusModelTest {

    private static final ReduceFunction WORST = ReduceFunction.worst();
    private static final ReduceFunction NOT = WORST.then(MapFunction.table(4, 3, 2, 1, 0));

    private static StatusModelBuilder<String, Severity> model() {
        return StatusModel.ofSeverities();
    }

    @Test
    void mapsTouchOnlyWhatIsAboveNormal() {
        Statuses<String, Severity> statuses = model().service(
                        "shop", WORST, StatusEdge.to("db").map(MapFunction.setTo(4)))
                .build()
                .evaluate();
        assertThat(statuses.of("shop")).isEqualTo(Severity.NORMAL);
        assertThat(statuses.with(Map.of("db", Severity.INDETERMINATE))
                        .statuses()
                        .of("shop"))
                .isEqualTo(Severity.NORMAL);
        assertThat(statuses.with(Map.of("db", Severity.WARNING)).statuses().of("shop"))
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void anIgnoredEdgeCountsAsNormalAndOneLeftOutDoesNotCount() {
        ReduceFunction half = ReduceFunction.reaching(Amount.percentOfInputs("51"));
        StatusEdge<String> ill = StatusEdge.to("a");
        StatusEdge<String> other = StatusEdge.to("b");
        Map<String, Severity> reports = Map.of("a", Severity.MAJOR, "b", Severity.MAJOR);
        Statuses<String, Severity> statuses = model().service("ignoring", half, ill, other.map(MapFunction.IGNORE))
                .service("leaving out", half, ill, other.map(MapFunction.LEAVE_OUT))
                .build()
                .evaluate(reports);
        assertThat(statuses.of("ignoring")).isEqualTo(Severity.NORMAL);
        assertThat(statuses.of("leaving out")).isEqualTo(Severity.MAJOR);
        assertThat(statuses.causesOf("leaving out")).containsExactly("a");
    }

    @Test
    void aServiceCanLookAtItsOwnReports() {
        StatusModel<String, Severity> model = model().service("host", WORST, StatusEdge.own(), StatusEdge.to("disk"))
                .build();
        StatusUpdate<String, Severity> update = model.evaluate().with(Map.of("host", Severity.MINOR));
        assertThat(update.statuses().of("host")).isEqualTo(Severity.MINOR);
        assertThat(update.statuses().reported("host")).isEqualTo(Severity.MINOR);
        assertThat(update.statuses().causesOf("host")).isEmpty();
        assertThat(update.changes()).containsExactly(new StatusChange<>("host", Severity.NORMAL, Severity.MINOR));
    }

    @Test
    void theParentOfADiamondIsToldOnceAndLast() {
        StatusModel<String, Severity> model = model().service(
                        "top", WORST, StatusEdge.to("left"), StatusEdge.to("right"))
                .service("left", WORST, StatusEdge.to("disk"))
                .service("right", WORST, StatusEdge.to("left"), StatusEdge.to("disk"))
                .build();
        StatusUpdate<String, Severity> update = model.evaluate().with(Map.of("disk", Severity.MAJOR));
        assertThat(update.changes()).extracting(StatusChange::service).containsExactly("left", "right", "top");
        assertThat(update.statuses().impactOf("disk")).containsExactlyInAnyOrder("left", "right", "top");
    }

    @Test
    void aCycleSpreadsIllnessAndDoesNotKeepItselfIll() {
        StatusModel<String, Severity> model = model().service("a", WORST, StatusEdge.to("b"), StatusEdge.to("disk"))
                .service("b", WORST, StatusEdge.to("c"))
                .service("c", WORST, StatusEdge.to("a"))
                .build();
        Statuses<String, Severity> ill =
                model.evaluate().with(Map.of("disk", Severity.MAJOR)).statuses();
        assertThat(List.of(ill.of("a"), ill.of("b"), ill.of("c"))).containsOnly(Severity.MAJOR);
        assertThat(ill.causesOf("b")).containsExactly("c", "a", "disk");
        StatusUpdate<String, Severity> well = ill.with(Map.of("disk", Severity.NORMAL));
        assertThat(well.statuses().of("c")).isEqualTo(Severity.NORMAL);
        assertThat(well.changes()).hasSize(3);
    }

    @Test
    void aCycleThatRaisesEndsAtTheTopOfTheScale() {
        StatusModel<String, Severity> model = model().service(
                        "a", WORST, StatusEdge.to("a").map(MapFunction.increase(1)), StatusEdge.to("disk"))
                .build();
        assertThat(model.evaluate(Map.of("disk", Severity.WARNING)).of("a")).isEqualTo(Severity.CRITICAL);
        assertThat(model.evaluate().of("a")).isEqualTo(Severity.NORMAL);
    }

    @Test
    void aFunctionThatIsNotMonotoneIsRefusedInACycleAndItsNodesAreNamed() {
        StatusModelBuilder<String, Severity> cycle = model().service("shop", NOT, StatusEdge.to("till"))
                .service("till", WORST, StatusEdge.to("shop"))
                .service("elsewhere", WORST, StatusEdge.to("shop"));
        assertThatThrownBy(cycle::build)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("shop")
                .hasMessageContaining("till")
                .hasMessageNotContaining("elsewhere");
        StatusModelBuilder<String, Severity> mapped =
                model().service("self", WORST, StatusEdge.to("self").map(MapFunction.table(0, 2, 1)));
        assertThatThrownBy(mapped::build).isInstanceOf(InvalidInput.class).hasMessageContaining("self");
    }

    @Test
    void outsideOfCyclesAFunctionNeedNotBeMonotone() {
        StatusModel<String, Severity> model = model().service("standby", NOT, StatusEdge.to("active"))
                .service("user", WORST, StatusEdge.to("standby"))
                .build();
        assertThat(model.evaluate().of("user")).isEqualTo(Severity.CRITICAL);
        assertThat(model.evaluate().causesOf("user")).containsExactly("standby", "active");
        StatusUpdate<String, Severity> update = model.evaluate().with(Map.of("active", Severity.CRITICAL));
        assertThat(update.statuses().of("user")).isEqualTo(Severity.NORMAL);
        assertThat(update.changes()).hasSize(2);
    }

    @Test
    void aReloadTellsOfNewServicesAndIsSilentOnThoseThatAreGone() {
        Statuses<String, Severity> before =
                model().service("old", WORST, StatusEdge.to("disk")).build().evaluate(Map.of("disk", Severity.MAJOR));
        StatusModel<String, Severity> next = model().service("new", WORST, StatusEdge.to("disk"))
                .service("calm", WORST, StatusEdge.to("tape"))
                .build();
        StatusUpdate<String, Severity> update = before.reload(next, Map.of());
        assertThat(update.changes()).containsExactly(new StatusChange<>("new", Severity.NORMAL, Severity.MAJOR));
    }

    @Test
    void aChainOfAHundredThousandAndStackedDiamondsEnd() {
        int length = 100_000;
        StatusModelBuilder<Integer, Severity> chain = StatusModel.ofSeverities();
        for (int i = 0; i < length; i++) {
            chain.service(i, WORST, StatusEdge.to(i + 1));
        }
        StatusUpdate<Integer, Severity> update = chain.build().evaluate().with(Map.of(length, Severity.MAJOR));
        assertThat(update.changes()).hasSize(length);
        assertThat(update.statuses().causesOf(0)).hasSize(length).endsWith(length);
        assertThat(update.statuses().impactOf(length)).hasSize(length).endsWith(0);

        int height = 1_000;
        StatusModelBuilder<Integer, Severity> diamonds = StatusModel.ofSeverities();
        for (int i = 0; i < height; i++) {
            int low = 3 * i;
            diamonds.service(low + 1, WORST, StatusEdge.to(low))
                    .service(low + 2, WORST, StatusEdge.to(low))
                    .service(low + 3, WORST, StatusEdge.to(low + 1), StatusEdge.to(low + 2));
        }
        StatusUpdate<Integer, Severity> top = diamonds.build().evaluate().with(Map.of(0, Severity.MAJOR));
        assertThat(top.changes()).hasSize(3 * height);
        assertThat(top.statuses().causesOf(3 * height)).hasSize(3 * height);
    }

    @Test
    void aRingOfAHundredThousandEnds() {
        int length = 100_000;
        StatusModelBuilder<Integer, Severity> ring = StatusModel.ofSeverities();
        for (int i = 0; i < length; i++) {
            ring.service(i, WORST, StatusEdge.to((i + 1) % length), StatusEdge.own());
        }
        StatusModel<Integer, Severity> model = ring.build();
        assertThat(model.evaluate().with(Map.of(7, Severity.MINOR)).changes()).hasSize(length);
        assertThat(model.depth(5)).isZero();
    }

    @Test
    void whatIsNotInTheModelOrCannotBeReportedIsRefused() {
        StatusModel<String, Severity> model =
                model().service("shop", WORST, StatusEdge.to("db")).build();
        assertThatThrownBy(() -> model.evaluate(Map.of("shop", Severity.MAJOR)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("shop");
        assertThatThrownBy(() -> model.evaluate(Map.of("unknown", Severity.MAJOR)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unknown");
        assertThatThrownBy(() -> model().service("a", WORST).service("a", WORST))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aScaleOfOtherToolsServesAsWell() {
        Scale<String> lights = new Scale<>(List.of("grey", "green", "red"), "green");
        StatusModel<String, String> model = StatusModel.<String, String>on(lights)
                .service("shop", ReduceFunction.worst(), StatusEdge.to("db"), StatusEdge.to("cache"))
                .build();
        assertThat(model.evaluate(Map.of("db", "grey")).of("shop")).isEqualTo("green");
        assertThat(model.evaluate(Map.of("cache", "red")).of("shop")).isEqualTo("red");
        assertThatThrownBy(() -> new Scale<>(List.of("green", "green"), "green"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Scale<>(List.of("green", "red"), "blue")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> model.evaluate(Map.of("db", "blue"))).isInstanceOf(InvalidInput.class);
    }
}
