package org.itsmkit.domain.cmdb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.LINEAGE;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.NOON;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.RAM;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.SERIAL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.intake.Selection.Pick;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;

class IntakeProperties {

    private static final List<String> SOURCES = List.of("scan", "cloud", "people");
    private static final List<String> CLASSES =
            List.of("computer", "server", "linux", "windows", "database", "schema", "disk", "thing");

    @Property(tries = 150)
    void theSameBatchInAnyOrderHasTheSamePlan(@ForAll long seed) {
        Random random = new Random(seed);
        GraphInLists graph = graph(random);
        IntakePlanner planner = planner(random);
        IncomingBatch batch = batch(random);

        IntakePlan plan = planner.plan(batch, graph, GraphInLists::id, NOON);
        IntakePlan other = planner.plan(shuffled(batch, random), graph, GraphInLists::id, NOON);

        assertThat(other).isEqualTo(plan);
        assertThat(other).hasToString(plan.toString());
    }

    @Property(tries = 150)
    void onceCarriedOutWhatWasTakenInChangesNothingMore(@ForAll long seed) {
        Random random = new Random(seed);
        GraphInLists graph = graph(random);
        IntakePlanner planner = planner(random);
        IncomingBatch batch = batch(random);
        IntakePlan plan = planner.plan(batch, graph, GraphInLists::id, NOON);
        graph.carryOut(plan, NOON);

        IntakePlan again = planner.plan(takenIn(plan, batch), graph, GraphInLists::id, NOON);

        assertThat(again.changesNothing())
                .as("%s%n%s%n%s", again, again.changes(), again.sightings())
                .isTrue();
    }

    @Property(tries = 150)
    void anAttributeHasAtMostOneWriterAndWhatIsAcceptedIsWritten(@ForAll long seed) {
        Random random = new Random(seed);
        GraphInLists graph = graph(random);
        IntakePlanner planner = planner(random);
        for (int i = 0; i < 3; i++) {
            IntakePlan plan = planner.plan(batch(random), graph, GraphInLists::id, NOON);
            graph.carryOut(plan, NOON);
            assertThat(plan.items().stream().flatMap(one -> one.attributes().stream()))
                    .filteredOn(one -> one.ruling().isAccepted())
                    .allMatch(one -> Objects.equals(one.after(), one.said()));
        }
        for (KnownItem item : graph.items.values()) {
            for (String attribute : List.of("name", "serial", "ram")) {
                assertThat(Statement.about(attribute, item.sightings()))
                        .as(attribute)
                        .filteredOn(Statement::isWriter)
                        .hasSizeLessThan(2);
            }
        }
    }

    @Property(tries = 150)
    void replayDoesNotDependOnTheOrderOfStatements(@ForAll long seed) {
        Random random = new Random(seed);
        Reconciliation reconciliation = reconciliation(random);
        List<Statement> told = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            FieldValue<Long> value =
                    random.nextInt(4) == 0 ? null : new FieldValue<>(RAM.type(), (long) random.nextInt(3));
            told.add(new Statement(
                    new SourceKey(one(SOURCES, random), "k" + i),
                    value,
                    NOON.minus(Duration.ofDays(random.nextInt(4))),
                    i == 0 && value != null));
        }
        Statement writer = reconciliation.replay("linux", "ram", told);
        Collections.shuffle(told, random);
        assertThat(reconciliation.replay("linux", "ram", told)).isEqualTo(writer);
    }

    private static GraphInLists graph(Random random) {
        GraphInLists graph = new GraphInLists(LINEAGE);
        for (int i = random.nextInt(6); i > 0; i--) {
            FieldValues values = FieldValues.of(ItemFields.NAME.to(name(random)), SERIAL.to(serial(random)));
            graph.add(new KnownItem(
                    GraphInLists.id("known" + i),
                    one(CLASSES, random),
                    values,
                    NOON.minus(Duration.ofDays(random.nextInt(3))),
                    null,
                    List.of()));
        }
        return graph;
    }

    private static IntakePlanner planner(Random random) {
        DuplicatePolicy policy = new DuplicatePolicy(random.nextInt(4) > 0, 2 + random.nextInt(2));
        return new IntakePlanner(new IntakeRules(
                IntakeCase.MODEL_OF_CLASSES, IntakeCase.IDENTIFICATION, reconciliation(random), policy));
    }

    private static Reconciliation reconciliation(Random random) {
        List<ReconciliationRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String[] some = random.nextBoolean() ? new String[0] : new String[] {"ram"};
            Precedence rule =
                    Precedence.of(one(SOURCES, random), one(CLASSES.subList(0, 3), random), random.nextInt(3), some);
            rules.add(random.nextBoolean() ? rule : rule.clearing("ram"));
        }
        if (random.nextInt(3) == 0) {
            rules.add(new Selection("server", Set.of("ram"), Pick.values()[random.nextInt(Pick.values().length)]));
        }
        List<Freshness> freshness = random.nextBoolean()
                ? List.of()
                : List.of(new Freshness("scan", "computer", Duration.ofDays(random.nextInt(3))));
        return new Reconciliation(LINEAGE, rules, freshness);
    }

    private static IncomingBatch batch(Random random) {
        List<IncomingItem> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            IncomingItem item = IncomingItem.of(
                    one(SOURCES, random),
                    "k" + random.nextInt(5),
                    one(CLASSES, random),
                    NOON.minus(Duration.ofDays(random.nextInt(4))));
            item = random.nextInt(8) == 0 ? item : item.with(ItemFields.NAME, name(random));
            item = random.nextBoolean() ? item : item.with(SERIAL, serial(random));
            item = switch (random.nextInt(3)) {
                case 0 -> item.with(RAM, (long) random.nextInt(3));
                case 1 -> item.without(RAM);
                default -> item;
            };
            items.add(random.nextInt(6) == 0 ? item.withId(GraphInLists.id("known1")) : item);
        }
        List<IncomingRelation> relations = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            relations.add(IntakeCase.relation(
                    one(List.of("runs-on", "has", "talks-to"), random), one(items, random), one(items, random)));
        }
        return new IncomingBatch(items, relations);
    }

    /** The records and relations that were not refused. */
    private static IncomingBatch takenIn(IntakePlan plan, IncomingBatch batch) {
        List<SourceKey> taken = plan.items().stream()
                .filter(one -> one.outcome() != PlannedItem.Outcome.REFUSED)
                .map(PlannedItem::key)
                .toList();
        List<IncomingRelation> relations = plan.relations().stream()
                .filter(one -> one.outcome() != PlannedRelation.Outcome.REFUSED)
                .map(PlannedRelation::told)
                .toList();
        return new IncomingBatch(
                batch.items().stream().filter(one -> taken.contains(one.key())).toList(), relations);
    }

    private static IncomingBatch shuffled(IncomingBatch batch, Random random) {
        List<IncomingItem> items = new ArrayList<>(batch.items());
        List<IncomingRelation> relations = new ArrayList<>(batch.relations());
        Collections.shuffle(items, random);
        Collections.shuffle(relations, random);
        return new IncomingBatch(items, relations);
    }

    private static String name(Random random) {
        return "n" + random.nextInt(3);
    }

    private static String serial(Random random) {
        return "s" + random.nextInt(3);
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
