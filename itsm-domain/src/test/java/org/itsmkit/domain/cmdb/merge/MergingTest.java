package org.itsmkit.domain.cmdb.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Attested;
import org.itsmkit.domain.cmdb.intake.DuplicatePolicy;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.intake.Precedence;
import org.itsmkit.domain.cmdb.intake.Reconciliation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final State IN_USE = State.of("in-use", Category.ACTIVE);
    static final Field<Long> RAM = Field.integer("ram");
    static final Field<String> NOTE = Field.text("note");
    private static final ClassLineage LINEAGE =
            ClassLineage.of(Map.of("linux", "server", "windows", "server", "server", "computer"));
    private static final IntakeModel MODEL =
            new IntakeModel(LINEAGE, one -> Optional.of(FieldSchema.of(RAM, NOTE)), one -> Optional.empty());
    static final IntakeRules RULES = new IntakeRules(
            MODEL,
            List.of(),
            new Reconciliation(
                    LINEAGE,
                    List.of(Precedence.of("cloud", "computer", 1, "ram"), Precedence.of("scan", "computer", 2, "ram")),
                    List.of()),
            DuplicatePolicy.DEFAULT);

    static CiId id(int number) {
        return new CiId(new UUID(0, number));
    }

    private static MergeItem item(int number, int age, String ciClass, FieldValues values, Sighting... sightings) {
        return new MergeItem(
                ConfigurationItem.of(id(number), ciClass, "n" + number, IN_USE).withAttributes(values),
                NOON.minus(Duration.ofDays(age)),
                null,
                List.of(sightings));
    }

    static Sighting saw(String source, int item, @Nullable Long ram, boolean isWriter) {
        FieldValue<Long> value = ram == null ? null : new FieldValue<>(RAM.type(), ram);
        return new Sighting(source, "k" + item, id(item), NOON, Map.of("ram", new Attested(value, NOON, isWriter)));
    }

    static Relation relation(int number, int source, int target) {
        return Relation.of(new RelationId(new UUID(1, number)), "runs-on", id(source), id(target));
    }

    private static final MergeItem OLD = item(2, 9, "server", FieldValues.of(RAM.to(8L)), saw("scan", 2, 8L, true));
    private static final MergeItem YOUNG =
            item(1, 1, "linux", FieldValues.of(RAM.to(16L), NOTE.to("by hand")), saw("cloud", 1, 16L, true));
    private static final List<Relation> RELATIONS = List.of(
            relation(1, 7, 1),
            relation(2, 7, 2),
            relation(3, 1, 2),
            relation(4, 1, 8),
            relation(5, 2, 9),
            relation(6, 1, 1));

    @Test
    void theOldestSurvivesAndValuesAreDecidedAmongAllSources() {
        MergePlan merge = new Merging(RULES).plan(List.of(YOUNG, OLD), RELATIONS);

        assertThat(merge.survivor().item().id()).isEqualTo(id(2));
        assertThat(merge.absorbed()).containsExactly(id(1));
        ConfigurationItem merged = merge.merged(IN_USE);
        assertThat(merged.ciClass()).isEqualTo("linux");
        assertThat(merged.name()).isEqualTo("n2");
        assertThat(merged.attributes().get(RAM)).as("cloud goes before scan").contains(16L);
        assertThat(merged.attributes().get(NOTE)).contains("by hand");
        assertThat(merge.sightings()).extracting(Sighting::item).containsOnly(id(2));
        assertThat(merge.sightings())
                .filteredOn(one -> one.attributes().get("ram").isWriter())
                .extracting(Sighting::source)
                .containsExactly("cloud");
    }

    @Test
    void relationsMoveAndThoseThatWouldBeThereTwiceOrInsideAreDropped() {
        MergePlan merge = new Merging(RULES).plan(List.of(YOUNG, OLD), RELATIONS);

        assertThat(merge.moved()).containsExactly(relation(4, 2, 8), relation(6, 2, 2));
        assertThat(merge.dropped())
                .extracting(MergePlan.DroppedRelation::relation)
                .containsExactly(relation(1, 7, 1), relation(3, 1, 2));
    }

    @Test
    void aMarkedItemSurvivesOnlyMarkedOnes() {
        MergeItem marked = new MergeItem(OLD.item(), OLD.createdAt(), id(1), OLD.sightings());

        assertThat(new Merging(RULES).plan(List.of(marked, YOUNG), List.of()).survivor())
                .isEqualTo(YOUNG);
    }

    @Test
    void itemsOfClassesSideBySideAreNotMerged() {
        MergeItem windows = item(3, 1, "windows", FieldValues.EMPTY);

        assertThatThrownBy(() -> new Merging(RULES).plan(List.of(YOUNG, windows), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Merging(RULES).plan(List.of(YOUNG, YOUNG), List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void undoingKeepsWhatChangedSinceAndSaysSo() {
        MergePlan merge = new Merging(RULES).plan(List.of(YOUNG, OLD), RELATIONS);
        ConfigurationItem now =
                merge.merged(IN_USE).named("renamed").withAttributes(FieldValues.of(RAM.to(32L), NOTE.to("by hand")));
        List<Relation> relations = new ArrayList<>(List.of(relation(2, 7, 2), relation(5, 2, 9), relation(9, 2, 7)));

        UnmergePlan undone = new Unmerging(RULES).plan(merge, now, merge.sightings(), relations);

        assertThat(undone.survivor().name()).isEqualTo("renamed");
        assertThat(undone.survivor().ciClass()).isEqualTo("server");
        assertThat(undone.survivor().attributes()).isEqualTo(FieldValues.of(RAM.to(32L)));
        assertThat(undone.restored()).containsExactly(YOUNG.item());
        assertThat(undone.relations()).containsExactly(relation(1, 7, 1), relation(3, 1, 2));
        assertThat(undone.conflicts())
                .extracting(MergeConflict::element, MergeConflict::what, MergeConflict::now)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(id(2), "ram", "32"),
                        org.assertj.core.api.Assertions.tuple(relation(4, 1, 8).id(), "ends", "nothing"),
                        org.assertj.core.api.Assertions.tuple(relation(6, 1, 1).id(), "ends", "nothing"));
    }

    @Test
    void whatASourceSaidSinceCountsForTheItemThatIsThereAgain() {
        MergePlan merge = new Merging(RULES).plan(List.of(YOUNG, OLD), List.of());
        List<Sighting> now = merge.sightings().stream()
                .map(one -> one.source().equals("cloud")
                        ? one.telling(Map.of(
                                "ram", new Attested(new FieldValue<>(RAM.type(), 64L), NOON.plusSeconds(60), true)))
                        : one)
                .toList();

        UnmergePlan undone = new Unmerging(RULES).plan(merge, merge.merged(IN_USE), now, List.of());

        assertThat(undone.restored().get(0).attributes().get(RAM)).contains(64L);
        assertThat(undone.survivor().attributes().get(RAM)).contains(8L);
    }
}
