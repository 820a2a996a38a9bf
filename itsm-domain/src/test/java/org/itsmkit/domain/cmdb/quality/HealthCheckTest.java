package org.itsmkit.domain.cmdb.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.itsmkit.domain.condition.Condition.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.model.Violation;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HealthCheckTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final State IN_USE = State.of("in-use", Category.ACTIVE);
    private static final Field<String> SERIAL = Field.text("serial");
    private static final Field<Long> RAM = Field.integer("ram");
    private static final ClassLineage LINEAGE = ClassLineage.of(Map.of("server", "computer", "linux", "server"));

    private static final RelationCheck MODEL =
            (relation, source, target) -> source.equals("thing") && LINEAGE.isA(target, "computer")
                    ? List.of()
                    : List.of(new Violation(
                            Violation.Kind.RELATION_NOT_ALLOWED,
                            relation.id(),
                            Reason.of("relation.not.allowed", "only things run on computers")));

    private static HealthRules rules(ClassHealth... classes) {
        return new HealthRules(LINEAGE, List.of(classes), List.of(), RelationCheck.NONE, HealthWeights.DEFAULT);
    }

    private static CiId id(long number) {
        return new CiId(new UUID(0, number));
    }

    private static CheckedItem item(long number, String ciClass, FieldEdit<?>... edits) {
        return seen(number, ciClass, NOON, null, edits);
    }

    private static CheckedItem seen(
            long number, String ciClass, Instant at, @Nullable CiId duplicateOf, FieldEdit<?>... edits) {
        return new CheckedItem(
                ConfigurationItem.of(id(number), ciClass, "n" + number, IN_USE).withAttributes(FieldValues.of(edits)),
                at,
                duplicateOf,
                Set.of());
    }

    private static CheckedRelation relation(long number, long source, long target, String... classes) {
        CheckedRelation.End from = classes[0].isEmpty() ? null : new CheckedRelation.End(classes[0], NOON);
        CheckedRelation.End to = classes[1].isEmpty() ? null : new CheckedRelation.End(classes[1], NOON);
        return new CheckedRelation(
                Relation.of(new RelationId(new UUID(1, number)), "runs-on", id(source), id(target)), from, to);
    }

    @Test
    void nothingJudgedIsUndefinedAndNotHealthy() {
        HealthReport report = new HealthCheck(rules(), NOON, 10).report();

        assertThat(report.overall().isDefined()).isFalse();
        for (HealthArea area : HealthArea.values()) {
            assertThat(report.area(area).isDefined()).isFalse();
        }
    }

    @Test
    void requiredValuesWeighSixtyAndRecommendedForty() {
        HealthCheck check = new HealthCheck(
                rules(ClassHealth.of("computer").requiring("serial").recommending("ram")), NOON, 10);
        check.accept(item(1, "linux", SERIAL.to("S1")));
        check.accept(item(2, "linux", SERIAL.to("S2"), RAM.to(8L)));
        check.accept(item(3, "server", RAM.to(8L)));
        check.accept(item(4, "thing"));

        HealthReport report = check.report();

        assertThat(report.score(HealthMetric.REQUIRED).findings())
                .containsExactly(new Finding(id(3), "no value of serial"));
        Figure complete = report.area(HealthArea.COMPLETENESS);
        assertThat(complete.value().getAsDouble()).isCloseTo((60 * 2 / 3.0 + 40 * 2 / 3.0) / 100, within(1e-12));
        assertThat(complete.sampleSize()).isEqualTo(6);
        assertThat(complete.method()).isEqualTo("WEIGHTED_MEAN, REQUIRED 60.0, RECOMMENDED 40.0");
    }

    @Test
    void aClassThatSaysSomethingItselfReplacesWhatItWouldInherit() {
        HealthRules rules = rules(
                ClassHealth.of("computer").requiring("serial"),
                ClassHealth.of("server").requiring("ram"));

        assertThat(rules.of("linux").required()).containsExactly("ram");
        assertThat(rules.of("computer").required()).containsExactly("serial");
        assertThat(rules.of("thing").staleAfter()).isEqualTo(Duration.ofDays(60));
    }

    @Test
    void anUndefinedScoreLeavesTheOthersTheWholeWeight() {
        HealthCheck check = new HealthCheck(rules(ClassHealth.of("computer").requiring("serial")), NOON, 10);
        check.accept(item(1, "linux", SERIAL.to("S1")));

        assertThat(check.report().area(HealthArea.COMPLETENESS).value()).hasValue(1.0);
        assertThat(check.report().score(HealthMetric.RECOMMENDED).figure().isDefined())
                .isFalse();
    }

    @Test
    void anItemWithoutTheRelationsItsClassShouldHaveIsAnOrphan() {
        HealthCheck check = new HealthCheck(rules(ClassHealth.of("computer").related("runs-on", "has")), NOON, 10);
        check.accept(item(1, "linux"));
        check.accept(new CheckedItem(
                ConfigurationItem.of(id(2), "linux", "n", IN_USE), NOON, null, Set.of("has", "talks-to")));

        assertThat(check.report().score(HealthMetric.ORPHAN).findings())
                .containsExactly(new Finding(id(1), "no relation of type [has, runs-on]"));
    }

    @Test
    void duplicatesOfDependentClassesDoNotCount() {
        HealthCheck check = new HealthCheck(rules(ClassHealth.of("disk").dependent()), NOON, 10);
        check.accept(seen(1, "disk", NOON, id(9)));
        check.accept(seen(2, "server", NOON, id(9)));

        HealthScore score = check.report().score(HealthMetric.DUPLICATE);
        assertThat(score.failing()).isEqualTo(1);
        assertThat(score.judged()).isEqualTo(1);
    }

    @Test
    void anAuditSaysOfEachItemWhatIsNotAsExpected() {
        Audit large =
                new Audit("large", "server", where(SERIAL).isSet(), where(RAM).atLeast(16L));
        HealthCheck check = new HealthCheck(
                new HealthRules(LINEAGE, List.of(), List.of(large), RelationCheck.NONE, HealthWeights.DEFAULT),
                NOON,
                10);
        check.accept(item(1, "linux", SERIAL.to("S"), RAM.to(8L)));
        check.accept(item(2, "linux", SERIAL.to("S"), RAM.to(16L)));
        check.accept(item(3, "linux", RAM.to(8L)));
        check.accept(item(4, "computer", SERIAL.to("S")));

        HealthReport report = check.report();
        assertThat(report.area(HealthArea.COMPLIANCE).value()).hasValue(0.5);
        assertThat(report.audits().get("large").findings())
                .containsExactly(new Finding(id(1), "ram >= 16: no, it is 8"));
    }

    @Test
    void relationsAreJudgedByTheirEndsAndRules() {
        HealthRules rules = new HealthRules(LINEAGE, List.of(), List.of(), MODEL::check, HealthWeights.DEFAULT);
        HealthCheck check = new HealthCheck(rules, NOON, 10);
        check.accept(relation(1, 1, 2, "thing", "linux"));
        check.accept(relation(2, 1, 2, "thing", "linux"));
        check.accept(relation(3, 2, 3, "linux", "thing"));
        check.accept(relation(4, 3, 4, "thing", ""));

        HealthReport report = check.report();
        assertThat(report.score(HealthMetric.DUPLICATE_RELATION).failing()).isEqualTo(1);
        assertThat(report.score(HealthMetric.ORPHAN_RELATION).findings())
                .containsExactly(new Finding(new RelationId(new UUID(1, 4)), "lacks its target"));
        assertThat(report.score(HealthMetric.UNRULED_RELATION).findings())
                .containsExactly(new Finding(new RelationId(new UUID(1, 3)), "only things run on computers"));
        assertThat(report.score(HealthMetric.UNRULED_RELATION).judged()).isEqualTo(3);
    }

    @Test
    void relationsOutOfOrderAreRefusedSinceDoubledOnesWouldBeMissed() {
        HealthCheck check = new HealthCheck(rules(), NOON, 10);
        check.accept(relation(1, 2, 1, "thing", "linux"));

        assertThatThrownBy(() -> check.accept(relation(2, 1, 2, "thing", "linux")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void ofManyFindingsOnlyTheFirstAreListedAndAllAreCounted() {
        HealthCheck check = new HealthCheck(rules(ClassHealth.of("thing").requiring("serial")), NOON, 3);
        for (int i = 0; i < 1_000; i++) {
            check.accept(item(i, "thing"));
        }

        HealthScore score = check.report().score(HealthMetric.REQUIRED);
        assertThat(score.failing()).isEqualTo(1_000);
        assertThat(score.findings()).hasSize(3);
    }

    @Test
    void aModelSaysWhatItsClassesRequireAndWhatMayBeRelated() {
        ConfigurationModel model = StandardModel.model();
        HealthRules rules = new HealthRules(
                IntakeModel.of(model).lineage(),
                model.classes().stream().map(ClassHealth::of).toList(),
                List.of(),
                model::check,
                HealthWeights.DEFAULT);

        assertThat(model.classes()).isNotEmpty().allSatisfy(one -> {
            assertThat(rules.of(one.key()).required()).isEqualTo(one.required());
            assertThat(IntakeModel.of(model).lineage().upwards(one.key())).isEqualTo(one.lineage());
            assertThat(IntakeModel.of(model).told(one.key())).isPresent();
        });
        HealthCheck check = new HealthCheck(rules, NOON, 1);
        check.accept(relation(1, 1, 2, "nowhere", "nowhere"));
        assertThat(check.report().score(HealthMetric.UNRULED_RELATION).failing())
                .isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> everyVectorOfHealthHolds() throws IOException {
        List<JsonNode> vectors = new ArrayList<>();
        try (InputStream stream = HealthCheckTest.class.getResourceAsStream("/vectors/ire_vectors.json")) {
            new ObjectMapper()
                    .readTree(Objects.requireNonNull(stream))
                    .get("vectors")
                    .forEach(one -> {
                        if (one.get("kind").asText().equals("health")) {
                            vectors.add(one);
                        }
                    });
        }
        assertThat(vectors).isNotEmpty();
        return vectors.stream().map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> check(one)));
    }

    private static void check(JsonNode vector) {
        switch (vector.get("metric").asText()) {
            case "duplicate" -> duplicates(vector);
            case "staleness" -> staleness(vector);
            case "orphan relationship" -> orphanRelation(vector);
            default -> fail("a metric that is not understood: " + vector);
        }
    }

    private static void knows(JsonNode vector, String... names) {
        Set<String> unknown = new TreeSet<>();
        vector.fieldNames().forEachRemaining(unknown::add);
        List.of("id", "kind", "source", "why", "note", "metric").forEach(unknown::remove);
        List.of(names).forEach(unknown::remove);
        assertThat(unknown).as("parts that are not understood").isEmpty();
    }

    private static void duplicates(JsonNode vector) {
        knows(vector, "setSizes", "duplicateCount");
        HealthCheck check = new HealthCheck(rules(), NOON, 10);
        long number = 0;
        for (JsonNode size : vector.get("setSizes")) {
            CiId original = id(number);
            for (int i = 0; i < size.asInt(); i++) {
                check.accept(seen(number++, "server", NOON, i == 0 ? null : original));
            }
        }
        assertThat(check.report().score(HealthMetric.DUPLICATE).failing())
                .isEqualTo(vector.get("duplicateCount").asLong());
    }

    private static void staleness(JsonNode vector) {
        knows(vector, "defaultEffectiveDays", "ageDays", "stale");
        assertThat(ClassHealth.DEFAULT_STALE_AFTER.toDays())
                .isEqualTo(vector.path("defaultEffectiveDays").asLong(60));
        HealthCheck check = new HealthCheck(rules(), NOON, 10);
        Instant seenAt = NOON.minus(Duration.ofDays(vector.get("ageDays").asLong()));
        check.accept(seen(1, "server", seenAt, null));
        assertThat(check.report().score(HealthMetric.STALE).failing() == 1)
                .isEqualTo(vector.get("stale").asBoolean());
    }

    private static void orphanRelation(JsonNode vector) {
        knows(vector, "missing", "orphan");
        String missing = vector.path("missing").asText("null");
        assertThat(missing).isIn("parent", "child", "both", "none", "null");
        HealthCheck check = new HealthCheck(rules(), NOON, 10);
        String parent = Set.of("parent", "both").contains(missing) ? "" : "server";
        String child = Set.of("child", "both").contains(missing) ? "" : "server";
        check.accept(relation(1, 1, 2, parent, child));
        assertThat(check.report().score(HealthMetric.ORPHAN_RELATION).failing() == 1)
                .isEqualTo(vector.get("orphan").asBoolean());
    }
}
