package org.itsmkit.domain.cmdb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.LINEAGE;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.MODEL;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.NOON;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.RAM;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.SERIAL;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.planner;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.record;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.relation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.intake.EntryTrial.Result;
import org.itsmkit.domain.cmdb.intake.Identification.Means;
import org.itsmkit.domain.cmdb.intake.PlannedItem.Outcome;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.junit.jupiter.api.Test;

class IntakePlanTest {

    private static final State IN_USE = State.of("in-use", Category.ACTIVE);

    private final GraphInLists graph = new GraphInLists(LINEAGE);

    private IntakePlan plan(IncomingItem... items) {
        return planner().plan(IncomingBatch.of(items), graph, GraphInLists::id, NOON);
    }

    private IntakePlan take(IncomingBatch batch, ReconciliationRule... rules) {
        IntakePlan plan = planner(rules).plan(batch, graph, GraphInLists::id, NOON);
        graph.carryOut(plan, NOON);
        return plan;
    }

    private KnownItem existing(String id, String ciClass, int age, FieldValues values) {
        KnownItem item =
                new KnownItem(GraphInLists.id(id), ciClass, values, NOON.minus(Duration.ofDays(age)), null, List.of());
        graph.add(item);
        return item;
    }

    @Test
    void aRecordThatNothingIsLikeMakesAnItem() {
        IntakePlan plan = plan(record("scan", "1", "server", "web1").with(RAM, 16L));

        assertThat(plan.items().get(0).outcome()).isEqualTo(Outcome.INSERTED);
        ConfigurationItem made = plan.changes().get(0).made(IN_USE);
        assertThat(made.name()).isEqualTo("web1");
        assertThat(made.attributes().get(RAM)).contains(16L);
        assertThat(plan.sightings().get(0).attributes().get("ram").isWriter()).isTrue();
    }

    @Test
    void aPlanSaysOfEachRecordWhatBecomesOfItAndWhy() {
        existing("a", "server", 3, FieldValues.of(ItemFields.NAME.to("web1"), SERIAL.to("S1"), RAM.to(8L)));

        IntakePlan plan =
                plan(record("scan", "1", "server", "web1").with(SERIAL, "S1").with(RAM, 16L));

        assertThat(plan.toString()).isEqualTo("""
                scan/1: UPDATED %s, by serial (100)
                  name: web1 -> web1 (told web1: FIRST_WRITER, no source wrote it before)
                  ram: 8 -> 16 (told 16: FIRST_WRITER, no source wrote it before)
                  serial: S1 -> S1 (told S1: FIRST_WRITER, no source wrote it before)""".formatted(GraphInLists.id("a")));
    }

    @Test
    void theIdGoesBeforeTheSourcesKeyAndThatBeforeTheRule() {
        take(IncomingBatch.of(record("scan", "1", "server", "web1").with(SERIAL, "S1")));
        KnownItem other = existing("b", "server", 3, FieldValues.of(ItemFields.NAME.to("b"), SERIAL.to("S2")));
        IncomingItem moved = record("scan", "1", "server", "web1").with(SERIAL, "S2");

        assertThat(plan(moved).items().get(0).identification().means()).isEqualTo(Means.SOURCE_KEY);
        PlannedItem byId = plan(moved.withId(other.id())).items().get(0);
        assertThat(byId.identification().means()).isEqualTo(Means.ID);
        assertThat(byId.item()).isEqualTo(other.id());
    }

    @Test
    void aKeyThatTurnsOutToMeanAnotherItemLeavesTheFirst() {
        take(IncomingBatch.of(record("scan", "1", "server", "web1").with(SERIAL, "S1")));
        KnownItem other = existing("b", "server", 3, FieldValues.of(ItemFields.NAME.to("b")));

        take(IncomingBatch.of(record("scan", "1", "server", "b").withId(other.id())));

        assertThat(graph.byId(GraphInLists.id("scan/1")).orElseThrow().sightings())
                .isEmpty();
        assertThat(graph.byId(other.id()).orElseThrow().sightings()).hasSize(1);
    }

