package org.itsmkit.domain.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.intake.Attested;
import org.itsmkit.domain.cmdb.intake.AttestedDocument;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.field.RandomValues;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;

/** What is written of items, relations and sightings is read back equal; what is equal is written equally. */
class ElementDocumentProperties {

    @Property(tries = 200)
    void anItemIsReadBack(@ForAll long seed) {
        ConfigurationItem item = item(new Random(seed));
        String text = ElementDocument.write(item);
        assertThat(ElementDocument.readItem(item.id(), text)).isEqualTo(item);
        assertThat(ElementDocument.write(ElementDocument.readItem(item.id(), text)))
                .isEqualTo(text);
        assertThat(ElementDocument.readRedundancy(ElementDocument.writeRedundancy(item.redundancy())))
                .isEqualTo(item.redundancy());
        assertThat(ElementDocument.readAttributes(ElementDocument.writeAttributes(item.attributes())))
                .isEqualTo(item.attributes());
    }

    @Property(tries = 200)
    void aRelationIsReadBack(@ForAll long seed) {
        Random random = new Random(seed);
        Relation relation = Relation.of(
                        new RelationId(uuid(random)), "runs-on", new CiId(uuid(random)), new CiId(uuid(random)))
                .inGroup(random.nextBoolean() ? "nodes" : null)
                .enabled(random.nextBoolean())
                .during(random.nextBoolean() ? "office-hours" : null)
                .withAttributes(attributes(random));
        String text = ElementDocument.write(relation);
        assertThat(ElementDocument.readRelation(relation.id(), text)).isEqualTo(relation);
        assertThat(ElementDocument.read((ElementId) relation.id(), text)).isEqualTo(relation);
    }

    @Property(tries = 200)
    void whatASourceSaysIsReadBack(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Attested> attested = new HashMap<>();
        attributes(random)
                .asMap()
                .forEach((name, value) ->
                        attested.put(name, new Attested(value(random, value), at(random), random.nextBoolean())));
        assertThat(AttestedDocument.read(AttestedDocument.write(attested))).isEqualTo(attested);
    }

    @Property(tries = 100)
    void whatIsCutShortIsRefused(@ForAll long seed) {
        Random random = new Random(seed);
        ConfigurationItem item = item(random);
        String text = ElementDocument.write(item);
        String cut = text.substring(0, random.nextInt(text.length()));
        assertThatThrownBy(() -> ElementDocument.readItem(item.id(), cut)).isInstanceOf(InvalidInput.class);
        String other = text.replace("\"format\":1", "\"format\":2");
        assertThatThrownBy(() -> ElementDocument.readItem(item.id(), other)).isInstanceOf(InvalidInput.class);
    }

    private static FieldValue<?> value(Random random, FieldValue<?> value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static Instant at(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), 1_000L * random.nextInt(1_000_000));
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static ConfigurationItem item(Random random) {
        State stage = State.of("S_" + random.nextInt(9), Category.values()[random.nextInt(6)]);
        ConfigurationItem item = ConfigurationItem.of(
                        new CiId(uuid(random)),
                        "c" + random.nextInt(),
                        "n \"" + random.nextInt() + "\" \uD83D\uDE00 ",
                        stage)
                .status(OperationalStatus.values()[random.nextInt(4)])
                .health(Severity.values()[random.nextInt(6)])
                .criticality(Criticality.values()[random.nextInt(4)])
                .owner(random.nextBoolean() ? Person.of("o'neil") : null)
                .supportGroup(random.nextBoolean() ? Team.of("ops") : null)
                .withAttributes(attributes(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            item = item.needing(redundancy(random), "group-" + i);
        }
        return item;
    }

    private static Redundancy redundancy(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Redundancy.ALL;
            case 1 -> Redundancy.atLeast(random.nextInt(Integer.MAX_VALUE));
            default ->
                Redundancy.percent(BigDecimal.valueOf(random.nextInt(10_001), 2).toString());
        };
    }

    private static FieldValues attributes(Random random) {
        RandomValues values = new RandomValues(random.nextLong());
        FieldEdit<?>[] edits = RandomValues.FIELDS.stream()
                .filter(field -> random.nextInt(3) == 0)
                .map(field -> edit(field, values))
                .toArray(FieldEdit[]::new);
        return FieldValues.of(edits);
    }

    private static <T> FieldEdit<T> edit(Field<T> field, RandomValues values) {
        return new FieldEdit<>(field, values.value(field));
    }
}
