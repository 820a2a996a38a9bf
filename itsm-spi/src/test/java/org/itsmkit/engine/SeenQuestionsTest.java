package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.itsmkit.engine.Landscape.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.domain.cmdb.collision.CollisionKind;
import org.itsmkit.domain.cmdb.drawing.NodeRole;
import org.itsmkit.domain.cmdb.drawing.Picture;
import org.itsmkit.domain.cmdb.drawing.PictureNeed;
import org.itsmkit.domain.cmdb.drawing.PictureNode;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.service.AlertQuestion;
import org.itsmkit.service.ChangeCollision;
import org.itsmkit.service.ChangeCollisions;
import org.itsmkit.service.ExplainedAlerts;
import org.itsmkit.service.ItemAlert;
import org.itsmkit.service.ItemLink;
import org.itsmkit.service.LikelyCauses;
import org.itsmkit.service.PlannedChange;
import org.itsmkit.service.SeverityView;
import org.itsmkit.service.Symptoms;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.junit.jupiter.api.Test;

/** What is asked beyond impact, by one who sees all and by one who does not: the graph is that of {@link SeenGraphTest}. */
class SeenQuestionsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final ChangeWindow NIGHT = new ChangeWindow(NOW, NOW.plusSeconds(3_600));
    private static final CiId SHOP = item(1);
    private static final CiId APP = item(2);
    private static final CiId SECRET = item(3);
    private static final CiId SPARE = item(4);
    private static final CiId HOST = item(5);
    private final ConfigurationGraph all = SeenGraphTest.graph(true);
    private final SeenGraph whole = without();
    private final SeenGraph part = without(SECRET, SPARE);

    @Test
    void aPathAndWhatEveryWayPassesLeadOverWhatMayBeSeen() {
        assertThat(whole.topology().path(SHOP, HOST)).containsExactly(SHOP, APP, SECRET, HOST);
        assertThat(whole.topology().dominators(SHOP, HOST)).containsExactly(SHOP, APP, HOST);
        assertThat(whole.topology().dominators(HOST, SHOP)).isEmpty();
        assertThat(part.topology().path(SHOP, APP)).containsExactly(SHOP, APP);
        assertThat(part.topology().path(SHOP, HOST)).isEmpty();
        assertThat(part.topology().dominators(SHOP, HOST)).isEmpty();
        assertThatThrownBy(() -> part.topology().path(SHOP, SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.topology().dominators(SECRET, SHOP)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whereItComesApartIsToldOfWhatMayBeSeen() {
        assertThat(whole.topology().articulationPoints(10)).containsExactly(APP);
        assertThat(whole.topology().bridges(10)).containsExactly(new ItemLink(APP, SHOP));
        SeenGraph spareless = without(SPARE);
        assertThat(spareless.topology().articulationPoints(10)).containsExactly(APP, SECRET);
        assertThat(spareless.topology().articulationPoints(1)).containsExactly(APP);
        assertThat(spareless.topology().bridges(10))
                .containsExactly(new ItemLink(SHOP, APP), new ItemLink(APP, SECRET), new ItemLink(SECRET, HOST));
        assertThat(part.topology().articulationPoints(10)).isEmpty();
        assertThat(whole.topology().circles(10)).isEmpty();
        assertThatThrownBy(() -> whole.topology().circles(0)).hasMessageContaining("most");
    }

    @Test
    void changesThatExhaustAGroupTogetherCollideAndOnlyWhatMayBeSeenIsTold() {
        List<PlannedChange> changes = List.of(
                PlannedChange.of("CHG-1", NIGHT).on(SECRET).takingDown(SECRET),
                PlannedChange.of("CHG-2", NIGHT).on(SPARE).takingDown(SPARE));

        assertThat(whole.collisions(changes, 10).collisions())
                .containsExactly(new ChangeCollision(
                        CollisionKind.JOINT_EXHAUSTION,
                        List.of("CHG-1", "CHG-2"),
                        List.of(SHOP, APP),
                        List.of(NIGHT),
                        List.of(new ChangeCollision.Exhausted(APP, List.of(SECRET, SPARE), 2, 1))));
        ChangeCollision appless =
                without(APP).collisions(changes, 10).collisions().get(0);
        assertThat(appless.items()).containsExactly(SHOP);
        assertThat(appless.exhausted()).isEmpty();
        ChangeCollisions nothing = without(SHOP, APP).collisions(changes, 1);
        assertThat(nothing.collisions()).isEmpty();
        assertThat(nothing.isComplete()).isTrue();
        assertThatThrownBy(() -> part.collisions(changes, 10)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void changesThatEachTakeDownAServiceCollideByWayOfWhatIsHidden() {
        List<PlannedChange> changes = List.of(
                PlannedChange.of("CHG-1", NIGHT).takingDown(HOST),
                PlannedChange.of("CHG-2", NIGHT).takingDown(APP));

        assertThat(part.collisions(changes, 10).collisions()).singleElement().satisfies(collision -> {
            assertThat(collision.kind()).isEqualTo(CollisionKind.SHARED_SERVICE);
            assertThat(collision.items()).containsExactly(SHOP);
        });
        assertThat(without(SHOP).collisions(changes, 10).collisions()).isEmpty();
    }

    @Test
    void likelyCausesArePathsOverWhatMayBeSeen() {
        Symptoms seen = Symptoms.at(NOW, SHOP).anomaly(HOST, 9).changed(HOST, NOW.minusSeconds(60), "CHG-7");

        LikelyCauses.Candidate first = whole.causes().likely(seen).candidates().get(0);
        assertThat(first.item()).isEqualTo(HOST);
        assertThat(first.path()).containsExactly(HOST, SECRET, APP, SHOP);
        assertThat(first.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo("CHG-7"));
        assertThat(part.causes().likely(seen).candidates().get(0).path()).isEmpty();
        assertThatThrownBy(() -> part.causes().likely(Symptoms.at(NOW, SECRET))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.causes().likely(Symptoms.at(NOW, SHOP).anomaly(SECRET, 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.causes().likely(Symptoms.at(NOW, SHOP).changed(SECRET, NOW, "CHG-8")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatCoversAlertsGoesThroughWhatIsHiddenWhichIsNoCandidateAndNoExcess() {
        List<ItemAlert> alerts = List.of(new ItemAlert("a", SHOP, NOW), new ItemAlert("b", APP, NOW));

        ExplainedAlerts all = whole.causes().covering(AlertQuestion.of(alerts)).get(0);
        assertThat(all.candidates()).extracting(ExplainedAlerts.Candidate::item).contains(SECRET, HOST);
        assertThat(of(HOST, all).silent()).containsExactly(SECRET, SPARE, HOST);
        ExplainedAlerts some = part.causes().covering(AlertQuestion.of(alerts)).get(0);
        assertThat(some.candidates())
                .extracting(ExplainedAlerts.Candidate::item)
                .containsExactly(APP, HOST, SHOP);
        assertThat(some.couldExplain()).isEqualTo(3);
        assertThat(some.alerts()).isEqualTo(alerts);
        assertThat(of(HOST, some).explained()).isEqualTo(alerts);
        assertThat(of(HOST, some).silent()).containsExactly(HOST);
        assertThat(of(HOST, some).excess()).isEqualTo(1);
        assertThat(of(HOST, some).path()).containsExactly(HOST, APP, SHOP);
        assertThatThrownBy(() -> part.causes().covering(AlertQuestion.of(List.of(new ItemAlert("c", SECRET, NOW)))))
                .isInstanceOf(InvalidInput.class);
        part.causes().covering(AlertQuestion.of(alerts).monitored(item -> {
            assertThat(item).isNotIn(SECRET, SPARE);
            return true;
        }));
    }

    @Test
    void severitiesGoThroughWhatIsHiddenWhoseOwnHealthIsNotTold() {
        SeverityView ill = part.severities().with(Map.of(HOST, Severity.MAJOR));
        assertThat(ill.of(SHOP)).isEqualTo(Severity.MAJOR);
        assertThat(ill.causesOf(SHOP)).containsExactly(APP, HOST);
        assertThat(ill.impactOf(HOST)).containsExactly(APP, SHOP);
        assertThat(ill.atLeast(Severity.MINOR)).containsExactly(SHOP, APP, HOST);
        assertThat(whole.severities().with(Map.of(HOST, Severity.MAJOR)).causesOf(SHOP))
                .containsExactly(APP, SECRET, SPARE, HOST);
        assertThatThrownBy(() -> part.severities().of(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.severities().causesOf(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.severities().impactOf(SECRET)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.severities().with(Map.of(SECRET, Severity.MINOR)))
                .isInstanceOf(InvalidInput.class);

        ConfigurationGraph sick = all.change()
                .item(sick(SECRET, Severity.CRITICAL))
                .item(sick(SPARE, Severity.MINOR))
                .build(2, NOW);
        assertThat(view(sick).severities().of(SHOP))
                .as("the better one of the two serves")
                .isEqualTo(Severity.MINOR);
        assertThat(view(sick, SECRET, SPARE).severities().of(SHOP)).isEqualTo(Severity.NORMAL);
    }

    @Test
    void aPictureOfAnImpactHasWhatMayBeSeenAndTheRuleOfEachGroup() {
        Picture picture = whole.pictures(names())
                .of("What breaks", whole.whatIf().fails(HOST).evaluate());
        assertThat(picture.title()).isEqualTo("What breaks");
        assertThat(picture.nodes())
                .extracting(PictureNode::label, PictureNode::role)
                .containsExactlyInAnyOrder(
                        tuple("n5", NodeRole.FAILED),
                        tuple("n1", NodeRole.IMPACTED),
                        tuple("n2", NodeRole.IMPACTED),
                        tuple("n3", NodeRole.IMPACTED),
                        tuple("n4", NodeRole.IMPACTED));
        assertThat(picture.needs())
                .filteredOn(need -> need.group() != null)
                .singleElement()
                .satisfies(need -> assertThat(need.group()).isEqualTo(new PictureNeed.Group("pool", 1, 2, 2)));
        assertThat(picture.toSvg()).contains("What breaks");

        Picture seen = part.pictures(names(SECRET, SPARE))
                .of("What breaks", part.whatIf().fails(HOST).evaluate());
        assertThat(seen.nodes()).extracting(PictureNode::label).containsExactlyInAnyOrder("n1", "n2", "n5");
        assertThat(seen.needs())
                .singleElement()
                .satisfies(need -> assertThat(need.group()).isNull());
        SeenGraph spareless = without(SPARE);
        Picture some = spareless
                .pictures(names(SPARE))
                .of("", spareless.whatIf().fails(HOST).evaluate());
        assertThat(some.needs())
                .filteredOn(need -> need.group() != null)
                .singleElement()
                .satisfies(need -> assertThat(need.group())
                        .as("as a retirement tells the group")
                        .isEqualTo(new PictureNeed.Group("pool", 1, 2, 1)));
    }

    @Test
    void aPictureOfAReasonMarksThePathOfWhatMayBeSeen() {
        Picture picture = part.pictures(names(SECRET, SPARE))
                .why("Why", part.whatIf().fails(HOST).evaluate(), SHOP);
        assertThat(picture.nodes())
                .filteredOn(PictureNode::isOnPath)
                .extracting(PictureNode::label)
                .containsExactlyInAnyOrder("n1", "n2", "n5");
        assertThatThrownBy(() -> part.pictures(names())
                        .why("Why", part.whatIf().fails(HOST).evaluate(), SECRET))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part.pictures(names())
                        .of("Why", whole.whatIf().fails(HOST).evaluate()))
                .as("an answer for other eyes")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPictureOfANeighbourhoodGoesBothWaysOverWhatMayBeSeen() {
        assertThat(labels(whole.pictures(names()).around("", APP, 1))).containsExactly("n2", "n3", "n4", "n1");
        assertThat(labels(whole.pictures(names()).around("", SHOP, 1))).containsExactly("n1", "n2");
        assertThat(labels(whole.pictures(names()).around("", HOST, 3))).containsExactly("n5", "n3", "n4", "n2", "n1");
        assertThat(labels(part.pictures(names(SECRET, SPARE)).around("", SHOP, 10)))
                .containsExactly("n1", "n2");
        assertThat(whole.pictures(names()).around("", APP, 1).nodes().get(0).isOnPath())
                .isTrue();
        assertThatThrownBy(() -> part.pictures(names()).around("", SECRET, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> whole.pictures(names()).around("", SHOP, 11)).hasMessageContaining("steps");
    }

    private SeenGraph without(CiId... hidden) {
        return view(all, hidden);
    }

    private static SeenGraph view(ConfigurationGraph graph, CiId... hidden) {
        return new SeenGraph(graph, node -> !Set.of(hidden).contains(node.id()), StandardModel.model());
    }

    private static ConfigurationNode sick(CiId id, Severity health) {
        ConfigurationItem item = ConfigurationItem.of(id, StandardModel.ANY_APPLICATION, "item", Landscape.LIVE);
        return ConfigurationNode.of(item.health(health), Labels.OPEN);
    }

    private static ExplainedAlerts.Candidate of(CiId item, ExplainedAlerts alerts) {
        return alerts.candidates().stream()
                .filter(candidate -> candidate.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** Names that are never asked of what is hidden. */
    private static Function<CiId, String> names(CiId... hidden) {
        return item -> {
            assertThat(item).isNotIn((Object[]) hidden);
            return "n" + item.value().getLeastSignificantBits();
        };
    }

    private static List<String> labels(Picture picture) {
        return picture.nodes().stream().map(PictureNode::label).toList();
    }
}