    @Test
    void aRefusedRecordTakesNothingFromTheItemItsKeyMeant() {
        take(IncomingBatch.of(record("scan", "1", "linux", "web1").with(SERIAL, "S1")));
        KnownItem other = existing("b", "windows", 3, FieldValues.of(ItemFields.NAME.to("b")));

        IntakePlan plan = take(IncomingBatch.of(
                record("scan", "1", "linux", "b").withId(other.id()),
                record("scan", "2", "linux", "renamed").with(SERIAL, "S1")));

        assertThat(plan.problems()).extracting(IntakeProblem::field).containsExactly("class");
        KnownItem first = graph.byId(GraphInLists.id("scan/1")).orElseThrow();
        assertThat(Statement.about("name", first.sightings()))
                .filteredOn(Statement::isWriter)
                .hasSize(1);
    }

    @Test
    void anEntryIsPassedOverForARecordWithoutItsValue() {
        existing("a", "server", 3, FieldValues.of(ItemFields.NAME.to("web1")));

        PlannedItem planned =
                plan(record("scan", "1", "server", "web1")).items().get(0);

        assertThat(planned.identification().trials())
                .extracting(EntryTrial::result)
                .containsExactly(Result.PASSED_OVER, Result.PASSED_OVER, Result.MATCHED);
        assertThat(planned.item()).isEqualTo(GraphInLists.id("a"));
    }

    @Test
    void entriesOfOnePriorityAreTriedTheNarrowestFirst() {
        Identifier wide = Identifier.by(1, "name");
        Identifier narrow = Identifier.by(1, "serial", "model");
        Identifier other = Identifier.by(1, "model");

        assertThat(IdentificationRule.of("server", wide, narrow, other).entries())
                .containsExactly(narrow, other, wide)
                .isEqualTo(IdentificationRule.of("server", other, wide, narrow).entries());
    }

    @Test
    void aRecordWithoutAnyValueToTellItByIsRefused() {
        IncomingItem nameless = IncomingItem.of("scan", "1", "server", NOON).with(RAM, 8L);

        assertThat(plan(nameless).items().get(0))
                .extracting(PlannedItem::outcome, one -> one.identification().means())
                .containsExactly(Outcome.REFUSED, Means.NOT_TOLD);
    }

    @Test
    void ofAFewThatLookTheSameTheOldestIsTakenAndTheOthersAreMarked() {
        FieldValues same = FieldValues.of(ItemFields.NAME.to("x"), SERIAL.to("S1"));
        existing("young", "server", 1, same);
        existing("old", "server", 9, same);
        existing("middle", "linux", 5, same);
        IncomingBatch batch =
                IncomingBatch.of(record("scan", "1", "server", "x").with(SERIAL, "S1"));

        IntakePlan plan = take(batch);

        assertThat(plan.items().get(0).item()).isEqualTo(GraphInLists.id("old"));
        assertThat(plan.duplicates())
                .singleElement()
                .extracting(DuplicateSet::original, DuplicateSet::others, DuplicateSet::areMarked)
                .containsExactly(
                        GraphInLists.id("old"), List.of(GraphInLists.id("middle"), GraphInLists.id("young")), true);
        assertThat(take(batch).changesNothing()).isTrue();
        assertThat(plan(record("other", "7", "server", "x").with(SERIAL, "S1")).duplicates())
                .isEmpty();
    }

    @Test
    void ofManyThatLookTheSameNoneIsTakenAndPeopleAreAsked() {
        for (int i = 0; i < 6; i++) {
            existing("same" + i, "server", i, FieldValues.of(ItemFields.NAME.to("x")));
        }

        IntakePlan plan = plan(record("scan", "1", "server", "x"));

        assertThat(plan.items().get(0).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.duplicates()).singleElement().matches(set -> !set.areMarked());
    }

    @Test
    void aNarrowerClassIsTakenAWiderOneIsNotAndAnyOtherIsRefused() {
        existing("a", "server", 3, FieldValues.of(ItemFields.NAME.to("web1")));

        ItemChange narrower =
                plan(record("scan", "1", "linux", "web1")).changes().get(0);
        assertThat(narrower.isOtherClass()).isTrue();
        assertThat(narrower.ciClass()).isEqualTo("linux");
        assertThat(plan(record("scan", "1", "computer", "web1")).changes()).isEmpty();

        existing("b", "windows", 3, FieldValues.of(ItemFields.NAME.to("web2")));
        assertThat(plan(record("scan", "2", "linux", "web2")).problems())
                .singleElement()
                .extracting(IntakeProblem::field)
                .isEqualTo("class");
    }

