package org.itsmkit.domain.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.cmdb.impact.Estate.ci;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final Redundancy ONE = Redundancy.atLeast(1);

    /** A shop on two databases, on two hosts, on one power feed each. */
    private final Estate estate = new Estate()
            .item("service", "shop")
            .items("db1", "db2", "host1", "host2", "web")
            .needs("shop", "web")
            .needs("shop", "databases", ONE, "db1", "db2")
            .needs("db1", "host1")
            .needs("db2", "host2");

    private final ConfigurationGraph graph = estate.graph();

    @Test
    void oneOfTwoIsToleratedAndBothTogetherAreNot() {
        assertThat(graph.whatIf().fails(ci("db1")).evaluate().items()).isEmpty();

        Impact both = graph.whatIf().fails(ci("db1")).fails(ci("host2")).evaluate();

        assertThat(estate.names(both.items())).containsExactly("db2", "shop");
        assertThat(both.itemsOf(Set.of("service"))).containsExactly(ci("shop"));
        assertThat(estate.names(both.failed())).containsExactly("db1", "host2");
        assertThat(both.isImpacted(ci("shop"))).isTrue();
        assertThat(both.isImpacted(ci("db1"))).isFalse();
    }

    @Test
    void anExplanationNamesTheFailuresTheGroupThatBrokeAndTheWay() {
        Impact impact =
                graph.whatIf().fails(ci("host1"), ci("host2"), ci("db1")).evaluate();

        Explanation explanation = impact.explain(ci("shop")).orElseThrow();

        assertThat(explanation.isSmallest()).isTrue();
        assertThat(explanation.failures()).hasSize(2).contains(ci("host2"));
        assertThat(explanation.need())
                .extracting(BrokenNeed::group, BrokenNeed::rule, BrokenNeed::providers, BrokenNeed::failed)
                .containsExactly("databases", ONE, 2, 2);
        assertThat(explanation.path().get(0).provider()).isIn(explanation.failures());
        assertThat(impact.explain(ci("web"))).isEmpty();
        assertThat(impact.explain(ci("host1"))).isEmpty();
    }

    @Test
    void oneFailureThatSufficesIsFoundAmongMany() {
        Impact impact = graph.whatIf()
                .fails(ci("db1"), ci("host1"), ci("host2"), ci("web"))
                .evaluate();

        Explanation explanation = impact.explain(ci("shop")).orElseThrow();

        assertThat(explanation.failures()).containsExactly(ci("web"));
        assertThat(explanation.path()).hasSize(1);
        assertThat(explanation.need().relations()).containsExactly(Estate.relationId("shop needs web"));
        assertThat(explanation.need().group()).isEmpty();
    }

    @Test
    void whatIsUnderMaintenanceDoesNotServeButStaysAMember() {
        Impact impact = graph.whatIf().maintains(ci("db1")).fails(ci("db2")).evaluate();

        assertThat(impact.items()).containsExactly(ci("shop"));
        assertThat(impact.groups()).isEmpty();
    }

    @Test
    void aRetirementTellsWhatBecomesOfTheGroup() {
        Estate three =
                new Estate().items("shop", "a", "b", "c").needs("shop", "nodes", Redundancy.atLeast(2), "a", "b", "c");

        Impact alone = three.graph().whatIf().retires(ci("a")).evaluate();
        Impact withFailure =
                three.graph().whatIf().retires(ci("a")).fails(ci("b")).evaluate();

        assertThat(alone.items()).isEmpty();
        assertThat(alone.groups())
                .containsExactly(new GroupChange(ci("shop"), "nodes", Redundancy.atLeast(2), 3, 1, 2, 0));
        assertThat(alone.groups().get(0).isWeaker()).isTrue();
        assertThat(alone.groups().get(0).asksForLess()).isFalse();
        assertThat(withFailure.items()).containsExactly(ci("shop"));
    }

    @Test
    void aRuleThatAsksForMoreThanIsLeftIsToldToAskForLess() {
        Estate two = new Estate().items("shop", "a", "b").needs("shop", "nodes", Redundancy.atLeast(2), "a", "b");

        GroupChange change =
                two.graph().whatIf().retires(ci("a")).evaluate().groups().get(0);

        assertThat(change.asksForLess()).isTrue();
        assertThat(change.isWeaker()).isFalse();
    }

    @Test
    void whoeverIsLeftWithoutAnyMemberIsImpacted() {
        Impact both = graph.whatIf().retires(ci("db1"), ci("db2")).evaluate();
        Impact onlyProvider = graph.whatIf().retires(ci("web")).evaluate();

        assertThat(both.items()).containsExactly(ci("shop"));
        assertThat(both.groups().get(0).membersAfter()).isZero();
        assertThat(both.groups().get(0).isWeaker()).isTrue();
        assertThat(onlyProvider.items()).containsExactly(ci("shop"));
        assertThat(onlyProvider.groups()).isEmpty();
    }

    @Test
    void aNewMemberIsUpUnlessItFailsToo() {
        WhatIf more = graph.whatIf().joins(ci("db3"), ci("shop"), "databases");

        Impact impact = more.fails(ci("db1"), ci("db2")).evaluate();

        assertThat(impact.items()).isEmpty();
        assertThat(impact.groups()).containsExactly(new GroupChange(ci("shop"), "databases", ONE, 2, 1, 3, 2));
        assertThat(graph.whatIf()
                        .joins(ci("web"), ci("shop"), "databases")
                        .fails(ci("db1"), ci("db2"), ci("web"))
                        .evaluate()
                        .items())
                .containsExactly(ci("shop"));
        assertThatThrownBy(() ->
                        graph.whatIf().joins(ci("db3"), ci("shop"), "caches").evaluate())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("caches");
    }

    @Test
    void whatIsRetiredDoesNotJoinAGroupAsIfItServed() {
        ConfigurationGraph withOld = estate.item(ConfigurationItem.of(ci("old"), "thing", "old", Estate.RETIRED))
                .graph(Estate.RULES.live(stage -> stage.equals(Estate.LIVE)));

        assertThatThrownBy(() -> withOld.whatIf()
                        .joins(ci("old"), ci("shop"), "databases")
                        .evaluate())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("member");
    }

    @Test
    void aHiddenItemSaysNothingOfItsGroups() {
        Explanation behind = new Estate()
                .items("front", "pool", "db1", "db2")
                .needs("front", "pool")
                .needs("pool", "secret", ONE, "db1", "db2")
                .graph()
                .whatIf()
                .fails(ci("db1"), ci("db2"))
                .hiding(node -> node.id().equals(ci("pool")), HiddenItems.PASS)
                .evaluate()
                .explain(ci("front"))
                .orElseThrow();
        assertThat(behind.path().get(0))
                .isEqualTo(new BrokenNeed(null, ci("db1"), "", Redundancy.ALL, 1, 0, 1, List.of()));
    }

    @Test
    void tooManyFailuresToTryEachAreToldWithoutSayingThatNoneCanBeLeftOut() {
        String[] members = IntStream.range(0, 30_000).mapToObj(i -> "node " + i).toArray(String[]::new);
        ConfigurationGraph farm = new Estate()
                .items("service")
                .items(members)
                .needs("service", "farm", Redundancy.percent("50"), members)
                .graph();

        Explanation explanation = farm.whatIf()
                .fails(Estate.cis(List.of(members).subList(0, 20_000)))
                .evaluate()
                .explain(ci("service"))
                .orElseThrow();

        assertThat(explanation.isMinimal()).isFalse();
        assertThat(explanation.isSmallest()).isFalse();
        assertThat(farm.whatIf().fails(explanation.failures()).evaluate().isImpacted(ci("service")))
                .isTrue();
    }

    @Test
    void whatOtherTicketsImpactAloneIsToldApart() {
        Impact impact = graph.whatIf()
                .alreadyFailed(List.of(ci("host1")))
                .fails(ci("host2"))
                .evaluate();

        assertThat(estate.names(impact.items())).containsExactly("db1", "db2", "shop");
        assertThat(impact.wasImpactedAlready(ci("db1"))).isTrue();
        assertThat(impact.wasImpactedAlready(ci("db2"))).isFalse();
        assertThat(impact.wasImpactedAlready(ci("shop"))).isFalse();
    }

    @Test
    void whatPeopleSaidStaysAndWhatWasComputedIsComputedAnew() {
        Impact impact = graph.whatIf()
                .roles(Map.of(
                        ci("host1"), ImpactRole.MANUAL,
                        ci("db2"), ImpactRole.NOT_IMPACTED,
                        ci("web"), ImpactRole.COMPUTED))
                .fails(ci("host2"))
                .evaluate();

        assertThat(impact.roles())
                .containsOnly(
                        Map.entry(ci("host1"), ImpactRole.MANUAL),
                        Map.entry(ci("db2"), ImpactRole.NOT_IMPACTED),
                        Map.entry(ci("db1"), ImpactRole.COMPUTED));
    }

    @Test
    void aHiddenItemIsNamedNowhereOnTheWayThroughIt() {
        WhatIf whatIf = graph.whatIf().fails(ci("host1"), ci("host2"));

        Impact through = whatIf.hiding(node -> node.id().equals(ci("db1")), HiddenItems.PASS)
                .evaluate();
        Impact stopped = whatIf.hiding(node -> node.id().equals(ci("db1")), HiddenItems.STOP)
                .evaluate();

        assertThat(estate.names(through.items())).containsExactly("db2", "shop");
        assertThat(through.explain(ci("db1"))).isEmpty();
        assertThat(through.explain(ci("shop")).orElseThrow().toString())
                .doesNotContain(ci("db1").toString())
                .doesNotContain(Estate.relationId("db1 needs host1").toString());
        assertThat(estate.names(stopped.items())).containsExactly("db2");
    }

    @Test
    void whatIsImpactedInOneAnswerAndNotInAnotherIsTheirDifference() {
        ConfigurationGraph later = graph.change()
                .relation(Relation.of(Estate.relationId("new"), "needs", ci("web"), ci("host1")))
                .build(2, Estate.NOW);

        Impact before = graph.whatIf().fails(ci("host1")).evaluate();
        Impact after = later.whatIf().fails(ci("host1")).evaluate();

        assertThat(estate.names(after.beyond(before))).containsExactly("shop", "web");
        assertThat(before.beyond(after)).isEmpty();
    }

    @Test
    void anItemThatIsNotThereCannotFail() {
        assertThatThrownBy(() -> graph.whatIf().fails(ci("nobody")).evaluate())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("graph version 1");
        assertThat(graph.whatIf()
                        .roles(Map.of(ci("nobody"), ImpactRole.MANUAL))
                        .evaluate()
                        .items())
                .isEmpty();
    }

    @Test
    void manyAskOneSnapshotAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Set<String>>> questions = IntStream.range(0, 400)
                    .mapToObj(i -> (Callable<Set<String>>) () -> estate.names(graph.whatIf()
                            .fails(ci("host2"), i % 2 == 0 ? ci("db1") : ci("web"))
                            .retires(i % 3 == 0 ? ci("host1") : ci("web"))
                            .evaluate()
                            .items()))
                    .toList();
            List<Future<Set<String>>> answers = threads.invokeAll(questions);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(questions.get(i).call());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
