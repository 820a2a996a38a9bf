package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;

/** What tests of intake share: computers with serial numbers, servers on them, databases on those. */
final class IntakeCase {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Field<String> SERIAL = Field.text("serial").indexed();
    static final Field<String> MODEL = Field.text("model").indexed();
    static final Field<Long> RAM = Field.integer("ram");
    static final Field<String> PORT = Field.text("port");
    static final FieldSchema ATTRIBUTES = FieldSchema.of(SERIAL, MODEL, RAM, PORT);
    static final ParentRelation RUNS_ON = ParentRelation.saidOfChild("runs-on");
    static final ParentRelation HAS = ParentRelation.saidOfParent("has");

    static final Set<String> CLASSES =
            Set.of("computer", "server", "linux", "windows", "database", "schema", "disk", "thing");
    static final ClassLineage LINEAGE =
            ClassLineage.of(Map.of("server", "computer", "linux", "server", "windows", "server"));
    static final IntakeModel MODEL_OF_CLASSES = new IntakeModel(
            LINEAGE,
            one -> CLASSES.contains(one) ? Optional.of(ATTRIBUTES) : Optional.empty(),
            one -> Set.of("runs-on", "has", "talks-to").contains(one)
                    ? Optional.of(
                            RelationType.of(one, one, one, ImpactTravel.NONE).attributes(FieldSchema.of(PORT)))
                    : Optional.empty());

    static final List<IdentificationRule> IDENTIFICATION = List.of(
            IdentificationRule.of(
                    "computer",
                    Identifier.by(100, SERIAL.name()),
                    Identifier.by(200, new ChildLookup("disk", List.of("serial"), HAS, true)),
                    Identifier.by(300, "name")),
            IdentificationRule.of("database", Identifier.by(100, "name")).within(RUNS_ON),
            IdentificationRule.of("schema", Identifier.by(100, "name")).within(RUNS_ON),
            IdentificationRule.of("disk", Identifier.by(100, "serial")).within(HAS));

    private IntakeCase() {}

    static IntakeRules rules(Reconciliation reconciliation) {
        return new IntakeRules(MODEL_OF_CLASSES, IDENTIFICATION, reconciliation, DuplicatePolicy.DEFAULT);
    }

    static IntakePlanner planner(ReconciliationRule... rules) {
        return new IntakePlanner(rules(new Reconciliation(LINEAGE, List.of(rules), List.of())));
    }

    static IncomingItem record(String source, String key, String ciClass, String name) {
        return IncomingItem.of(source, key, ciClass, NOON).with(ItemFields.NAME, name);
    }

    static IncomingRelation relation(String type, IncomingItem source, IncomingItem target) {
        return IncomingRelation.of(type, source.key(), target.key());
    }
}