    @Test
    void aWrongValueRefusesItsRecordAndNoOther() {
        IncomingItem good = record("scan", "1", "server", "web1");
        IncomingItem wrong = record("scan", "2", "server", "web2")
                .with(Field.text("ram"), "much")
                .with(Field.text("colour"), "=1+1");

        IntakePlan plan = plan(good, wrong);

        assertThat(plan.problems())
                .containsExactly(
                        new IntakeProblem("colour", "an attribute of class server", "colour"),
                        new IntakeProblem("ram", "a whole number such as 42", "text much"));
        assertThat(plan.changes()).hasSize(1);
    }

    @Test
    void twoSourcesInOneBatchMeetInOneItem() {
        IncomingItem scan =
                record("scan", "1", "server", "web1").with(SERIAL, "S1").with(RAM, 16L);
        IncomingItem cloud =
                record("cloud", "i-7", "linux", "web-1").with(SERIAL, "S1").with(MODEL, "m5");

        IntakePlan plan = plan(scan, cloud);

        assertThat(plan.changes())
                .singleElement()
                .extracting(ItemChange::ciClass)
                .isEqualTo("linux");
        assertThat(plan.sightings()).hasSize(2);
    }

    @Test
    void aDependentItemIsToldWithinItsParent() {
        IncomingItem one = record("scan", "h1", "server", "web1").with(SERIAL, "S1");
        IncomingItem two = record("scan", "h2", "server", "web2").with(SERIAL, "S2");
        IncomingItem dbOne = record("scan", "d1", "database", "orders");
        IncomingItem dbTwo = record("scan", "d2", "database", "orders");
        IncomingItem schema = record("scan", "s1", "schema", "public");
        IncomingBatch batch = new IncomingBatch(
                List.of(schema, dbTwo, dbOne, two, one),
                List.of(
                        relation("runs-on", dbOne, one),
                        relation("runs-on", dbTwo, two),
                        relation("runs-on", schema, dbOne)));
        take(batch);
        assertThat(graph.items).hasSize(5);

        IncomingItem again = record("cloud", "x", "database", "orders");
        IncomingItem host = record("cloud", "y", "server", "web2").with(SERIAL, "S2");
        IntakePlan plan = take(new IncomingBatch(List.of(again, host), List.of(relation("runs-on", again, host))));

        assertThat(plan.items())
                .extracting(PlannedItem::item)
                .containsExactly(GraphInLists.id(dbTwo.key()), GraphInLists.id(two.key()));
        assertThat(plan.newRelations()).isEmpty();
        assertThat(plan.relations().get(0).outcome()).isEqualTo(PlannedRelation.Outcome.THERE_ALREADY);
    }

    @Test
    void aDependentItemWithoutItsParentIsRefusedAndSoIsOneTooDeep() {
        assertThat(plan(record("scan", "d", "database", "orders")).problems())
                .singleElement()
                .extracting(IntakeProblem::field)
                .isEqualTo("parent");

        IncomingItem host = record("scan", "0", "server", "web1");
        IncomingItem one = record("scan", "1", "database", "a");
        IncomingItem two = record("scan", "2", "schema", "b");
        IncomingItem three = record("scan", "3", "schema", "c");
        IntakePlan plan = planner()
                .plan(
                        new IncomingBatch(
                                List.of(three, two, one, host),
                                List.of(
                                        relation("runs-on", one, host),
                                        relation("runs-on", two, one),
                                        relation("runs-on", three, two))),
                        graph,
                        GraphInLists::id,
                        NOON);
        assertThat(plan.items())
                .extracting(PlannedItem::outcome)
                .containsExactly(Outcome.INSERTED, Outcome.INSERTED, Outcome.INSERTED, Outcome.REFUSED);
    }

