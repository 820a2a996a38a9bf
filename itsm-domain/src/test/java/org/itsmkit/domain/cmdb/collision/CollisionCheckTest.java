package org.itsmkit.domain.cmdb.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class CollisionCheckTest {

    private static final int SHOP = 0;
    private static final int SWITCH_A = 1;
    private static final int SWITCH_B = 2;
    private static final int SWITCH_C = 3;
    private static final int MAIL = 4;

    /** A shop on one of three switches, and mail on the first of them. */
    private static final DependencyGraph GRAPH = DependencyGraph.ofSize(6)
            .needs(SHOP, Redundancy.atLeast(1), SWITCH_A, SWITCH_B, SWITCH_C)
            .needs(MAIL, SWITCH_A)
            .build();

    private static final ChangeWindow NIGHT = window(1, 5);

    @Test
    void workOnTheSameItemAtTheSameTimeCollides() {
        CollisionReport report = check(
                PlannedWork.of("B", window(4, 8)).on(SWITCH_A, SWITCH_B),
                PlannedWork.of("A", NIGHT).on(SWITCH_A));

        assertThat(report.collisions())
                .containsExactly(new Collision(
                        CollisionKind.SAME_ITEM,
                        List.of("A", "B"),
                        List.of(SWITCH_A),
                        List.of(window(4, 5)),
                        List.of()));
        assertThat(report.isComplete()).isTrue();
        assertThat(report.changes()).isEqualTo(2);
    }

    @Test
    void windowsThatOnlyTouchDoNotCollide() {
        assertThat(check(
                                PlannedWork.of("A", NIGHT).on(SWITCH_A),
                                PlannedWork.of("B", window(5, 6)).on(SWITCH_A))
                        .collisions())
                .isEmpty();
    }

    @Test
    void anItemThatAnotherNeedsDirectlyIsRelated() {
        CollisionReport report = check(
                PlannedWork.of("A", NIGHT).on(SHOP),
                PlannedWork.of("B", NIGHT).on(SWITCH_B),
                PlannedWork.of("C", NIGHT).on(MAIL));

        assertThat(report.collisions())
                .containsExactly(new Collision(
                        CollisionKind.RELATED_ITEM,
                        List.of("A", "B"),
                        List.of(SHOP, SWITCH_B),
                        List.of(NIGHT),
                        List.of()));
    }

    @Test
    void aServiceThatBothTakeDownIsShared() {
        CollisionReport report = check(
                PlannedWork.of("A", NIGHT).takingDown(SWITCH_A),
                PlannedWork.of("B", NIGHT).takingDown(MAIL));

        assertThat(report.collisions()).singleElement().satisfies(collision -> {
            assertThat(collision.kind()).isEqualTo(CollisionKind.SHARED_SERVICE);
            assertThat(collision.nodes()).containsExactly(MAIL);
        });
    }

    @Test
    void whatIsAboutNodesThatAreNotToldIsNoCollisionAndCountsForNoLimit() {
        List<PlannedWork> works = List.of(
                PlannedWork.of("A", NIGHT).on(SWITCH_A).takingDown(SWITCH_A),
                PlannedWork.of("B", NIGHT).on(SWITCH_A).takingDown(SWITCH_B, SWITCH_C));
        CollisionCheck check = CollisionCheck.of(GRAPH, SHOP);

        assertThat(check.telling(node -> node != SWITCH_A).among(works, 1)).satisfies(report -> {
            assertThat(report.isComplete()).isTrue();
            assertThat(report.collisions())
                    .containsExactly(new Collision(
                            CollisionKind.JOINT_EXHAUSTION,
                            List.of("A", "B"),
                            List.of(SHOP),
                            List.of(NIGHT),
                            List.of(new ExhaustedNeed(SHOP, List.of(SWITCH_B, SWITCH_C), 3, 2))));
        });
        assertThat(check.telling(node -> node != SHOP && node != SWITCH_A).among(works, 1))
                .satisfies(report -> {
                    assertThat(report.isComplete()).isTrue();
                    assertThat(report.collisions()).isEmpty();
                });
    }

    @Test
    void threeHarmlessChangesExhaustARedundancyTogetherAndNoTwoDo() {
        CollisionReport report = check(
                PlannedWork.of("A", NIGHT).takingDown(SWITCH_A),
                PlannedWork.of("B", window(2, 6)).takingDown(SWITCH_B),
                PlannedWork.of("C", window(3, 4), window(9, 10)).takingDown(SWITCH_C),
                PlannedWork.of("D", NIGHT).takingDown(5));

        assertThat(report.collisions())
                .containsExactly(new Collision(
                        CollisionKind.JOINT_EXHAUSTION,
                        List.of("A", "B", "C"),
                        List.of(SHOP),
                        List.of(window(3, 4)),
                        List.of(new ExhaustedNeed(SHOP, List.of(SWITCH_A, SWITCH_B, SWITCH_C), 3, 2))));
        assertThat(report.collisions().get(0).explain(nameOf()))
                .isEqualTo("A and B and C take down shop together, and not alone"
                        + " (2026-11-01T03:00:00Z to 2026-11-01T04:00:00Z)."
                        + " Of 3 providers shop can lose 2 and loses a, b, c");
    }

    @Test
    void twoThatExhaustARedundancyTellWhereTheirFailuresMeet() {
        // 0 needs 1; 1 needs one of 2 and 3: what goes down in consequence is told, and only 1 as the place
        DependencyGraph graph = DependencyGraph.ofSize(4)
                .needs(0, 1)
                .needs(1, Redundancy.atLeast(1), 2, 3)
                .build();
        CollisionReport report = CollisionCheck.of(graph)
                .among(
                        List.of(
                                PlannedWork.of("A", NIGHT).takingDown(2),
                                PlannedWork.of("B", NIGHT).takingDown(3)),
                        10);

        assertThat(report.collisions())
                .containsExactly(new Collision(
                        CollisionKind.JOINT_EXHAUSTION,
                        List.of("A", "B"),
                        List.of(0, 1),
                        List.of(NIGHT),
                        List.of(new ExhaustedNeed(1, List.of(2, 3), 2, 1))));
    }

    @Test
    void windowsOfOneChangeThatOverlapAreOne() {
        assertThat(PlannedWork.of("A", window(3, 5), window(1, 3), window(7, 8), window(4, 6))
                        .windows())
                .containsExactly(window(1, 6), window(7, 8));
    }

    @Test
    void eachKindExplainsItself() {
        CollisionReport report = check(
                PlannedWork.of("A", NIGHT).on(SWITCH_A, SHOP).takingDown(SWITCH_A),
                PlannedWork.of("B", NIGHT).on(SWITCH_A).takingDown(SWITCH_A));
        String when = " (2026-11-01T01:00:00Z to 2026-11-01T05:00:00Z)";

        assertThat(report.collisions().stream().map(collision -> collision.explain(nameOf())))
                .containsExactly(
                        "A and B work on a" + when,
                        "A and B work on items that need each other: shop, a" + when,
                        "A and B each take down mail" + when);
    }

    @Test
    void whatIsDownAfterOneOfThemEndedIsExplainedByThoseThatGoOn() {
        DependencyGraph shop = DependencyGraph.ofSize(5)
                .needs(SHOP, Redundancy.atLeast(1), 1, 4)
                .needs(SHOP, Redundancy.atLeast(1), 1, 2, 3)
                .build();
        CollisionReport report = CollisionCheck.of(shop)
                .among(
                        List.of(
                                PlannedWork.of("A", NIGHT).takingDown(1),
                                PlannedWork.of("B", NIGHT).takingDown(2),
                                PlannedWork.of("C", NIGHT).takingDown(3),
                                PlannedWork.of("D", window(1, 2)).takingDown(4)),
                        100);

        assertThat(report.collisions())
                .extracting(Collision::changes)
                .containsExactly(List.of("A", "D"), List.of("A", "B", "C"));
    }

    @Test
    void aLimitCutsTheListAndSaysSo() {
        List<PlannedWork> same = List.of(
                PlannedWork.of("A", NIGHT).on(5),
                PlannedWork.of("B", NIGHT).on(5),
                PlannedWork.of("C", NIGHT).on(5));
        CollisionCheck check = CollisionCheck.of(GRAPH);

        assertThat(check.among(same, 3).isComplete()).isTrue();
        assertThat(check.among(same, 2).isComplete()).isFalse();
        assertThat(check.among(same, 2).collisions()).hasSize(2);
    }

    @Test
    void badInputIsRefused() {
        PlannedWork work = PlannedWork.of("A", NIGHT);
        CollisionCheck check = CollisionCheck.of(GRAPH);

        assertThatThrownBy(() -> check.among(List.of(work, work), 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> check.among(List.of(work.on(6)), 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> check.among(List.of(work.takingDown(-1)), 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> check.among(List.of(), 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CollisionCheck.of(GRAPH, 6)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PlannedWork.of("A")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> window(2, 2)).isInstanceOf(InvalidInput.class);
    }

    private static CollisionReport check(PlannedWork... works) {
        return CollisionCheck.of(GRAPH, SHOP, MAIL).among(List.of(works), 100);
    }

    private static ChangeWindow window(int fromHour, int toHour) {
        Instant day = Instant.parse("2026-11-01T00:00:00Z");
        return new ChangeWindow(day.plusSeconds(fromHour * 3_600L), day.plusSeconds(toHour * 3_600L));
    }

    private static IntFunction<String> nameOf() {
        return List.of("shop", "a", "b", "c", "mail", "printer")::get;
    }
}
