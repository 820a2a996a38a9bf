package org.itsmkit.domain.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.cmdb.impact.Estate.NOW;
import static org.itsmkit.domain.cmdb.impact.Estate.ci;
import static org.itsmkit.domain.cmdb.impact.Estate.relationId;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ConfigurationGraphTest {

    private static final Redundancy ONE = Redundancy.atLeast(1);

    private final Estate estate = new Estate().items("a", "b", "c");

    private Set<String> impactOf(ConfigurationGraph graph, String... failed) {
        return estate.names(
                graph.whatIf().fails(Estate.cis(List.of(failed))).evaluate().items());
    }

    @Test
    void impactTravelsAsTheTypeOfARelationSays() {
        estate.add("1", "hosts", "a", "b", null)
                .add("2", "peers", "b", "c", null)
                .add("3", "documents", "c", "a", null);
        ConfigurationGraph graph = estate.graph();

        assertThat(impactOf(graph, "a")).containsExactly("b", "c");
        assertThat(impactOf(graph, "b")).containsExactly("c");
        assertThat(impactOf(graph, "c")).containsExactly("b");
    }

    @Test
    void theTypeOfARelationHasAGroupAndARuleOfItsOwn() {
        estate.add("1", "feeds", "a", "c", null).add("2", "feeds", "b", "c", null);

        assertThat(impactOf(estate.graph(), "a")).isEmpty();
        assertThat(impactOf(estate.graph(), "a", "b")).containsExactly("c");
    }

    @Test
    void theRuleOfTheDependentItemIsStrongerThanThatOfTheType() {
        estate.add("1", "feeds", "a", "c", null).add("2", "feeds", "b", "c", null);
        estate.item(estate.get("c").needing(Redundancy.ALL, "power"));

        assertThat(impactOf(estate.graph(), "a")).containsExactly("c");
    }

    @Test
    void aGroupOfSeveralTypesToleratesWhatTheStrictestDoes() {
        estate.add("1", "feeds", "a", "c", "supply").add("2", "hosts", "b", "c", "supply");

        assertThat(impactOf(estate.graph(), "a")).containsExactly("c");
    }

    @Test
    void aRelationThatDoesNotCountIsNeitherUpNorDownInItsGroup() {
        estate.needs("c", "group", ONE, "a", "b");
        estate.add("c needs b in group", estate.relation("c needs b in group").enabled(false));

        assertThat(impactOf(estate.graph(), "a")).containsExactly("c");
        assertThat(estate.graph()
                        .dependencies()
                        .needs(estate.graph().indexOf(ci("c")))
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(1));
    }

    @Test
    void aRelationBoundToACalendarCountsWhileItIsOpen() {
        estate.needs("c", "group", ONE, "a", "b");
        estate.add("c needs b in group", estate.relation("c needs b in group").during("even"));
        ConfigurationGraph open = estate.graph(RandomEstate.RULES);

        ConfigurationGraph closed = open.at(NOW.plus(Duration.ofHours(1)));

        assertThat(impactOf(open, "a")).isEmpty();
        assertThat(impactOf(closed, "a")).containsExactly("c");
        assertThat(impactOf(closed.at(NOW), "a")).isEmpty();
        assertThat(open.at(NOW)).isSameAs(open);
        assertThatThrownBy(() -> estate.graph())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("even");
    }

    @Test
    void aRelationWithAnAbsentEndIsNoEdgeUntilTheItemIsThere() {
        estate.add("1", "needs", "a", "later", null).add("2", "needs", "later", "b", null);
        ConfigurationGraph graph = estate.graph();

        assertThat(graph.indexOf(ci("later"))).isEqualTo(-1);
        assertThat(impactOf(graph, "b")).isEmpty();

        estate.items("later");
        ConfigurationGraph with = graph.change()
                .item(ConfigurationNode.of(estate.get("later"), null))
                .build(2, NOW);
        assertThat(impactOf(with, "b")).containsExactly("a", "later");
        assertThat(impactOf(with.change().remove(ci("later")).build(3, NOW), "b"))
                .isEmpty();
    }

    @Test
    void anItemThatIsNotLiveIsNoMemberOfAGroup() {
        estate.needs("c", "group", ONE, "a", "b");
        ConfigurationGraph graph = estate.graph();

        ConfigurationGraph retired = graph.change()
                .item(ConfigurationNode.of(estate.get("b").in(Estate.RETIRED), null))
                .build(2, NOW);

        assertThat(impactOf(graph, "a")).isEmpty();
        assertThat(impactOf(retired, "a")).containsExactly("c");
        assertThat(retired.node(retired.indexOf(ci("b"))).orElseThrow().stage()).isEqualTo(Estate.RETIRED);
    }

    @Test
    void anEdgeTellsTheRelationsThatItStandsFor() {
        estate.needs("c", "a").add("again", "hosts", "a", "c", null).needs("c", "group", ONE, "a", "b");
        ConfigurationGraph graph = estate.graph();
        int c = graph.indexOf(ci("c"));
        int a = graph.indexOf(ci("a"));

        assertThat(graph.relations(c, a, "")).containsExactlyInAnyOrder(relationId("c needs a"), relationId("again"));
        assertThat(graph.relations(c, a, "group")).containsExactly(relationId("c needs a in group"));
        assertThat(graph.relations(a, c, "")).isEmpty();
        assertThat(graph.dependencies().needs(c).providers()).containsExactly(a);
    }

    @Test
    void aRelationMovesWithItsEnds() {
        ConfigurationGraph graph = estate.needs("c", "a").graph();

        ConfigurationGraph moved = graph.change()
                .relation(Relation.of(relationId("c needs a"), "needs", ci("b"), ci("a")))
                .build(2, NOW);

        assertThat(impactOf(moved, "a")).containsExactly("b");
        assertThat(impactOf(graph, "a")).containsExactly("c");
        assertThat(impactOf(moved.change().remove(relationId("c needs a")).build(3, NOW), "a"))
                .isEmpty();
    }

    @Test
    void visibilityIsKeptAsTheCallerGaveIt() {
        ConfigurationGraph graph = ConfigurationGraph.with(Estate.RULES)
                .item(ConfigurationNode.of(estate.get("a"), Set.of("hr")))
                .build(1, NOW);

        assertThat(graph.node(graph.requireIndex(ci("a"))).orElseThrow().visibility())
                .isEqualTo(Set.of("hr"));
    }

    @Test
    void whatIsToldTwiceOrOfAnUnknownTypeIsRefused() {
        ConfigurationGraphBuilder builder = ConfigurationGraph.with(Estate.RULES);
        ConfigurationNode node = ConfigurationNode.of(estate.get("a"), null);
        builder.item(node);
        assertThatThrownBy(() -> builder.item(node)).isInstanceOf(InvalidInput.class);
        Relation relation = Relation.of(relationId("1"), "peers", ci("a"), ci("b"));
        builder.relation(relation).relation(relation);
        assertThatThrownBy(() -> builder.build(1, NOW))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("once");
        assertThatThrownBy(() -> builder.relation(Relation.of(relationId("2"), "likes", ci("a"), ci("b"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("likes");
        ConfigurationGraphChange change = estate.graph().change();
        assertThatThrownBy(() -> change.build(0, NOW)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aHubThatGoesTakesItsEdgesFromThousands() {
        String[] many = new String[5_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "node" + i;
        }
        estate.items(many);
        for (String name : many) {
            estate.needs(name, "a");
        }
        ConfigurationGraph graph = estate.graph();

        ConfigurationGraph without = graph.change().remove(ci("a")).build(2, NOW);
        ConfigurationGraph again = without.change()
                .item(ConfigurationNode.of(estate.get("a"), null))
                .build(3, NOW);

        assertThat(graph.overlaid()).isZero();
        assertThat(without.dependencies().needs(without.indexOf(ci("node7"))).providers())
                .isEmpty();
        assertThat(without.isWorthRebuilding()).isTrue();
        assertThat(again.whatIf().fails(ci("a")).evaluate().items()).hasSize(many.length);
        assertThat(again.rebuilt().overlaid()).isZero();
    }
}
