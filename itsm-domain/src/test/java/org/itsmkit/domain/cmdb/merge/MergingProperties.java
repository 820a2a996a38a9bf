package org.itsmkit.domain.cmdb.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.cmdb.merge.MergingTest.IN_USE;
import static org.itsmkit.domain.cmdb.merge.MergingTest.NOON;
import static org.itsmkit.domain.cmdb.merge.MergingTest.NOTE;
import static org.itsmkit.domain.cmdb.merge.MergingTest.RAM;
import static org.itsmkit.domain.cmdb.merge.MergingTest.RULES;
import static org.itsmkit.domain.cmdb.merge.MergingTest.id;
import static org.itsmkit.domain.cmdb.merge.MergingTest.relation;
import static org.itsmkit.domain.cmdb.merge.MergingTest.saw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.field.FieldValues;

class MergingProperties {

    @Property(tries = 200)
    void whatIsUndoneAtOnceIsAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        List<MergeItem> items = new ArrayList<>();
        for (int i = 1; i <= 2 + random.nextInt(3); i++) {
            items.add(random(i, random));
        }
        Map<RelationId, Relation> before = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Relation relation = relation(i, 1 + random.nextInt(items.size()), 1 + random.nextInt(8));
            before.put(
                    relation.id(),
                    random.nextBoolean() ? relation : Merging.between(relation, relation.target(), relation.source()));
        }
        MergePlan merge = new Merging(RULES).plan(items, before.values());
        List<MergeItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        assertThat(new Merging(RULES).plan(shuffled, before.values())).isEqualTo(merge);

        Map<RelationId, Relation> after = new TreeMap<>(before);
        merge.moved().forEach(one -> after.put(one.id(), one));
        merge.dropped().forEach(one -> after.remove(one.relation().id()));
        UnmergePlan undone = new Unmerging(RULES).plan(merge, merge.merged(IN_USE), merge.sightings(), after.values());

        assertThat(undone.conflicts()).isEmpty();
        undone.relations().forEach(one -> after.put(one.id(), one));
        assertThat(after).isEqualTo(before);
        assertThat(undone.survivor()).isEqualTo(merge.survivor().item());
        assertThat(undone.restored())
                .isEqualTo(merge.before().stream().skip(1).map(MergeItem::item).toList());
        assertThat(undone.sightings())
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().flatMap(one -> one.sightings().stream()).toList());
    }

    private static MergeItem random(int number, Random random) {
        FieldValues values = random.nextBoolean()
                ? FieldValues.of(RAM.to((long) random.nextInt(3)))
                : FieldValues.of(NOTE.to("note " + number));
        Long ram = values.value(RAM);
        List<Sighting> sightings = new ArrayList<>();
        boolean isWritten = ram != null && random.nextBoolean();
        if (isWritten) {
            sightings.add(saw("cloud", number, ram, true));
        }
        if (random.nextBoolean()) {
            sightings.add(saw("scan", number, (long) random.nextInt(3), false));
        }
        ConfigurationItem item = ConfigurationItem.of(
                        id(number), List.of("server", "computer", "linux").get(random.nextInt(3)), "n" + number, IN_USE)
                .withAttributes(values);
        item = random.nextBoolean()
                ? item
                : item.needing(Redundancy.atLeast(random.nextInt(3)), "g" + random.nextInt(2));
        CiId original = random.nextInt(3) == 0 ? id(9) : null;
        return new MergeItem(item, NOON.minus(Duration.ofDays(random.nextInt(2))), original, sightings);
    }
}
