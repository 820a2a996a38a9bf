package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.impact.GraphDifference;
import org.itsmkit.domain.cmdb.intake.Attested;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.model.StandardFields;
import org.itsmkit.domain.cmdb.model.StandardLife;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.tck.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may not see or read of the configuration graph is found by no way of asking. */
class ConfigurationAccessTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    private final HouseRules rules = new HouseRules();
    private final SettableClock clock = new SettableClock(MONDAY);
    private final MemoryStorage storage = new MemoryStorage();
    private final ServiceDesk desk =
            ServiceDesk.builder().storage(storage).clock(clock).access(rules).build();
    private final ConfigurationService kim = desk.as(Actor.person("kim")).configuration();
    private final ConfigurationService lee = desk.as(Actor.person("lee")).configuration();

    private CiId open;
    private CiId secret;
    private RelationId between;

    @BeforeEach
    void anOpenServiceNeedsASecretHost() {
        rules.configuring.add("lee");
        open = live(StandardModel.APPLICATION_SERVICE, "shop");
        secret = live(StandardModel.SERVER, "secret host");
        between = kim.relate(NewRelation.of(StandardModel.DEPENDS_ON, open, secret), "Found")
                .relation()
                .id();
    }

    private CiId live(String ciClass, String name) {
        CiId id = kim.create(NewItem.of(ciClass, name).with(ItemFields.OWNER.to(Person.of("kim"))), "Bought")
                .item()
                .id();
        kim.perform(id, Perform.action(StandardLife.COMMISSION), "Goes live");
        return id;
    }

    private static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ElementNotFound.class);
    }

    @Test
    void aSourceKeyOfAHiddenItemIsNotTakenFromIt() {
        kim.takeIn(kim.stage(IncomingBatch.of(seen("secret host", "k"))), "Scan");
        Sighting before =
                storage.configuration().sighting(TenantId.DEFAULT, "scan", "k").orElseThrow();
        IncomingItem record = seen("other host", "k");

        StagedIntake staged = lee.stage(IncomingBatch.of(record));

        assertThat(staged.refusedItems().get(record.key()))
                .extracting(Reason::code)
                .containsExactly("sighting.key");
        lee.takeIn(staged, "Scan");
        assertThat(storage.configuration().sighting(TenantId.DEFAULT, "scan", "k"))
                .contains(before);
        kim.end(before.item(), "Scrapped");
        assertThat(lee.stage(IncomingBatch.of(record)).isWhole()).isTrue();
    }

    private IncomingItem seen(String name, String key) {
        return IncomingItem.of("scan", key, StandardModel.SERVER, clock.instant())
                .with(ItemFields.NAME, name);
    }

    @Test
    void aMarkAsDuplicateOfAHiddenItemIsNeitherToldNorChanged() {
        CiId twin = live(StandardModel.SERVER, "twin");
        CiId other = live(StandardModel.SERVER, "other");
        kim.markDuplicate(twin, secret, "Same");

        assertThat(kim.duplicates(null, 10).items()).hasSize(1);
        assertThat(lee.duplicates(null, 10).items()).isEmpty();
        assertThat(lee.unmarkDuplicate(twin, "None").commit()).isEmpty();
        assertThatThrownBy(() -> lee.markDuplicate(twin, other, "Same")).isInstanceOf(CommandRefused.class);
        notFound(() -> lee.markDuplicate(other, secret, "Same"));
        notFound(() -> lee.markDuplicate(secret, other, "Same"));
        assertThat(kim.get(twin).item().duplicateOf()).isEqualTo(secret);
    }

    @Test
    void whatWasHiddenMeanwhileIsNotNamedByADifferenceFromThePast() {
        CiId host = live(StandardModel.SERVER, "host");
        AsOf then = new AsOf(clock.instant(), kim.version());
        assertThat(lee.asOf(then).has(host)).isTrue();
        kim.edit(host, "Merger", ItemFields.NAME.to("secret merger"));

        assertThat(lee.graph().has(host)).isFalse();
        assertThat(lee.asOf(then).has(host)).isFalse();
        GraphDifference difference = lee.graph().differenceFrom(lee.asOf(then), 10);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(lee.asOf(then).differenceFrom(lee.graph(), 10).isEmpty()).isTrue();

        kim.edit(host, "Announced", ItemFields.NAME.to("merger"));
        assertThat(lee.asOf(then).has(host)).isTrue();
        assertThat(lee.graph().differenceFrom(lee.asOf(then), 10).added()).isEmpty();
    }

    @Test
    void whetherAHiddenItemIsAMemberOfAGroupIsNotToldByLettingItJoin() {
        CiId spare = live(StandardModel.SERVER, "spare");
        CiId farm = kim.create(
                        NewItem.of(StandardModel.APPLICATION_SERVICE, "farm")
                                .with(ItemFields.OWNER.to(Person.of("kim")))
                                .needing(Redundancy.atLeast(1), "hosts"),
                        "Built")
                .item()
                .id();
        kim.apply(ConfigurationChange.because("Built")
                .relate(NewRelation.of(StandardModel.DEPENDS_ON, farm, spare).inGroup("hosts"))
                .relate(NewRelation.of(StandardModel.DEPENDS_ON, farm, secret).inGroup("hosts"))
                .perform(farm, Perform.action(StandardLife.COMMISSION)));

        assertThat(lee.graph().whatIf().joins(secret, farm, "hosts").evaluate().groups())
                .isEqualTo(lee.graph()
                        .whatIf()
                        .joins(kim.newItemId(), farm, "hosts")
                        .evaluate()
                        .groups());
        assertThat(kim.graph().whatIf().joins(secret, farm, "hosts").evaluate().groups())
                .isEmpty();
    }

    @Test
    void aKeyOfASourceIsNotTakenFromAnotherItem() {
        kim.see("scanner", "key-1", secret);

        assertThatThrownBy(() -> lee.see("scanner", "key-1", open))
                .isInstanceOf(CommandRefused.class)
                .hasMessageNotContaining(secret.toString());
        assertThat(kim.sightings(secret)).hasSize(1);
        kim.end(secret, "Sold");
        assertThat(lee.see("scanner", "key-1", open).item()).isEqualTo(open);
    }

    @Test
    void lateKnowledgeOfABoundedPastIsKept() {
        clock.advance(Duration.ofDays(2));
        Instant from = clock.instant().minus(Duration.ofHours(2));
        CiId lent = kim.newItemId();
        ConfigurationChange late = ConfigurationChange.because("Found in the books")
                .create(NewItem.of(StandardModel.SERVER, "lent host").withId(lent))
                .validBetween(from, from.plus(Duration.ofHours(1)));
        kim.apply(late);

        assertThat(kim.find(lent)).isEmpty();
        assertThat(kim.asOf(lent, new AsOf(from.plusSeconds(60), kim.version())))
                .isPresent();
        assertThat(kim.asOf(from.plusSeconds(60)).has(lent)).isTrue();
        assertThat(lee.asOf(from.plusSeconds(60)).has(lent)).isTrue();
        assertThat(kim.graph().has(lent)).isFalse();
    }

    @Test
    void aHiddenItemIsAsAbsentAsOneThatDoesNotExist() {
        notFound(() -> lee.get(secret));
        assertThat(lee.find(secret)).isEmpty();
        assertThatThrownBy(() -> lee.get(secret)).hasMessage(new ElementNotFound(secret).getMessage());
        notFound(() -> lee.relations(secret, null, 10));
        notFound(() -> lee.history(secret, FactPosition.START, 10));
        notFound(() -> lee.asOf(secret, AsOf.valid(MONDAY)));
        notFound(() -> lee.actions(secret));
        notFound(() -> lee.see("scan", "k", secret));
        notFound(() -> lee.sightings(secret));
    }

    @Test
    void aHiddenItemIsInNoSearchAndNoCount() {
        assertThat(lee.search(ItemSearch.all()).items())
                .extracting(found -> found.item().id())
                .containsExactly(open);
        assertThat(lee.count(ItemSearch.all())).isEqualTo(1);
        assertThat(lee.count(ItemSearch.ofKind(StandardModel.HOST))).isZero();
        assertThat(kim.count(ItemSearch.all())).isEqualTo(2);
    }

    @Test
    void aRelationWithAHiddenEndIsHidden() {
        notFound(() -> lee.get(between));
        notFound(() -> lee.history(between, FactPosition.START, 10));
        notFound(() -> lee.asOf(between, AsOf.valid(MONDAY)));
        assertThat(lee.relations(open, null, 10).items()).isEmpty();
        assertThat(kim.relations(open, null, 10).items())
                .extracting(StoredRelation::relation)
                .hasSize(1);
    }

    @Test
    void aHiddenItemCannotBeChanged() {
        ConfigurationChange because = ConfigurationChange.because("r");
        for (ConfigurationChange change : List.of(
                because.edit(secret, ItemFields.NAME.to("mine")),
                because.end(secret),
                because.restore(secret, AsOf.valid(MONDAY)),
                because.retract(secret, MONDAY),
                because.perform(secret, Perform.action(StandardLife.RETIRE)),
                because.relate(StandardModel.DEPENDS_ON, open, secret),
                because.unrelate(between),
                because.enable(between, false),
                because.retract(between, MONDAY))) {
            notFound(() -> lee.preview(change));
            notFound(() -> lee.apply(change));
        }
        assertThat(kim.get(secret).item().name()).isEqualTo("secret host");
    }

    @Test
    void theFactsOfACommitAreThoseOfWhatIsSeen() {
        assertThat(lee.facts(FactPosition.START, 100))
                .isNotEmpty()
                .allMatch(fact -> fact.element().equals(open));
        assertThat(kim.facts(FactPosition.START, 100))
                .anyMatch(fact -> fact.element().equals(secret));
        assertThat(lee.facts(FactPosition.START, 1)).hasSize(1);
    }

    @Test
    void onlyWhoMayReviewReadsCommits() {
        rules.configuring.clear();
        refused("not.you", () -> lee.commits(0, 10));
        refused("not.you", () -> lee.facts(FactPosition.START, 10));
        refused("not.you", () -> lee.baseline("mine", AsOf.valid(MONDAY)));
        refused("not.you", () -> lee.see("scan", "k", open));
        refused("not.you", () -> lee.edit(open, "r", ItemFields.NAME.to("x")));
        refused("not.you", () -> lee.create(NewItem.of(StandardModel.SERVER, "x"), "r"));
        refused("not.you", () -> lee.end(open, "r"));
        refused("not.you", () -> lee.perform(open, Perform.action(StandardLife.RETIRE), "r"));
        assertThat(lee.get(open).item().name()).isEqualTo("shop");
    }

    @Test
    void endingWhatIsSeenEndsHiddenRelationsAndTellsNothingOfThem() {
        ChangeEffects effects = lee.preview(ConfigurationChange.because("r").end(open));

        assertThat(effects.items()).hasSize(1);
        assertThat(effects.relations()).isEmpty();
        assertThat(effects.groups()).isEmpty();
        assertThat(effects.violations()).isEmpty();
        lee.end(open, "Gone");
        notFound(() -> kim.get(between));
    }

    @Test
    void theGroupOfAHiddenItemIsNotPreviewed() {
        CiId cluster = live(StandardModel.CLUSTER, "secret cluster");
        CiId one = live(StandardModel.SERVER, "one");
        kim.relate(NewRelation.of(StandardModel.MEMBER_OF, one, cluster), "r");
        ConfigurationChange retiring = ConfigurationChange.because("r").end(one);

        assertThat(kim.preview(retiring).groups()).hasSize(1);
        assertThat(lee.preview(retiring).groups()).isEmpty();
    }

    @Test
    void aHiddenItemIsHiddenAlsoWhenItHasEnded() {
        kim.end(secret, "Scrapped");

        notFound(() -> lee.history(secret, FactPosition.START, 10));
        notFound(() -> lee.asOf(secret, AsOf.valid(MONDAY)));
        notFound(() -> lee.history(between, FactPosition.START, 10));
        notFound(() -> lee.preview(ConfigurationChange.because("r").restore(secret, AsOf.valid(MONDAY))));
        assertThat(lee.facts(FactPosition.START, 100))
                .allMatch(fact -> fact.element().equals(open));
        assertThat(kim.history(secret, FactPosition.START, 10)).hasSize(3);
    }

    @Test
    void aHiddenItemIsNotTheStaleOne() {
        kim.see("scan", "secret", secret);
        kim.see("scan", "open", open);
        clock.advance(Duration.ofDays(61));

        assertThat(lee.staleItems(null, 10).items())
                .extracting(stale -> stale.item().item().id())
                .containsExactly(open);
        assertThat(kim.staleItems(null, 10).items()).hasSize(2);
    }

    @Test
    void whatMayNotBeReadIsLeftOutEverywhere() {
        rules.unreadable.addAll(List.of("description", "owner", "environment"));
        kim.edit(
                open,
                "r",
                StandardFields.DESCRIPTION.to("sells spare parts"),
                StandardFields.ENVIRONMENT.to("PRODUCTION"));
        storage.configuration()
                .see(
                        TenantId.DEFAULT,
                        List.of(new Sighting(
                                "scan",
                                "k",
                                open,
                                MONDAY,
                                Map.of(
                                        "description",
                                        new Attested(new FieldValue<>(FieldType.TEXT, "sells"), MONDAY, false)))));

        bare(lee.get(open).item());
        bare(lee.search(ItemSearch.all()).items().get(0).item());
        lee.history(open, FactPosition.START, 10).forEach(fact -> bare((ConfigurationItem) fact.value()));
        lee.facts(FactPosition.START, 10).forEach(fact -> bare((ConfigurationItem) fact.value()));
        bare(lee.asOf(open, AsOf.valid(MONDAY)).orElseThrow());
        assertThat(lee.sightings(open).get(0).attributes()).isEmpty();
        assertThat(kim.sightings(open).get(0).attributes()).hasSize(1);

        ChangeEffects effects = lee.preview(ConfigurationChange.because("r").edit(open, ItemFields.NAME.to("store")));
        effects.items().forEach(effect -> {
            bare(effect.before());
            bare(effect.after());
            effect.recorded().forEach(turn -> bare(turn.value()));
        });
        bare(lee.edit(open, "r", ItemFields.NAME.to("store")).item());
        assertThat(kim.get(open).item().attributes().get(StandardFields.DESCRIPTION))
                .as("what lee may not read, lee does not take away")
                .contains("sells spare parts");
    }

    private static void bare(ConfigurationItem item) {
        assertThat(item.owner()).isNull();
        assertThat(item.attributes().asMap()).isEmpty();
    }

    @Test
    void whatMayNotBeReadMayNotBeAskedByNorWritten() {
        rules.unreadable.addAll(List.of("environment", "owner", "description"));
        kim.edit(open, "r", StandardFields.DESCRIPTION.to("told in confidence"));
        refused(
                "field.not.readable",
                () -> lee.search(
                        ItemSearch.where(where(StandardFields.ENVIRONMENT).is("PRODUCTION"))));
        refused(
                "field.not.readable",
                () -> lee.count(ItemSearch.where(where(ItemFields.OWNER).is(Person.of("kim")))));
        refused("field.not.readable", () -> lee.edit(open, "r", StandardFields.ENVIRONMENT.to("TEST")));
        refused(
                "field.not.readable",
                () -> lee.create(
                        NewItem.of(StandardModel.SERVER, "x").with(ItemFields.OWNER.to(Person.of("lee"))), "r"));
        refused(
                "field.not.readable",
                () -> lee.apply(ConfigurationChange.because("r").restore(open, new AsOf(MONDAY, 1))));
    }

    @Test
    void aPolicyThatSaysNothingOfItemsOpensNone() {
        assertThat(ConfigurationAccess.CLOSED
                        .labelsOf(TenantId.DEFAULT, kim.get(open).item())
                        .readers())
                .isEmpty();
        assertThat(ConfigurationAccess.CLOSED.objections(
                        TenantId.DEFAULT, Actor.person("kim"), ConfigurationOperation.CONFIGURE, null))
                .isNotEmpty();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(call).matches(refusal -> refusal.has(code));
    }
}
