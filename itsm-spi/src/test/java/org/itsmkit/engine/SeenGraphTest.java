package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.engine.Landscape.item;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphBuilder;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphDifference;
import org.itsmkit.domain.cmdb.impact.HiddenItems;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.service.ItemAtRisk;
import org.itsmkit.service.PairsAtRisk;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.junit.jupiter.api.Test;

/** A graph as somebody sees it who may not see all of it: shop needs app, app needs one of two hidden databases on one host. */
class SeenGraphTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final CiId SHOP = item(1);
    private static final CiId APP = item(2);
    private static final CiId SECRET = item(3);
    private static final CiId SPARE = item(4);
    private static final CiId HOST = item(5);
    private final ConfigurationGraph all = graph(true);
    private final SeenGraph whole = new SeenGraph(all, node -> true, StandardModel.model());
    private final SeenGraph part =
            new SeenGraph(all, node -> Labels.OPEN.equals(node.visibility()), StandardModel.model());

    @Test
    void impactGoesThroughWhatIsHiddenAndNothingOfItIsTold() {
        var impact = part.whatIf().fails(HOST).evaluate();

        assertThat(impact.items()).containsExactly(SHOP, APP);
        assertThat(impact.services()).containsExactly(SHOP);
        assertThat(impact.itemsOf(StandardModel.ANY_APPLICATION)).containsExactly(APP);
        assertThat(impact.explain(SECRET)).isEmpty();
        assertThat(impact.isImpacted(SECRET)).isFalse();
        assertThat(impact.wasImpactedAlready(SECRET)).isFalse();
        assertThat(impact.explain(SHOP).orElseThrow().path())
                .noneMatch(step -> Set.of(SECRET, SPARE).contains(step.dependent() == null ? APP : step.dependent()))
                .noneMatch(step -> Set.of(SECRET, SPARE).contains(step.provider() == null ? APP : step.provider()));
        assertThat(whole.whatIf().fails(HOST).evaluate().items()).containsExactly(SHOP, APP, SECRET, SPARE);
        assertThat(part.whatIf().hidden(HiddenItems.STOP).fails(HOST).evaluate().items())
                .isEmpty();
    }

    @Test
    void whatIsHiddenIsRefusedInTheWordsForWhatIsNotThere() {
        String absent = refusal(item(99));
        assertThat(refusal(SECRET)).isEqualTo(absent.replace(item(99).toString(), SECRET.toString()));
        assertThat(part.has(SECRET)).isFalse();
        assertThat(part.has(item(99))).isFalse();
        assertThatThrownBy(() -> part.singlePointsOfFailure(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.whatIf().alreadyFailed(List.of(SECRET))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.whatIf().maintains(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.whatIf().retires(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.whatIf().notImpacted(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.whatIf().joins(SHOP, SECRET, "pool")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void singlePointsOfFailureAreThoseThatMayBeSeen() {
        assertThat(part.singlePointsOfFailure(SHOP)).containsExactly(APP, HOST);
        assertThat(whole.singlePointsOfFailure(SHOP)).containsExactly(APP, HOST);
        SeenGraph hostless = new SeenGraph(all, node -> !node.id().equals(HOST), StandardModel.model());
        assertThat(hostless.singlePointsOfFailure(SHOP)).containsExactly(APP);
    }

    @Test
    void pairsAndTheRiskiestAndAvailabilityAreToldOfWhatMayBeSeen() {
        assertThat(whole.pairsThatBreak(SHOP, 10).pairs()).containsExactly(new PairsAtRisk.Pair(SECRET, SPARE));
        assertThat(whole.pairsThatBreak(SHOP, 10).isComplete()).isTrue();
        assertThat(part.pairsThatBreak(SHOP, 10).pairs()).isEmpty();
        assertThat(part.riskiest(10)).containsExactly(new ItemAtRisk(APP, 1), new ItemAtRisk(HOST, 1));
        assertThat(whole.availability(SHOP, item -> item.equals(HOST) ? 0.99 : 1)
                        .low())
                .isEqualTo(0.99);
        assertThat(part.availability(SHOP, item -> {
                            assertThat(item).isNotIn(SECRET, SPARE);
                            return 1;
                        })
                        .low())
                .isEqualTo(1);
    }

    @Test
    void aRetirementTellsOfGroupsOfWhatMayBeSeen() {
        assertThat(whole.whatIf().retires(SPARE).evaluate().groups())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.dependent()).isEqualTo(APP);
                    assertThat(group.isWeaker()).isTrue();
                });
        SeenGraph appless = new SeenGraph(all, node -> !node.id().equals(APP), StandardModel.model());
        assertThat(appless.whatIf().retires(SPARE).evaluate().groups()).isEmpty();
    }

    @Test
    void aDifferenceTellsWhatCameAndWentAndNeedsOtherwiseOfWhatMayBeSeen() {
        SeenGraph before = new SeenGraph(graph(false), node -> true, StandardModel.model());

        GraphDifference difference = whole.differenceFrom(before, 100);
        assertThat(difference.added()).containsExactly(SPARE);
        assertThat(difference.changed())
                .extracting(GraphDifference.ItemDifference::item)
                .containsExactly(APP);
        assertThat(difference.isComplete()).isTrue();
        assertThat(before.differenceFrom(whole, 100).removed()).containsExactly(SPARE);
        assertThat(whole.differenceFrom(whole, 100).isEmpty()).isTrue();
        assertThat(whole.differenceFrom(before, 1).isComplete()).isFalse();
        assertThat(part.differenceFrom(before, 100).isEmpty())
                .as("all of it is hidden")
                .isTrue();
        assertThatThrownBy(() -> whole.differenceFrom(before, 0)).hasMessageContaining("most");
    }

    @Test
    void whatWouldBeDownNowThatWasNotBeforeIsTold() {
        SeenGraph before = new SeenGraph(graph(false), node -> true, StandardModel.model());
        var now = whole.whatIf().fails(SECRET).evaluate();
        var then = before.whatIf().fails(SECRET).evaluate();

        assertThat(then.beyond(now)).containsExactly(SHOP, APP);
        assertThat(now.beyond(then)).isEmpty();
    }

    private String refusal(CiId item) {
        return org.assertj.core.api.Assertions.catchThrowable(
                        () -> part.whatIf().fails(item))
                .getMessage();
    }

    static ConfigurationGraph graph(boolean withSpare) {
        Labels hidden = new Labels(Set.of("secret"), Set.of());
        ConfigurationGraphBuilder graph = ConfigurationGraph.with(Landscape.RULES)
                .item(node(SHOP, StandardModel.BUSINESS_SERVICE, Labels.OPEN))
                .item(node(APP, StandardModel.ANY_APPLICATION, Labels.OPEN))
                .item(node(SECRET, StandardModel.ANY_APPLICATION, hidden))
                .item(node(HOST, StandardModel.SERVER, Labels.OPEN))
                .relation(relation(1, "needs", SHOP, APP))
                .relation(relation(2, "uses-one", APP, SECRET))
                .relation(relation(3, "needs", SECRET, HOST));
        if (withSpare) {
            graph.item(node(SPARE, StandardModel.ANY_APPLICATION, hidden))
                    .relation(relation(4, "uses-one", APP, SPARE))
                    .relation(relation(5, "needs", SPARE, HOST));
        }
        return graph.build(1, NOW);
    }

    static ConfigurationNode node(CiId id, String ciClass, Labels labels) {
        ConfigurationItem item = ConfigurationItem.of(id, ciClass, "item", Landscape.LIVE);
        return ConfigurationNode.of(item.needing(Redundancy.atLeast(1), "pool"), labels);
    }

    private static Relation relation(int number, String type, CiId source, CiId target) {
        return Relation.of(Landscape.relationId(number), type, source, target);
    }
}
