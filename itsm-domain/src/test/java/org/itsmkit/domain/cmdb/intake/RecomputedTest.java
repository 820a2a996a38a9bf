package org.itsmkit.domain.cmdb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.LINEAGE;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.NOON;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.RAM;
import static org.itsmkit.domain.cmdb.intake.IntakeCase.SERIAL;

import java.util.List;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.intake.Selection.Pick;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.junit.jupiter.api.Test;

class RecomputedTest {

    private static final Precedence CLOUD = Precedence.of("cloud", "computer", 10);
    private static final Precedence SCAN = Precedence.of("scan", "computer", 20);

    private final GraphInLists graph = new GraphInLists(LINEAGE);

    private static Reconciliation by(ReconciliationRule... rules) {
        return new Reconciliation(LINEAGE, List.of(rules), List.of());
    }

    private static FieldChange ram(Long before, Long after) {
        return new FieldChange("ram", value(before), value(after), false);
    }

    private static FieldValue<Long> value(Long ram) {
        return ram == null ? null : new FieldValue<>(RAM.type(), ram);
    }

    private KnownItem toldByBoth() {
        IntakePlanner planner = IntakeCase.planner(CLOUD, SCAN);
        IncomingItem cloud = IntakeCase.record("cloud", "1", "server", "web1").with(RAM, 16L);
        IncomingItem scan =
                IntakeCase.record("scan", "2", "server", "web1").with(RAM, 8L).with(SERIAL, "S1");
        graph.carryOut(planner.plan(IncomingBatch.of(cloud, scan), graph, GraphInLists::id, NOON), NOON);
        return graph.byId(GraphInLists.id("cloud/1")).orElseThrow();
    }

    private Recomputed recomputed(KnownItem item, List<String> without, ReconciliationRule... rules) {
        return Recomputed.of(item, without, by(rules), IntakeCase.MODEL_OF_CLASSES);
    }

    @Test
    void nothingChangesUnderTheSameRules() {
        KnownItem item = toldByBoth();

        Recomputed same = recomputed(item, List.of(), CLOUD, SCAN);

        assertThat(same.changes()).isEmpty();
        assertThat(same.sightings()).isEqualTo(item.sightings());
    }

    @Test
    void withoutASourceTheNextOnesWordCountsAndWhatOnlyItSaidGoes() {
        KnownItem item = toldByBoth();

        assertThat(recomputed(item, List.of("cloud"), CLOUD, SCAN).changes()).containsExactly(ram(16L, 8L));
        assertThat(recomputed(item, List.of("scan"), CLOUD, SCAN).changes())
                .extracting(FieldChange::field, FieldChange::after)
                .containsExactly(org.assertj.core.api.Assertions.tuple("serial", null));
        assertThat(recomputed(item, List.of("cloud", "scan"), CLOUD, SCAN).changes())
                .as("a name stays, since every item has one")
                .extracting(FieldChange::field)
                .containsExactly("ram", "serial");
    }

    @Test
    void otherRulesLetOtherWordsCount() {
        KnownItem item = toldByBoth();

        assertThat(recomputed(item, List.of(), Precedence.of("scan", "computer", 1), CLOUD)
                        .changes())
                .containsExactly(ram(16L, 8L));
        assertThat(recomputed(item, List.of(), Selection.of("computer", Pick.SMALLEST, "ram"))
                        .changes())
                .contains(ram(16L, 8L));
    }

    @Test
    void aValueThatNoSourceWroteStays() {
        KnownItem byHand = new KnownItem(
                GraphInLists.id("x"),
                "server",
                FieldValues.of(ItemFields.NAME.to("x"), RAM.to(4L)),
                NOON,
                null,
                List.of());

        assertThat(recomputed(byHand, List.of("cloud")).changes()).isEmpty();
    }
}
