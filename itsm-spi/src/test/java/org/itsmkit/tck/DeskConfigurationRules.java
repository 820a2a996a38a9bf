package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.model.StandardFields;
import org.itsmkit.domain.cmdb.model.StandardLife;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.cmdb.time.Standing;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.service.AppliedChange;
import org.itsmkit.service.ChangeEffects;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.ConfigurationChange;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.CurrentItem;
import org.itsmkit.service.ElementNotFound;
import org.itsmkit.service.ItemSearch;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.NewRelation;
import org.itsmkit.service.StaleItem;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changing and reading the configuration graph. */
abstract class DeskConfigurationRules extends DeskCase {

    private ConfigurationService graph() {
        return kim().configuration();
    }

    private static ConfigurationChange because(String reason) {
        return ConfigurationChange.because(reason);
    }

    private CiId server(String name) {
        return graph().create(NewItem.of(StandardModel.SERVER, name), "Bought")
                .item()
                .id();
    }

    private CiId live(String ciClass, String name) {
        CiId id = graph().create(NewItem.of(ciClass, name).with(ItemFields.OWNER.to(person("kim"))), "Bought")
                .item()
                .id();
        graph().perform(id, action(StandardLife.COMMISSION), "Goes live");
        return id;
    }

    private @Nullable String nameAsOf(CiId id, Instant valid, long version) {
        return graph().asOf(id, new AsOf(valid, version))
                .map(ConfigurationItem::name)
                .orElse(null);
    }

    private List<String> names(ItemSearch search) {
        return graph().search(search).items().stream()
                .map(found -> found.item().name())
                .toList();
    }

    // What a change does.

    @Test
    void aChangeIsOneCommitOfAllItsSteps() {
        CiId host = server("host-1");
        CiId vm = graph().newItemId();
        Ticket ticket = incident();

        AppliedChange applied = graph().apply(because("Second node installed")
                .create(NewItem.of(StandardModel.VIRTUAL_MACHINE, "vm-1")
                        .withId(vm)
                        .with(StandardFields.HOST_NAME.to("vm-1.example")))
                .relate(StandardModel.RUNS_ON, vm, host)
                .edit(host, ItemFields.NAME.to("host-one"))
                .forTicket(ticket.id()));

        GraphCommit commit = applied.commit().orElseThrow();
        assertThat(commit.version()).isEqualTo(2);
        assertThat(commit.facts()).isEqualTo(3);
        assertThat(commit.reason()).isEqualTo("Second node installed");
        assertThat(commit.ticket()).isEqualTo(ticket.id());
        assertThat(commit.actor()).isEqualTo(kim().actor());
        assertThat(graph().get(vm).item().stage()).isEqualTo(StandardLife.PLANNED);
        assertThat(graph().get(vm).item().attributes().get(StandardFields.HOST_NAME))
                .contains("vm-1.example");
        assertThat(graph().get(host)).extracting(CurrentItem::version).isEqualTo(2L);
        assertThat(graph().get(host).item().name()).isEqualTo("host-one");
        assertThat(graph().relations(vm, null, 10).items())
                .extracting(StoredRelation::relation)
                .extracting(Relation::type, Relation::source, Relation::target)
                .containsExactly(tuple(StandardModel.RUNS_ON, vm, host));
        assertThat(graph().version()).isEqualTo(2);
    }

    @Test
    void aChangeThatIsRefusedInPartDoesNothing() {
        CiId host = server("host-1");

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> graph().apply(because("Nonsense")
                        .edit(host, ItemFields.NAME.to("other"))
                        .relate(StandardModel.RUNS_ON, host, host)))
                .matches(refused -> refused.has("relation.not.allowed"));