    @Test
    void itemsThatBelongToEachOtherInACircleAreRefused() {
        IncomingItem one = record("scan", "1", "database", "a");
        IncomingItem two = record("scan", "2", "database", "b");

        IntakePlan plan = planner()
                .plan(
                        new IncomingBatch(
                                List.of(one, two),
                                List.of(relation("runs-on", one, two), relation("runs-on", two, one))),
                        graph,
                        GraphInLists::id,
                        NOON);

        assertThat(plan.items()).extracting(PlannedItem::outcome).containsOnly(Outcome.REFUSED);
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void anItemIsFoundByTheChildrenToldWithIt() {
        IncomingItem host = record("scan", "1", "server", "web1");
        IncomingItem disk = record("scan", "d", "disk", "sda").with(SERIAL, "D1");
        take(new IncomingBatch(List.of(host, disk), List.of(relation("has", host, disk))));

        IncomingItem renamed = record("cloud", "1", "server", "totally-else");
        IncomingItem sameDisk = record("cloud", "d", "disk", "sda").with(SERIAL, "D1");
        IntakePlan plan =
                take(new IncomingBatch(List.of(sameDisk, renamed), List.of(relation("has", renamed, sameDisk))));

        assertThat(plan.items())
                .extracting(PlannedItem::item)
                .containsExactly(GraphInLists.id(host.key()), GraphInLists.id(disk.key()));
        assertThat(graph.items).hasSize(2);
    }

    @Test
    void recordsThatContradictEachOtherUnderOneKeyAreAllRefused() {
        IntakePlan plan = plan(record("scan", "1", "server", "a"), record("scan", "1", "server", "b"));

        assertThat(plan.items())
                .singleElement()
                .extracting(PlannedItem::outcome)
                .isEqualTo(Outcome.REFUSED);
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void aWeakerSourcesWordIsKeptThoughItDoesNotCount() {
        Precedence strong = Precedence.of("cloud", "computer", 10);
        Precedence weak = Precedence.of("scan", "computer", 20);
        take(IncomingBatch.of(record("cloud", "1", "server", "web1").with(RAM, 16L)), strong, weak);

        IncomingItem told = record("scan", "2", "server", "web1").with(RAM, 8L);
        IntakePlan plan = take(IncomingBatch.of(told), strong, weak);

        assertThat(plan.changes()).isEmpty();
        KnownItem item = graph.byId(GraphInLists.id("cloud/1")).orElseThrow();
        assertThat(item.values().get(RAM)).contains(16L);
        Attested said = item.sighting(told.key()).orElseThrow().attributes().get("ram");
        assertThat(said).isEqualTo(new Attested(new FieldValue<>(RAM.type(), 8L), NOON, false));
        assertThat(new Reconciliation(LINEAGE, List.of(strong, weak), List.of())
                        .replay(
                                "server",
                                "ram",
                                Statement.about(
                                        "ram", List.of(item.sighting(told.key()).get()))))
                .extracting(Statement::value)
                .isEqualTo(said.value());
    }

    @Test
    void aRelationToldTwiceIsMadeOnce() {
        IncomingItem one = record("scan", "1", "server", "a");
        IncomingItem same = record("cloud", "1", "server", "a");
        IncomingItem other = record("scan", "2", "server", "b");

        IntakePlan plan = planner()
                .plan(
                        new IncomingBatch(
                                List.of(one, same, other),
                                List.of(relation("talks-to", one, other), relation("talks-to", same, other))),
                        graph,
                        GraphInLists::id,
                        NOON);

        assertThat(plan.newRelations()).hasSize(1);
    }

    @Test
    void aRelationToWhatNobodyKnowsIsRefused() {
        IncomingItem one = record("scan", "1", "server", "a");

        IntakePlan plan = planner()
                .plan(
                        new IncomingBatch(
                                List.of(one),
                                List.of(
                                        IncomingRelation.of("talks-to", one.key(), new SourceKey("scan", "9")),
                                        IncomingRelation.of("loves", one.key(), one.key()))),
                        graph,
                        GraphInLists::id,
                        NOON);

        assertThat(plan.problems()).extracting(IntakeProblem::field).containsExactly("relation type", "target");
    }

    @Test
    void aRecordSeenLaterThanItIsTakenInIsRefused() {
        IncomingItem early = new IncomingItem(
                new SourceKey("scan", "1"),
                null,
                "server",
                NOON.plusSeconds(1),
                Map.of("name", Optional.of(new FieldValue<>(ItemFields.NAME.type(), "a"))));

        assertThat(plan(early).problems())
                .singleElement()
                .extracting(IntakeProblem::field)
                .isEqualTo("seen at");
    }
}
