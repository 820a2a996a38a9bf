package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.intake.DuplicatePolicy;
import org.itsmkit.domain.cmdb.intake.Freshness;
import org.itsmkit.domain.cmdb.intake.IdentificationRule;
import org.itsmkit.domain.cmdb.intake.Identifier;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.intake.PlannedItem;
import org.itsmkit.domain.cmdb.intake.Precedence;
import org.itsmkit.domain.cmdb.intake.Reconciliation;
import org.itsmkit.domain.cmdb.intake.Ruling;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.ItemSearch;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.service.StagedIntake;
import org.itsmkit.service.TakenIn;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

/** Taking in what sources tell. */
abstract class DeskIntakeRules extends DeskCase {

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        ConfigurationModel model = StandardModel.model();
        builder.configuration(model)
                .intake(new IntakeRules(
                        IntakeModel.of(model),
                        List.of(IdentificationRule.of(StandardModel.SERVER, Identifier.by(100, "name"))),
                        new Reconciliation(
                                model,
                                List.of(
                                        Precedence.of("cloud", StandardModel.SERVER, 10),
                                        Precedence.of("scan", StandardModel.SERVER, 20)),
                                List.of(new Freshness("cloud", StandardModel.SERVER, Duration.ofDays(30)))),
                        DuplicatePolicy.DEFAULT));
    }

    private ConfigurationService graph() {
        return kim().configuration();
    }

    private IncomingItem server(String source, String key, String name) {
        return IncomingItem.of(source, key, StandardModel.SERVER, clock.instant())
                .with(ItemFields.NAME, name);
    }

    private TakenIn takeIn(IncomingBatch batch) {
        return graph().takeIn(graph().stage(batch), "Nightly scan");
    }

    private CiId seen(StagedIntake staged, String source, String key) {
        return staged.plan().items().stream()
                .filter(item -> item.key().equals(new SourceKey(source, key)))
                .map(PlannedItem::item)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsStagedIsADryRunAndTakenInExactlySo() {
        IncomingItem host = server("scan", "10.0.0.1", "host-1");
        IncomingItem vm = IncomingItem.of("scan", "10.0.0.2", StandardModel.VIRTUAL_MACHINE, clock.instant())
                .with(ItemFields.NAME, "vm-1");
        IncomingBatch batch = new IncomingBatch(
                List.of(host, vm), List.of(IncomingRelation.of(StandardModel.RUNS_ON, vm.key(), host.key())));

        StagedIntake staged = graph().stage(batch);

        assertThat(staged.isWhole()).isTrue();
        assertThat(staged.plan().items()).extracting(PlannedItem::outcome).containsOnly(PlannedItem.Outcome.INSERTED);
        assertThat(graph().version()).isZero();

        TakenIn done = graph().takeIn(staged, "Nightly scan");

        assertThat(done.commits()).extracting(GraphCommit::version).containsExactly(1L, 2L);
        CiId first = seen(staged, "scan", "10.0.0.1");
        CiId second = seen(staged, "scan", "10.0.0.2");
        assertThat(graph().get(first).item().name()).isEqualTo("host-1");
        assertThat(graph().relations(second, null, 10).items())
                .extracting(stored -> stored.relation().target())
                .containsExactly(first);
        assertThat(graph().sightings(first)).hasSize(1);
        assertThat(graph().sightings(first).get(0).attributes().get("name").isWriter())
                .isTrue();
        assertThat(graph().stage(batch).changesNothing()).isTrue();
    }

    @Test
    void whatWasSeenAgainMakesNoVersion() {
        takeIn(IncomingBatch.of(server("scan", "1", "host-1")));
        advance(Duration.ofHours(1));

        TakenIn done = takeIn(IncomingBatch.of(server("scan", "1", "host-1")));

        assertThat(done).isEqualTo(new TakenIn(List.of(), 1));
        assertThat(graph().version()).isEqualTo(1);
        CiId id = graph().search(ItemSearch.all()).items().get(0).item().id();
        assertThat(graph().sightings(id).get(0).seenAt()).isEqualTo(clock.instant());
    }

    @Test
    void aWeakerSourceChangesNothingAsLongAsTheStrongerOneIsFresh() {
        takeIn(IncomingBatch.of(server("cloud", "i-1", "host-1")));
        CiId id = graph().search(ItemSearch.all()).items().get(0).item().id();

        StagedIntake weaker =
                graph().stage(IncomingBatch.of(server("scan", "1", "other").withId(id)));
        assertThat(weaker.plan().items().get(0).attributes().get(0).ruling()).isEqualTo(Ruling.WEAKER);
        graph().takeIn(weaker, "Scan");
        assertThat(graph().get(id).item().name()).isEqualTo("host-1");

        advance(Duration.ofDays(31));
        takeIn(IncomingBatch.of(server("scan", "1", "other")));
        assertThat(graph().get(id).item().name()).isEqualTo("other");
        assertThat(graph().sightings(id)).hasSize(2);
    }

    @Test
    void whatHasChangedSinceIsRefusedAndStagedAgain() {
        IncomingBatch batch = IncomingBatch.of(server("scan", "1", "host-1"));
        StagedIntake staged = graph().stage(batch);
        CiId made = graph().create(NewItem.of(StandardModel.SERVER, "host-1"), "By hand")
                .item()
                .id();

        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> graph().takeIn(staged, "Scan"));

        assertThat(graph().version()).isEqualTo(1);
        StagedIntake again = graph().stage(batch);
        assertThat(seen(again, "scan", "1")).isEqualTo(made);
        graph().takeIn(again, "Scan");
        assertThat(graph().count(ItemSearch.all())).isEqualTo(1);
    }

    @Test
    void aChangeElsewhereDoesNotStandInTheWay() {
        StagedIntake staged = graph().stage(IncomingBatch.of(server("scan", "1", "host-1")));
        graph().create(NewItem.of(StandardModel.SERVER, "another"), "By hand");

        assertThat(graph().takeIn(staged, "Scan").commits()).hasSize(1);
    }

    @Test
    void itIsTakenInByCommitsAndWhatIsLeftIsTakenInAgain() {
        List<IncomingItem> items = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            items.add(server("scan", "k" + i, "host-" + i));
        }
        IncomingBatch half = new IncomingBatch(items.subList(0, 12), List.of());
        takeIn(half);
        StagedIntake rest = graph().stage(new IncomingBatch(items, List.of())).inCommitsOf(5);

        TakenIn done = graph().takeIn(rest, "Scan");

        assertThat(done.commits()).extracting(GraphCommit::facts).containsExactly(5, 5, 3);
        assertThat(graph().count(ItemSearch.all())).isEqualTo(25);
        assertThat(graph().stage(new IncomingBatch(items, List.of())).changesNothing())
                .isTrue();
    }

    @Test
    void itemsThatLookLikeOneAreMarkedAndTheOldestIsTaken() {
        CiId oldest = graph().create(NewItem.of(StandardModel.SERVER, "twin"), "By hand")
                .item()
                .id();
        advance(Duration.ofMinutes(1));
        CiId younger = graph().create(NewItem.of(StandardModel.SERVER, "twin"), "By hand")
                .item()
                .id();

        StagedIntake staged = graph().stage(IncomingBatch.of(server("scan", "1", "twin")));
        assertThat(seen(staged, "scan", "1")).isEqualTo(oldest);
        assertThat(staged.plan().duplicates()).singleElement().satisfies(found -> {
            assertThat(found.original()).isEqualTo(oldest);
            assertThat(found.others()).containsExactly(younger);
        });
        graph().takeIn(staged, "Scan");

        assertThat(graph().get(younger).item().duplicateOf()).isEqualTo(oldest);
        assertThat(graph().asOf(younger, new AsOf(clock.instant(), 2)).map(ConfigurationItem::duplicateOf))
                .isEmpty();
        assertThat(graph().stage(IncomingBatch.of(server("scan", "2", "twin")))
                        .plan()
                        .duplicates())
                .isEmpty();
    }

    @Test
    void whatTheDeskRefusesIsToldByRecordAndTheRestIsTakenIn() {
        IncomingItem good = server("scan", "1", "host-1");
        IncomingItem other = server("scan", "2", "host-2");
        IncomingRelation senseless = IncomingRelation.of(StandardModel.RUNS_ON, good.key(), other.key());

        StagedIntake staged = graph().stage(new IncomingBatch(List.of(good, other), List.of(senseless)));

        assertThat(staged.refusedRelations()).containsOnlyKeys(senseless);
        assertThat(staged.isWhole()).isFalse();
        graph().takeIn(staged, "Scan");
        assertThat(graph().count(ItemSearch.all())).isEqualTo(2);
    }

    @Test
    void wrongInputIsNamed() {
        StagedIntake staged = graph().stage(IncomingBatch.of(server("scan", "1", "host-1")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> graph().takeIn(staged, ""))
                .matches(wrong -> wrong.field().equals("reason"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> kim().withCommandId("c").configuration().takeIn(staged, "Scan"))
                .matches(wrong -> wrong.field().equals("commandId"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> staged.inCommitsOf(0));
    }
}
