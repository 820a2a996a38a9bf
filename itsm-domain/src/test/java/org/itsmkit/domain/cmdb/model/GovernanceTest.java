package org.itsmkit.domain.cmdb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.itsmkit.domain.cmdb.model.Sample.id;
import static org.itsmkit.domain.cmdb.model.Sample.item;
import static org.itsmkit.domain.cmdb.model.Sample.live;
import static org.itsmkit.domain.cmdb.model.Sample.relation;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.RelationRule.End;
import org.itsmkit.domain.cmdb.model.Violation.Kind;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class GovernanceTest {

    private static final ConfigurationModel MODEL = StandardModel.model();
    private static final Map<CiId, String> CLASSES =
            Map.of(id(1), "database", id(2), "server", id(3), "location", id(4), "container", id(5), "location");

    @Test
    void anItemOfAnUnknownOrAnAbstractClassIsRefused() {
        assertThat(kinds(MODEL.check(item(1, "unheard-of")))).containsExactly(Kind.CLASS_UNKNOWN);
        assertThat(kinds(MODEL.check(item(1, "platform")))).containsExactly(Kind.CLASS_ABSTRACT);
        assertThat(Kind.CLASS_UNKNOWN.isRefused()).isTrue();
        assertThat(Kind.CLASS_ABSTRACT.isRefused()).isTrue();
    }

    @Test
    void anAttributeThatTheClassDoesNotHaveIsRefusedAndSoIsAValueOfAnotherType() {
        ConfigurationItem odd = item(1, "server")
                .withAttributes(FieldValues.of(
                        Field.text("wings").to("two"),
                        Field.text("cpu-count").to("eight"),
                        Field.choice("environment").to("MOON"),
                        Field.choice("host-name").to("h1"),
                        StandardFields.SERIAL_NUMBER.to("S-1")));
        List<Violation> found = MODEL.check(odd);
        assertThat(found)
                .extracting(violation -> violation.reason().code() + " "
                        + violation.reason().arguments().get("attribute"))
                .containsExactly(
                        "attribute.invalid cpu-count",
                        "attribute.invalid environment",
                        "attribute.invalid host-name",
                        "attribute.unknown wings");
        assertThat(found).allMatch(violation -> violation.kind().isRefused());
        assertThat(found.get(0).reason().message())
                .isEqualTo("\"Processors\" of Server: expected a whole number such as 42, of type integer.");
    }

    @Test
    void aStageOfAnotherLifeIsRefused() {
        assertThat(kinds(MODEL.check(item(1, "location").in(StandardLife.RETIRED))))
                .containsExactly(Kind.STAGE_UNKNOWN);
        assertThat(kinds(MODEL.check(item(1, "location").in(State.of("CURRENT", Category.NEW)))))
                .containsExactly(Kind.STAGE_UNKNOWN);
    }

    @Test
    void whatIsRequiredOfALiveItemIsReportedAndNotRefused() {
        List<Violation> found = MODEL.check(live(1, "server"));
        assertThat(found)
                .extracting(violation -> violation.reason().arguments().get("attribute"))
                .containsExactly("host-name", "serial-number", "support-group");
        assertThat(found).noneMatch(violation -> violation.kind().isRefused());
        assertThat(MODEL.check(item(1, "server"))).isEmpty();
        assertThat(MODEL.check(live(1, "server")
                        .supportGroup(Team.of("unix"))
                        .withAttributes(FieldValues.of(
                                StandardFields.HOST_NAME.to("h1"), StandardFields.SERIAL_NUMBER.to("S-1")))))
                .isEmpty();
    }

    @Test
    void whatNoRuleListsIsNotAllowedOnceSomeRuleSpeaksOfTheType() {
        assertThat(kinds(MODEL.check(relation(1, 1, "runs-on", 2), "database", "server")))
                .isEmpty();
        assertThat(kinds(MODEL.check(relation(1, 3, "runs-on", 2), "location", "server")))
                .containsExactly(Kind.RELATION_NOT_ALLOWED);
        ConfigurationModel open = MODEL.with(RelationType.of("likes", "likes", "is liked by", ImpactTravel.NONE));
        assertThat(open.check(relation(1, 3, "likes", 2), "location", "server")).isEmpty();
    }

    @Test
    void aMayNotOfASubclassNarrowsWhatItsSuperclassMay() {
        assertThat(kinds(MODEL.check(relation(1, 1, "runs-on", 4), "virtual-machine", "container")))
                .containsExactly(Kind.RELATION_NOT_ALLOWED);
        ConfigurationModel narrowed = MODEL.with(RelationRule.mayNot("database", "runs-on", "container"));
        assertThat(narrowed.check(relation(1, 1, "runs-on", 4), "application", "container"))
                .isEmpty();
        assertThat(kinds(narrowed.check(relation(1, 1, "runs-on", 4), "database", "container")))
                .containsExactly(Kind.RELATION_NOT_ALLOWED);
    }

    @Test
    void whatASubclassListsNarrowsWhatItsSuperclassLists() {
        ConfigurationModel narrowed = MODEL.with(CiClass.named("appliance").under("application"))
                .with(RelationRule.may("appliance", "runs-on", "server"));
        assertThat(narrowed.check(relation(1, 1, "runs-on", 2), "appliance", "server"))
                .isEmpty();
        assertThat(kinds(narrowed.check(relation(1, 1, "runs-on", 4), "appliance", "container")))
                .containsExactly(Kind.RELATION_NOT_ALLOWED);
        assertThat(narrowed.nearestRule("appliance", "runs-on", End.SOURCE, "server"))
                .contains(RelationRule.may("appliance", "runs-on", "server"));
        assertThat(narrowed.nearestRule("appliance", "runs-on", End.SOURCE, "container"))
                .contains(RelationRule.may("application", "runs-on", "platform"));
        assertThat(narrowed.nearestRule("appliance", "runs-on", End.SOURCE, "location"))
                .isEmpty();
    }

    @Test
    void aRuleOfTheTargetHoldsAsWell() {
        ConfigurationModel guarded =
                MODEL.with(RelationRule.mayNot("server", "runs-on", "database").incoming());
        assertThat(kinds(guarded.check(relation(1, 1, "runs-on", 2), "database", "server")))
                .containsExactly(Kind.RELATION_NOT_ALLOWED);
        assertThat(guarded.check(relation(1, 1, "runs-on", 2), "application", "server"))
                .isEmpty();
    }

    @Test
    void anUnknownTypeOfRelationAndAnUnknownAttributeOfOneAreRefused() {
        assertThat(kinds(MODEL.check(relation(1, 1, "envies", 2), "database", "server")))
                .containsExactly(Kind.RELATION_TYPE_UNKNOWN);
        Relation odd = relation(1, 1, "runs-on", 2)
                .withAttributes(FieldValues.of(Field.text("colour").to("red")));
        assertThat(kinds(MODEL.check(odd, "database", "server"))).containsExactly(Kind.ATTRIBUTE_UNKNOWN);
        assertThat(kinds(MODEL.check(relation(1, 1, "runs-on", 2), "database", "unheard-of")))
                .containsExactly(Kind.CLASS_UNKNOWN);
    }

    @Test
    void whatMustBeThereIsReportedOfLiveItemsAndSoIsTooMuch() {
        ConfigurationItem database = complete(live(1, "database"));
        assertThat(kinds(MODEL.check(database, List.of(), CLASSES::get))).containsExactly(Kind.RELATION_MISSING);
        assertThat(Kind.RELATION_MISSING.isRefused()).isFalse();
        assertThat(MODEL.check(database, List.of(relation(1, 1, "runs-on", 2)), CLASSES::get))
                .isEmpty();
        assertThat(MODEL.check(complete(item(1, "database")), List.of(), CLASSES::get))
                .isEmpty();
        List<Violation> crowded = MODEL.check(
                database,
                List.of(relation(1, 1, "runs-on", 2), relation(2, 1, "located-in", 3), relation(3, 1, "located-in", 5)),
                CLASSES::get);
        assertThat(kinds(crowded)).containsExactly(Kind.RELATION_TOO_MANY);
        assertThat(crowded.get(0).reason().message())
                .isEqualTo("The rule is \"each item: 0 to 1 located-in location\"; there are 2.");
    }

    @Test
    void aRelationToWhatIsNotKnownIsReported() {
        assertThat(kinds(MODEL.check(
                        complete(live(1, "database")),
                        List.of(relation(1, 1, "runs-on", 2), relation(2, 1, "depends-on", 99)),
                        CLASSES::get)))
                .containsExactly(Kind.RELATION_END_UNKNOWN);
    }

    @Test
    void relationsOfAnotherItemAreNoQuestion() {
        assertThatThrownBy(() -> MODEL.check(item(1, "database"), List.of(relation(1, 2, "runs-on", 4)), CLASSES::get))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void rulesThatCannotBeMetAreRefused() {
        assertThat(problems(RelationRule.must("location", "flies", "server"))).containsExactly("UNKNOWN_IN_RULE");
        assertThat(problems(RelationRule.must("cloud", "runs-on", "heaven")))
                .containsExactly("UNKNOWN_IN_RULE", "UNKNOWN_IN_RULE");
        assertThat(problems(RelationRule.may("virtual-machine", "runs-on", "container")))
                .containsExactly("CONTRADICTION");
        assertThat(problems(
                        RelationRule.must("database", "located-in", "location").atLeast(2)))
                .containsExactly("CONTRADICTION");
        assertThat(problems(RelationRule.may("database", "runs-on", "location")))
                .contains("CONTRADICTION");
        assertThat(problems(RelationRule.mayNot("server", "runs-on", "item").incoming()))
                .isEmpty();
        assertThat(problems(RelationRule.mayNot("platform", "runs-on", "item").incoming()))
                .isNotEmpty()
                .containsOnly("CONTRADICTION");
    }

    @Test
    void aRuleCanBeTakenBack() {
        RelationRule rule = RelationRule.must("database", "runs-on", "platform");
        assertThat(kinds(MODEL.without(rule).check(complete(live(1, "database")), List.of(), CLASSES::get)))
                .isEmpty();
        assertThatThrownBy(() -> MODEL.without(rule).without(rule)).isInstanceOf(InvalidInput.class);
    }

    private static ConfigurationItem complete(ConfigurationItem database) {
        return database.supportGroup(Team.of("dba"))
                .withAttributes(FieldValues.of(StandardFields.ENGINE.to("PostgreSQL")));
    }

    private static List<Kind> kinds(List<Violation> violations) {
        return violations.stream().map(Violation::kind).toList();
    }

    private static List<String> problems(RelationRule rule) {
        ModelUnsound unsound = catchThrowableOfType(ModelUnsound.class, () -> MODEL.with(rule));
        return unsound == null
                ? List.of()
                : unsound.problems().stream()
                        .map(problem -> problem.kind().name())
                        .toList();
    }
}
