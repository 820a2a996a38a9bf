package org.itsmkit.domain.cmdb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.intake.PlannedItem.Outcome;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Identification and reconciliation against the documented rules of another engine; health is in a test of its own. */
class IreVectorsTest {

    private static final Instant NOON = IntakeCase.NOON;

    @TestFactory
    Stream<DynamicTest> everyVectorHoldsOfItsKind() throws IOException {
        List<JsonNode> vectors = new ArrayList<>();
        try (InputStream stream = IreVectorsTest.class.getResourceAsStream("/vectors/ire_vectors.json")) {
            new ObjectMapper()
                    .readTree(Objects.requireNonNull(stream))
                    .get("vectors")
                    .forEach(vectors::add);
        }
        assertThat(vectors).extracting(one -> one.get("kind").asText()).contains("reconciliation", "identification");
        return vectors.stream()
                .filter(one -> !one.get("kind").asText().equals("health"))
                .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> check(one)));
    }

    private static void check(JsonNode vector) {
        switch (vector.get("kind").asText()) {
            case "reconciliation" -> reconciliation(vector);
            case "identification" -> identification(vector);
            default -> fail("a kind that is not understood: " + vector.get("kind"));
        }
    }

    private static void knows(JsonNode object, String... names) {
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        List.of("id", "kind", "source", "why", "note").forEach(unknown::remove);
        List.of(names).forEach(unknown::remove);
        assertThat(unknown).as("parts that are not understood").isEmpty();
    }

    private static void reconciliation(JsonNode vector) {
        knows(vector, "rules", "query", "accepted", "classHierarchy");
        JsonNode query = vector.get("query");
        knows(
                query,
                "class",
                "attribute",
                "operation",
                "lastWriter",
                "lastWriteAgeDays",
                "dataRefreshDays",
                "newValue",
                "currentValue");
        Map<String, String> superclasses = new HashMap<>();
        vector.path("classHierarchy")
                .fields()
                .forEachRemaining(
                        one -> superclasses.put(one.getKey(), one.getValue().asText()));
        String ciClass = query.get("class").asText();
        List<Freshness> freshness = new ArrayList<>();
        query.path("dataRefreshDays")
                .fields()
                .forEachRemaining(one -> freshness.add(new Freshness(
                        one.getKey(), ciClass, Duration.ofDays(one.getValue().asLong()))));
        ClassLineage lineage = ClassLineage.of(superclasses);
        Reconciliation reconciliation = new Reconciliation(lineage, precedences(vector.get("rules")), freshness);
        assertThat(isAccepted(query, ciClass, lineage, reconciliation))
                .isEqualTo(vector.get("accepted").asBoolean());
    }

    private static List<Precedence> precedences(JsonNode rules) {
        List<Precedence> precedences = new ArrayList<>();
        for (JsonNode rule : rules) {
            knows(rule, "class", "attributes", "priority", "updateWithNull");
            precedences.add(new Precedence(
                    rule.get("source").asText(),
                    rule.get("class").asText(),
                    rule.get("attributes").asText().equals("*") ? Set.of() : texts(rule.get("attributes")),
                    rule.get("priority").asInt(),
                    texts(rule.path("updateWithNull"))));
        }
        return precedences;
    }

    /** Through a whole plan, in which the item was seen by its last writer at the age that the vector says. */
    private static boolean isAccepted(
            JsonNode query, String ciClass, ClassLineage lineage, Reconciliation reconciliation) {
        Field<String> attribute = Field.text(query.get("attribute").asText());
        IntakeModel model = new IntakeModel(
                lineage,
                one -> Optional.of(org.itsmkit.domain.field.FieldSchema.of(attribute)),
                one -> Optional.empty());
        IntakePlanner planner =
                new IntakePlanner(new IntakeRules(model, List.of(), reconciliation, DuplicatePolicy.DEFAULT));
        GraphInLists graph = new GraphInLists(lineage);
        IncomingItem record = IncomingItem.of(query.get("source").asText(), "r", ciClass, NOON);
        boolean isUpdate = switch (query.get("operation").asText()) {
            case "update" -> true;
            case "insert" -> false;
            default -> fail("an operation that is not understood: " + query);
        };
        if (isUpdate) {
            KnownItem item = existing(query, ciClass, attribute);
            graph.add(item);
            record = record.withId(item.id());
        } else if (!attribute.name().equals("name")) {
            record = record.with(ItemFields.NAME, "n");
        }
        boolean clears = query.has("newValue") && query.get("newValue").isNull();
        record = clears
                ? record.without(attribute)
                : record.with(attribute, query.path("newValue").asText("new"));
        PlannedItem planned = planner.plan(IncomingBatch.of(record), graph, GraphInLists::id, NOON)
                .items()
                .get(0);
        assertThat(planned.problems()).isEmpty();
        AttributeDecision decision = planned.attributes().stream()
                .filter(one -> one.attribute().equals(attribute.name()))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.equals(decision.after(), decision.said()))
                .as("what is told is written exactly when it is accepted")
                .isEqualTo(decision.ruling().isAccepted());
        return decision.ruling().isAccepted();
    }

    private static KnownItem existing(JsonNode query, String ciClass, Field<String> attribute) {
        CiId id = GraphInLists.id("existing");
        FieldValue<String> value =
                new FieldValue<>(FieldType.TEXT, query.path("currentValue").asText("old"));
        List<Sighting> sightings = new ArrayList<>();
        if (query.hasNonNull("lastWriter")) {
            Instant at =
                    NOON.minus(Duration.ofDays(query.path("lastWriteAgeDays").asLong()));
            sightings.add(new Sighting(
                    query.get("lastWriter").asText(),
                    "w",
                    id,
                    at,
                    Map.of(attribute.name(), new Attested(value, at, true))));
        }
        FieldValues values = FieldValues.of(Map.of(attribute.name(), value));
        return new KnownItem(id, ciClass, values, NOON.minus(Duration.ofDays(100)), null, sightings);
    }

    private static void identification(JsonNode vector) {
        if (vector.has("entry")) {
            switch (vector.get("entry").asText()) {
                case "lookup" -> lookup(vector);
                case "regular" -> regular(vector);
                default -> fail("an entry that is not understood: " + vector);
            }
        } else if (vector.has("duplicatesFound")) {
            duplicates(vector);
        } else if (vector.has("classHasOwnRule")) {
            inheritance(vector);
        } else {
            levels(vector);
        }
    }

    private static void lookup(JsonNode vector) {
        knows(vector, "entry", "exactCount", "payload", "existing", "match");
        GraphInLists graph = new GraphInLists(IntakeCase.LINEAGE);
        for (JsonNode one : vector.get("existing")) {
            knows(one, "ci", "created", "serials");
            CiId host = add(graph, one, FieldValues.of(ItemFields.NAME.to("of " + one.get("ci"))));
            for (String serial : texts(one.get("serials"))) {
                CiId disk = GraphInLists.id(host + serial);
                graph.add(new KnownItem(
                        disk, "disk", FieldValues.of(IntakeCase.SERIAL.to(serial)), NOON, null, List.of()));
                graph.relate("has", host, disk);
            }
        }
        IncomingItem host = IntakeCase.record("scan", "host", "computer", "host");
        List<IncomingItem> items = new ArrayList<>(List.of(host));
        List<IncomingRelation> relations = new ArrayList<>();
        for (String serial : texts(vector.get("payload"))) {
            IncomingItem disk =
                    IntakeCase.record("scan", serial, "disk", serial).with(IntakeCase.SERIAL, serial);
            items.add(disk);
            relations.add(IntakeCase.relation("has", host, disk));
        }
        boolean every = vector.get("exactCount").asBoolean();
        ChildLookup lookup = new ChildLookup("disk", List.of("serial"), IntakeCase.HAS, every);
        IdentificationRule rule = IdentificationRule.of("computer", Identifier.by(1, lookup));
        matches(vector, rule, new IncomingBatch(items, relations), graph, host.key());
    }

    private static void regular(JsonNode vector) {
        knows(vector, "entry", "criterion", "allowNull", "payload", "existing", "match");
        GraphInLists graph = new GraphInLists(IntakeCase.LINEAGE);
        vector.get("existing").forEach(one -> add(graph, one, values(one)));
        IncomingItem record = IntakeCase.record("scan", "host", "computer", "host");
        for (Map.Entry<String, FieldValue<?>> one :
                values(vector.get("payload")).asMap().entrySet()) {
            record = record.with(Field.text(one.getKey()), one.getValue().written());
        }
        Identifier entry = Identifier.by(1, texts(vector.get("criterion")).toArray(String[]::new));
        boolean allowsNone = vector.path("allowNull").asBoolean();
        IdentificationRule rule = IdentificationRule.of("computer", allowsNone ? entry.allowingNone() : entry);
        matches(vector, rule, IncomingBatch.of(record), graph, record.key());
    }

    private static FieldValues values(JsonNode object) {
        Map<String, FieldValue<?>> values = new HashMap<>();
        object.fields().forEachRemaining(one -> {
            if (!Set.of("ci", "created").contains(one.getKey())
                    && !one.getValue().isNull()) {
                values.put(
                        one.getKey(),
                        new FieldValue<>(FieldType.TEXT, one.getValue().asText()));
            }
        });
        return FieldValues.of(values);
    }

    private static CiId add(GraphInLists graph, JsonNode existing, FieldValues values) {
        CiId id = GraphInLists.id(existing.get("ci").asText());
        Instant created = NOON.minus(Duration.ofDays(1_000))
                .plus(Duration.ofDays(existing.path("created").asLong()));
        graph.add(new KnownItem(id, "computer", values, created, null, List.of()));
        return id;
    }

    private static void matches(
            JsonNode vector, IdentificationRule rule, IncomingBatch batch, GraphInLists graph, SourceKey key) {
        IntakeRules rules = new IntakeRules(
                IntakeCase.MODEL_OF_CLASSES,
                List.of(
                        rule,
                        IdentificationRule.of("disk", Identifier.by(1, "serial"))
                                .within(IntakeCase.HAS)),
                Reconciliation.withoutRules(IntakeCase.LINEAGE),
                DuplicatePolicy.DEFAULT);
        PlannedItem planned = new IntakePlanner(rules)
                .plan(batch, graph, GraphInLists::id, NOON).items().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        CiId expected = vector.get("match").isNull()
                ? null
                : GraphInLists.id(vector.get("match").asText());
        assertThat(planned.identification().item()).as(planned.toString()).isEqualTo(expected);
    }

    private static void duplicates(JsonNode vector) {
        knows(
                vector,
                "duplicatesFound",
                "threshold",
                "skipDuplicates",
                "match",
                "taskCreated",
                "othersMarkedDuplicateOf");
        GraphInLists graph = new GraphInLists(IntakeCase.LINEAGE);
        for (int i = 0; i < vector.get("duplicatesFound").asInt(); i++) {
            Instant created = NOON.minus(Duration.ofDays(i));
            FieldValues values = FieldValues.of(ItemFields.NAME.to("same"));
            graph.add(new KnownItem(GraphInLists.id("d" + i), "computer", values, created, null, List.of()));
        }
        CiId oldest = GraphInLists.id("d" + (graph.items.size() - 1));
        DuplicatePolicy policy = new DuplicatePolicy(
                vector.get("skipDuplicates").asBoolean(),
                vector.get("threshold").asInt());
        IntakeRules rules = new IntakeRules(
                IntakeCase.MODEL_OF_CLASSES,
                IntakeCase.IDENTIFICATION,
                Reconciliation.withoutRules(IntakeCase.LINEAGE),
                policy);
        IntakePlan plan = new IntakePlanner(rules)
                .plan(
                        IncomingBatch.of(IntakeCase.record("scan", "1", "server", "same")),
                        graph,
                        GraphInLists::id,
                        NOON);
        PlannedItem planned = plan.items().get(0);
        assertThat(plan.duplicates()).hasSize(vector.get("taskCreated").asBoolean() ? 1 : 0);
        if (vector.get("match").asText().equals("oldest")) {
            assertThat(planned.item()).isEqualTo(oldest);
        } else {
            assertThat(vector.get("match").asText()).startsWith("error");
            assertThat(planned.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(plan.changesNothing()).isTrue();
        }
        if (vector.has("othersMarkedDuplicateOf")) {
            assertThat(vector.get("othersMarkedDuplicateOf").asText()).isEqualTo("oldest");
            graph.carryOut(plan, NOON);
            assertThat(graph.items.values())
                    .filteredOn(item -> !item.id().equals(oldest))
                    .extracting(KnownItem::duplicateOf)
                    .containsOnly(oldest);
        }
    }

    private static void inheritance(JsonNode vector) {
        knows(vector, "classHasOwnRule", "ruleUsed");
        boolean hasOwn = vector.get("classHasOwnRule").asBoolean();
        assertThat(vector.get("ruleUsed").asText().startsWith("own")).isEqualTo(hasOwn);
        IdentificationRule inherited = IdentificationRule.of("computer", Identifier.by(1, "name"));
        IdentificationRule own = IdentificationRule.of("linux", Identifier.by(5, "serial"));
        IntakeRules rules = new IntakeRules(
                IntakeCase.MODEL_OF_CLASSES,
                hasOwn ? List.of(inherited, own) : List.of(inherited),
                Reconciliation.withoutRules(IntakeCase.LINEAGE),
                DuplicatePolicy.DEFAULT);
        assertThat(rules.identification("linux")).contains(hasOwn ? own : inherited);
    }

    private static void levels(JsonNode vector) {
        knows(vector, "dependentIdentificationLevels");
        int levels = vector.get("dependentIdentificationLevels").asInt();
        List<IncomingItem> items = new ArrayList<>(List.of(IntakeCase.record("scan", "0", "server", "host")));
        List<IncomingRelation> relations = new ArrayList<>();
        for (int i = 1; i <= levels + 1; i++) {
            items.add(IntakeCase.record("scan", "" + i, "schema", "level " + i));
            relations.add(IntakeCase.relation("runs-on", items.get(i), items.get(i - 1)));
        }
        IntakePlan plan = IntakeCase.planner()
                .plan(
                        new IncomingBatch(items, relations),
                        new GraphInLists(IntakeCase.LINEAGE),
                        GraphInLists::id,
                        NOON);
        assertThat(plan.items())
                .extracting(one -> one.outcome() == Outcome.INSERTED)
                .containsExactlyElementsOf(items.stream()
                        .map(one -> Integer.parseInt(one.key().nativeKey()) <= levels)
                        .toList());
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