        assertThat(graph().get(host).item().name()).isEqualTo("host-1");
        assertThat(graph().version()).isEqualTo(1);
    }

    @Test
    void stepsAreTakenOneAfterTheOther() {
        CiId host = server("host-1");

        AppliedChange applied = graph().apply(because("Twice")
                .edit(host, ItemFields.NAME.to("a"), StandardFields.SERIAL_NUMBER.to("7QX"))
                .edit(host, ItemFields.NAME.to("b")));

        assertThat(applied.commit().orElseThrow().facts()).isEqualTo(1);
        assertThat(graph().get(host).item().name()).isEqualTo("b");
    }

    @Test
    void whatIsSoAlreadyMakesNoCommit() {
        CiId host = server("host-1");

        AppliedChange applied = graph().apply(because("Again").edit(host, ItemFields.NAME.to("host-1")));

        assertThat(applied.commit()).isEmpty();
        assertThat(applied.effects().items()).isEmpty();
        assertThat(graph().version()).isEqualTo(1);
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndCommitsNothing() {
        CiId host = server("host-1");

        ChangeEffects effects = graph().preview(because("Rename").edit(host, ItemFields.NAME.to("b")));

        assertThat(effects.items()).singleElement().satisfies(effect -> {
            assertThat(effect.before()).extracting(ConfigurationItem::name).isEqualTo("host-1");
            assertThat(effect.after()).extracting(ConfigurationItem::name).isEqualTo("b");
        });
        assertThat(graph().get(host).item().name()).isEqualTo("host-1");
        assertThat(graph().version()).isEqualTo(1);
    }

    @Test
    void everyKindOfStepDoesWhatItSays() {
        CiId host = server("host-1");
        CiId shop = live(StandardModel.APPLICATION_SERVICE, "shop");
        RelationId needs = graph().relate(NewRelation.of(StandardModel.DEPENDS_ON, shop, host), "Found")
                .relation()
                .id();

        graph().apply(because("Everything")
                .health(host, Severity.MAJOR)
                .needs(shop, "hosts", Redundancy.atLeast(1))
                .regroup(needs, "hosts")
                .enable(needs, false)
                .during(needs, "default")
                .edit(needs, StandardFields.PORT.to("443"))
                .reclassify(host, StandardModel.VIRTUAL_MACHINE));

        assertThat(graph().get(host).item().health()).isEqualTo(Severity.MAJOR);
        assertThat(graph().get(host).item().ciClass()).isEqualTo(StandardModel.VIRTUAL_MACHINE);
        assertThat(graph().get(shop).item().redundancy()).containsEntry("hosts", Redundancy.atLeast(1));
        assertThat(graph().get(needs).relation()).satisfies(relation -> {
            assertThat(relation.group()).isEqualTo("hosts");
            assertThat(relation.isEnabled()).isFalse();
            assertThat(relation.calendar()).isEqualTo("default");
            assertThat(relation.attributes().get(StandardFields.PORT)).contains("443");
        });

        graph().apply(because("And back")
                .needs(shop, "hosts", null)
                .regroup(needs, null)
                .during(needs, null));
        assertThat(graph().get(shop).item().redundancy()).isEmpty();
        assertThat(graph().get(needs).relation().group()).isNull();

        graph().end(needs, "Gone");
        assertThatThrownBy(() -> graph().get(needs)).isInstanceOf(ElementNotFound.class);
        assertThat(graph().relations(shop, null, 10).items()).isEmpty();
    }

    // What is refused.

    @Test
    void wrongInputIsNamed() {
        CiId host = server("host-1");
        refusesInput("class", () -> graph().create(NewItem.of("nonsense", "x"), "r"));
        refusesInput("field", () -> graph().edit(host, "r", StandardFields.IMAGE.to("x")));
        refusesInput(
                "cpu-count",
                () -> graph().edit(host, "r", Field.text("cpu-count").to("many")));
        refusesInput("relation type", () -> graph().relate(NewRelation.of("nonsense", host, host), "r"));
        refusesInput(
                "calendar",
                () -> graph().relate(
                                NewRelation.of(StandardModel.CONNECTS_TO, host, host)
                                        .during("nowhere"),
                                "r"));
        refusesInput("reason", () -> graph().edit(host, " ", ItemFields.NAME.to("x")));
        refusesInput("name", () -> graph().edit(host, "r", ItemFields.NAME.to("x".repeat(201))));
        refusesInput(
                "validFrom",
                () -> graph().apply(
                                because("r").edit(host, ItemFields.NAME.to("x")).validFrom(MONDAY.plusSeconds(1))));
        refusesInput("limit", () -> graph().relations(host, null, 0));
        refusesInput("limit", () -> graph().history(host, FactPosition.START, Page.MOST + 1));
        refusesInput(
                "search",
                () -> graph().search(ItemSearch.where(
                        where(Field.text("description")).is("x"))));
        refusesInput("class", () -> graph().search(ItemSearch.ofKind("nonsense")));
        refusesInput(
                "commandId",
                () -> kim().withCommandId("once").configuration().create(NewItem.of(StandardModel.SERVER, "x"), "r"));
        assertThat(graph().version()).isEqualTo(1);
    }

    private static void refusesInput(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(call)
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void whatTheModelForbidsIsRefusedAndWhatItDemandsIsReported() {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> graph().create(NewItem.of(StandardModel.HOST, "abstract"), "r"))
                .matches(refused -> refused.has("class.abstract"));

        CiId vm = graph().create(NewItem.of(StandardModel.VIRTUAL_MACHINE, "vm"), "r")
                .item()
                .id();
        AppliedChange live = graph().apply(because("Goes live").perform(vm, action(StandardLife.COMMISSION)));

        assertThat(live.effects().violations())
                .extracting(violation -> violation.kind().code())
                .contains("relation.missing", "attribute.missing");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        CiId host = server("host-1");
        CiId nothing = graph().newItemId();

        assertThatThrownBy(() -> graph().get(nothing)).isInstanceOf(ElementNotFound.class);
        assertThat(graph().find(nothing)).isEmpty();
        assertThatThrownBy(() -> graph().edit(nothing, "r", ItemFields.NAME.to("x")))
                .isInstanceOf(ElementNotFound.class);
        assertThatThrownBy(() -> graph().relate(NewRelation.of(StandardModel.CONNECTS_TO, host, nothing), "r"))
                .isInstanceOf(ElementNotFound.class);
        assertThatThrownBy(() -> graph().history(nothing, FactPosition.START, 10))
                .isInstanceOf(ElementNotFound.class);
        assertThatThrownBy(() -> graph().asOf(nothing, AsOf.valid(MONDAY))).isInstanceOf(ElementNotFound.class);
        assertThatThrownBy(() -> graph().apply(because("r")
                        .edit(host, ItemFields.NAME.to("x"))
                        .forTicket(TicketId.of("00000000-0000-7000-8000-000000000000"))))
                .isInstanceOf(TicketNotFound.class);
    }

    @Test
    void anIdBelongsToOneItemAlsoWhenThatHasEnded() {
        CiId host = server("host-1");
        graph().end(host, "Scrapped");

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() ->
                        graph().create(NewItem.of(StandardModel.SERVER, "b").withId(host), "r"))
                .matches(refused -> refused.has("item.id.taken"));
    }

    // Versions.

    @Test
    void aNamedVersionThatIsOlderIsRefusedWithBoth() {
        CiId host = server("host-1");
        graph().edit(host, "First", ItemFields.NAME.to("a"));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> graph().apply(because("Late")
                        .edit(host, ItemFields.NAME.to("b"))
                        .basedOn(host, 1)))
                .satisfies(concurrent -> {
                    assertThat(concurrent.element()).contains(host);
                    assertThat(concurrent.expectedVersion()).isEqualTo(1);
                    assertThat(concurrent.foundVersion()).isEqualTo(2);
                });
        assertThatThrownBy(() -> kim().basedOn(1).configuration().edit(host, "Late", ItemFields.NAME.to("b")))
                .isInstanceOf(ConcurrentChange.class);

        kim().basedOn(2).configuration().edit(host, "In time", ItemFields.NAME.to("c"));
        assertThat(graph().get(host).item().name()).isEqualTo("c");
    }

    @Test
    void writersOfOneItemLoseNothing() {
        CiId host = server("host-1");
        int writers = 4;
        int each = 5;
        Together.run(writers, writer -> {
            for (int i = 0; i < each; i++) {
                String group = "group-" + writer + "-" + i;
                Together.patiently(() -> graph().apply(because("Group " + group).needs(host, group, Redundancy.ALL)));
            }
            return true;
        });

        assertThat(graph().get(host).item().redundancy()).hasSize(writers * each);
        assertThat(graph().version()).isEqualTo(1 + writers * each);
    }

    // Time.

    @Test
    void aLateFactHoldsUntilWhatIsKnownToHaveChangedLater() {
        Instant nine = MONDAY;
        CiId host = server("host-1");
        advance(Duration.ofHours(2));
        graph().edit(host, "Renamed at eleven", ItemFields.NAME.to("host-2"));
        advance(Duration.ofHours(2));
        Instant ten = nine.plus(Duration.ofHours(1));
        long before = graph().version();

        graph().apply(because("Told at one")
                .edit(host, ItemFields.NAME.to("host-1b"), StandardFields.SERIAL_NUMBER.to("7QX"))
                .validFrom(ten));

        assertThat(nameAsOf(host, ten, Long.MAX_VALUE)).isEqualTo("host-1b");
        assertThat(nameAsOf(host, ten.minusSeconds(1), Long.MAX_VALUE)).isEqualTo("host-1");
        assertThat(graph().get(host).item().name()).as("renamed later").isEqualTo("host-2");
        assertThat(graph().get(host).item().attributes().get(StandardFields.SERIAL_NUMBER))
                .as("not changed later")
                .contains("7QX");
        assertThat(nameAsOf(host, ten, before)).as("what was believed").isEqualTo("host-1");
        assertThat(names(ItemSearch.where(where(StandardFields.SERIAL_NUMBER).is("7QX"))))
                .containsExactly("host-2");
    }

    @Test
    void aCorrectionHoldsInItsIntervalAlone() {
        CiId host = server("host-1");
        advance(Duration.ofHours(4));
        Instant ten = MONDAY.plus(Duration.ofHours(1));
        Instant eleven = MONDAY.plus(Duration.ofHours(2));

        graph().apply(because("It was called so for an hour")
                .edit(host, ItemFields.NAME.to("lent"))
                .validBetween(ten, eleven));

        assertThat(nameAsOf(host, ten.minusSeconds(1), Long.MAX_VALUE)).isEqualTo("host-1");
        assertThat(nameAsOf(host, ten, Long.MAX_VALUE)).isEqualTo("lent");
        assertThat(nameAsOf(host, eleven.minusSeconds(1), Long.MAX_VALUE)).isEqualTo("lent");
        assertThat(nameAsOf(host, eleven, Long.MAX_VALUE)).isEqualTo("host-1");
        assertThat(graph().get(host).item().name()).isEqualTo("host-1");
    }

    @Test
    void aRetractedFactLetsTheOneBeforeGoOn() {
        CiId host = server("host-1");
        advance(Duration.ofHours(1));
        graph().edit(host, "By mistake", ItemFields.NAME.to("wrong"));
        Instant ten = graph().get(host).validFrom();
        advance(Duration.ofHours(1));

        graph().apply(because("It was not").retract(host, ten));

        assertThat(graph().get(host).item().name()).isEqualTo("host-1");
        assertThat(graph().get(host).validFrom()).isEqualTo(MONDAY);
        assertThat(nameAsOf(host, ten, 2)).isEqualTo("wrong");
        assertThat(nameAsOf(host, ten, 3)).isEqualTo("host-1");
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> graph().apply(because("Again").retract(host, ten)))
                .matches(refused -> refused.has("nothing.changed.then"));
    }

    @Test
    void anItemEndsWithItsRelationsInOneCommit() {
        CiId host = live(StandardModel.SERVER, "host");
        CiId shop = live(StandardModel.APPLICATION_SERVICE, "shop");
        RelationId needs = graph().relate(NewRelation.of(StandardModel.DEPENDS_ON, shop, host), "Found")
                .relation()
                .id();
        advance(Duration.ofHours(1));
        Instant ended = clock.instant();

        AppliedChange applied = graph().end(host, "Scrapped");

        assertThat(applied.commit().orElseThrow().facts()).isEqualTo(2);
        assertThat(graph().find(host)).isEmpty();
        assertThat(graph().relations(shop, null, 10).items()).isEmpty();
        assertThat(graph().asOf(host, AsOf.valid(ended))).isEmpty();
        assertThat(nameAsOf(host, ended.minusSeconds(1), Long.MAX_VALUE)).isEqualTo("host");
        assertThat(graph().asOf(needs, AsOf.valid(ended))).isEmpty();
        assertThat(graph().asOf(needs, AsOf.valid(ended.minusSeconds(1)))).isPresent();
        assertThat(graph().history(host, FactPosition.START, 10))
                .extracting(Fact::standing)
                .last()
                .isEqualTo(Standing.ENDED);
        assertThat(names(ItemSearch.all())).containsExactly("shop");
    }

    @Test
    void anEndThatIsLearntLateEndsWhatWasRecordedSince() {
        CiId host = server("host-1");
        advance(Duration.ofHours(2));
        graph().edit(host, "Thought to be there", ItemFields.NAME.to("ghost"));
        advance(Duration.ofHours(1));
        Instant ten = MONDAY.plus(Duration.ofHours(1));

        graph().apply(because("It was gone at ten").end(host).validFrom(ten));

        assertThat(graph().find(host)).isEmpty();
        assertThat(nameAsOf(host, clock.instant(), Long.MAX_VALUE)).isNull();
        assertThat(nameAsOf(host, ten.minusSeconds(1), Long.MAX_VALUE)).isEqualTo("host-1");
        assertThat(nameAsOf(host, MONDAY.plus(Duration.ofHours(2)), 2)).isEqualTo("ghost");
    }

    @Test
    void anItemIsRestoredAsANewChange() {
        CiId host = server("host-1");
        advance(Duration.ofHours(1));
        graph().edit(host, "Renamed", ItemFields.NAME.to("other"), StandardFields.SERIAL_NUMBER.to("7QX"));
        advance(Duration.ofHours(1));
        graph().end(host, "Scrapped");
        advance(Duration.ofHours(1));

        graph().apply(because("It is still needed").restore(host, new AsOf(MONDAY, 1)));

        assertThat(graph().get(host).item().name()).isEqualTo("host-1");
        assertThat(graph().get(host).item().attributes().asMap()).isEmpty();
        assertThat(graph().get(host).validFrom()).isEqualTo(clock.instant());
        assertThat(nameAsOf(host, clock.instant().minusSeconds(1), Long.MAX_VALUE))
                .isNull();
        assertThat(graph().version()).isEqualTo(4);
    }

    @Test
    void aVersionIsFoundByTheInstantAtWhichItWasKnown() {
        assertThat(graph().versionAt(MONDAY)).isZero();
        CiId host = server("a");
        for (int i = 2; i <= 7; i++) {
            advance(Duration.ofMinutes(10));
            graph().edit(host, "r", ItemFields.NAME.to("v" + i));
        }

        assertThat(graph().versionAt(MONDAY.minusSeconds(1))).isZero();
        assertThat(graph().versionAt(MONDAY)).isEqualTo(1);
        assertThat(graph().versionAt(MONDAY.plus(Duration.ofMinutes(35)))).isEqualTo(4);
        assertThat(graph().versionAt(MONDAY.plus(Duration.ofDays(1)))).isEqualTo(7);
    }

    @Test
    void historyIsReadInPages() {
        CiId host = server("a");
        for (int i = 1; i < 5; i++) {
            advance(Duration.ofMinutes(1));
            graph().edit(host, "r", ItemFields.NAME.to("v" + i));
        }
        List<Fact> all = new ArrayList<>();
        List<Fact> page = graph().history(host, FactPosition.START, 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = graph().history(host, page.get(page.size() - 1).position(), 2);
        }

        assertThat(all).hasSize(5);
        assertThat(all).isEqualTo(graph().history(host, FactPosition.START, 100));
        assertThat(graph().commits(0, 100)).extracting(GraphCommit::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(graph().commits(3, 1)).extracting(GraphCommit::version).containsExactly(4L);
        assertThat(graph().facts(new FactPosition(2, Integer.MAX_VALUE), 100)).hasSize(3);
    }

    @Test
    void aViewIsNamedOnce() {
        CiId host = server("before");
        Baseline named = graph().baseline("Go-live", AsOf.valid(clock.instant()));
        advance(Duration.ofHours(1));
        graph().edit(host, "r", ItemFields.NAME.to("after"));

        assertThat(named.view().version()).isEqualTo(1);
        assertThat(graph().findBaseline("Go-live")).contains(named);
        assertThat(graph().baselines(null, 10).items()).containsExactly(named);
        assertThat(graph().asOf(host, named.view()).map(ConfigurationItem::name))
                .contains("before");
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> graph().baseline("Go-live", AsOf.valid(clock.instant())))
                .matches(refused -> refused.has("baseline.name.taken"));
        refusesInput("view.version", () -> graph().baseline("b", new AsOf(MONDAY, 9)));
        refusesInput(
                "view.valid",
                () -> graph().baseline("b", AsOf.valid(clock.instant().plusSeconds(1))));
        assertThat(graph().findBaseline("nothing")).isEmpty();
    }

    // Lives.

    @Test
    void actionsAreThoseOfTheLifeCycle() {
        CiId host = live(StandardModel.SERVER, "host");

        assertThat(graph().actions(host))
                .filteredOn(ActionView::allowed)
                .extracting(ActionView::action)
                .containsExactly(StandardLife.RETIRE);
        CurrentItem retired = graph().perform(host, action(StandardLife.RETIRE), "Too old");

        assertThat(retired.item().stage()).isEqualTo(StandardLife.RETIRED);
        assertThat(retired.item().status()).isEqualTo(OperationalStatus.NON_OPERATIONAL);
        assertThat(graph().commits(0, 100))
                .extracting(GraphCommit::reason)
                .last()
                .isEqualTo("Too old");
        assertThatThrownBy(() -> graph().perform(host, action(StandardLife.RETIRE), "Again"))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void retiringAMemberPreviewsWhatBecomesOfItsGroup() {
        CiId one = live(StandardModel.SERVER, "one");
        CiId two = live(StandardModel.SERVER, "two");
        CiId three = live(StandardModel.SERVER, "three");
        CiId cluster = live(StandardModel.CLUSTER, "cluster");
        graph().apply(because("Cluster built")
                .relate(StandardModel.MEMBER_OF, one, cluster)
                .relate(StandardModel.MEMBER_OF, two, cluster)
                .relate(StandardModel.MEMBER_OF, three, cluster)
                .needs(cluster, "members", Redundancy.atLeast(2)));

        for (ConfigurationChange change : List.of(
                because("Old").perform(one, action(StandardLife.RETIRE)),
                because("Gone").end(one),
                because("Out")
                        .unrelate(graph().relations(one, null, 1)
                                .items()
                                .get(0)
                                .relation()
                                .id()))) {
            assertThat(graph().preview(change).groups()).singleElement().satisfies(group -> {
                assertThat(group.dependent()).isEqualTo(cluster);
                assertThat(group.group()).isEqualTo("members");
                assertThat(group.members()).isEqualTo(3);
                assertThat(group.tolerated()).isEqualTo(1);
                assertThat(group.membersAfter()).isEqualTo(2);
                assertThat(group.toleratedAfter()).isZero();
                assertThat(group.isWeaker()).isTrue();
            });
        }
        assertThat(graph().preview(because("Renamed").edit(one, ItemFields.NAME.to("uno")))
                        .groups())
                .isEmpty();
    }

    // Finding.

    @Test
    void aSearchForAKindFindsItsSubclasses() {
        server("s1");
        graph().create(NewItem.of(StandardModel.VIRTUAL_MACHINE, "v1"), "r");
        graph().create(NewItem.of(StandardModel.CONTRACT, "c1"), "r");

        assertThat(names(ItemSearch.ofKind(StandardModel.HOST))).containsExactly("s1", "v1");
        assertThat(names(ItemSearch.where(where(ItemFields.CLASS).is(StandardModel.HOST))))
                .isEmpty();
        assertThat(graph().count(ItemSearch.ofKind(StandardModel.HOST))).isEqualTo(2);
        assertThat(names(ItemSearch.ofKind(StandardModel.HOST)
                        .and(where(ItemFields.NAME).is("v1"))))
                .containsExactly("v1");
    }

    @Test
    void aSearchIsReadInPages() {
        for (int i = 0; i < 5; i++) {
            server("s" + i);
        }
        List<String> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<CurrentItem> page = graph().search(ItemSearch.all()
                    .sortedBy(Sort.descending(ItemFields.NAME))
                    .limit(2)
                    .after(cursor.orElse(null)));
            page.items().forEach(found -> all.add(found.item().name()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(all).containsExactly("s4", "s3", "s2", "s1", "s0");
    }

    // Sources.

    @Test
    void anItemThatNoSourceSeesAnyMoreIsStaleAndStays() {
        CiId seen = server("seen");
        CiId silent = server("silent");
        CiId kept = server("kept by people");
        graph().see("scan", "k-silent", silent);
        graph().see("scan", "k-seen", seen);
        graph().see("agents", "k-seen", seen);
        long version = graph().version();
        advance(Duration.ofDays(59));
        graph().see("agents", "k-seen", seen);
        advance(Duration.ofDays(2));

        List<StaleItem> stale = graph().staleItems(null, 10).items();

        assertThat(stale).singleElement().satisfies(item -> {
            assertThat(item.item().item().id()).isEqualTo(silent);
            assertThat(item.source()).isEqualTo("scan");
            assertThat(item.lastSeen()).isEqualTo(MONDAY);
        });
        assertThat(graph().sightings(seen)).hasSize(2);
        assertThat(graph().find(silent)).isPresent();
        assertThat(graph().find(kept)).isPresent();
        assertThat(graph().version()).isEqualTo(version);
        assertThat(Set.copyOf(graph().sightings(silent))).hasSize(1);
    }
}
