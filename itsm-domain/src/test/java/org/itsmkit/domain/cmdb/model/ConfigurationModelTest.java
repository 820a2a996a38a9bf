package org.itsmkit.domain.cmdb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ConfigurationModelTest {

    private static final Field<Long> SLOTS = Field.integer("slots").indexed();
    private static final ClassDefinition TAPES = CiClass.named("tape-library")
            .under(StandardModel.STORAGE)
            .attributes(SLOTS)
            .required(SLOTS);

    @Test
    void aSubclassHasWhatItsSuperclassesHaveAndThenItsOwn() {
        CiClass tapes = StandardModel.model().with(TAPES).require("tape-library");
        assertThat(tapes.lineage()).containsExactly("tape-library", "storage", "infrastructure", "item");
        assertThat(tapes.attributes().fields())
                .startsWith(StandardFields.DESCRIPTION)
                .contains(StandardFields.SERIAL_NUMBER, StandardFields.CAPACITY_GIB)
                .endsWith(SLOTS);
        assertThat(tapes.required()).containsExactly("serial-number", "slots", "support-group");
        assertThat(tapes.recommended()).containsExactly("capacity-gib");
        assertThat(tapes.layer()).isEqualTo(Layer.INFRASTRUCTURE);
        assertThat(tapes.lifeCycle()).isSameAs(StandardLife.ITEM);
        assertThat(tapes.staleAfter()).contains(Duration.ofDays(60));
        assertThat(tapes.isService()).isFalse();
    }

    @Test
    void indexedAttributesAreSearchableAndTheOthersAreNot() {
        CiClass tapes = StandardModel.model().with(TAPES).require("tape-library");
        assertThat(tapes.searchable().has(SLOTS)).isTrue();
        assertThat(tapes.searchable().has(ItemFields.CLASS)).isTrue();
        assertThat(tapes.searchable().has(StandardFields.DESCRIPTION)).isFalse();
    }

    @Test
    void whatIsRequiredIsNotRecommendedToo() {
        CiClass odd = StandardModel.model()
                .with(CiClass.named("odd").under(StandardModel.STORAGE).recommended(StandardFields.SERIAL_NUMBER))
                .require("odd");
        assertThat(odd.required()).contains("serial-number");
        assertThat(odd.recommended()).doesNotContain("serial-number");
    }

    @Test
    void subclassesAreToldEachBehindItsSuperclassInTheOrderTheyWereAdded() {
        assertThat(StandardModel.model().subclassesOf(StandardModel.ANY_PLATFORM))
                .containsExactly("host", "server", "virtual-machine", "container", "cluster");
        assertThat(StandardModel.model().isA("server", "platform")).isTrue();
        assertThat(StandardModel.model().isA("platform", "server")).isFalse();
        assertThat(StandardModel.model().isA("server", "server")).isTrue();
        assertThat(StandardModel.model().isA("unheard-of", "server")).isFalse();
        assertThatThrownBy(() -> StandardModel.model().subclassesOf("unheard-of"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aClassOfAKnownKeyTakesItsPlace() {
        ConfigurationModel model = StandardModel.model();
        ConfigurationModel changed =
                model.with(model.require(StandardModel.SERVER).definition().attributes(Field.text("rack")));
        assertThat(changed.classes()).hasSameSizeAs(model.classes());
        assertThat(changed.require("server").attributes().find("rack")).isPresent();
        assertThat(model.require("server").attributes().find("rack")).isEmpty();
    }

    @Test
    void everyProblemOfAModelIsToldAtOnce() {
        assertThat(problems(
                        CiClass.named("lost").under("nowhere"),
                        CiClass.named("egg").under("hen"),
                        CiClass.named("hen").under("egg"),
                        CiClass.named("chick").under("hen"),
                        CiClass.named("bare"),
                        CiClass.named("twin").under("server").attributes(Field.text("host-name")),
                        CiClass.named("own").under("server").attributes(Field.text("owner")),
                        CiClass.named("wishing").under("server").required(Field.text("wings"))))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_SUPERCLASS lost",
                        "INHERITANCE_CYCLE egg",
                        "INHERITANCE_CYCLE hen",
                        "NO_LAYER bare",
                        "NO_LIFE_CYCLE bare",
                        "DUPLICATE_ATTRIBUTE twin",
                        "DUPLICATE_ATTRIBUTE own",
                        "UNKNOWN_ATTRIBUTE wishing");
    }

    @Test
    void twoClassesOfOneKeyAreRefused() {
        assertThat(problems(
                        CiClass.named("twin").under("server"),
                        CiClass.named("twin").under("cluster")))
                .containsExactly("DUPLICATE twin");
    }

    @Test
    void aLifeThatNeedsAnEngineBetweenCommandsIsRefused() {
        State start = State.of("START", Category.NEW);
        State end = State.of("END", Category.CLOSED);
        Workflow life = Workflow.named("restless")
                .startingAt(start)
                .allow("finish", start, end)
                .by(Role.of("stranger"), Role.SYSTEM)
                .requires(Field.text("wings"))
                .when(Guards.noneOpen(LinkType.WAITS_FOR))
                .notifies("done", Role.MANAGER)
                .after("late", new Delay.Elapsed(Duration.ofDays(1)))
                .whileIn(start)
                .performs("finish")
                .build();
        assertThat(problems(CiClass.named("restless").under("server").livingBy(life)))
                .containsOnly("LIFE_CYCLE restless")
                .hasSize(5);
    }

    @Test
    void anItemIsStaleWhenItWasSeenLongerAgoThanItsClassAllows() {
        CiClass server = StandardModel.model().require("server");
        Instant seen = Instant.parse("2025-01-01T00:00:00Z");
        assertThat(server.isStale(seen, seen.plus(Duration.ofDays(60)))).isFalse();
        assertThat(server.isStale(seen, seen.plus(Duration.ofDays(60)).plusNanos(1)))
                .isTrue();
        assertThat(server.isStale(null, seen)).isFalse();
    }

    @Test
    void aDefinitionOfNoUseIsRefused() {
        assertThatThrownBy(() -> CiClass.named("a b")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CiClass.named("a").staleAfter(Duration.ZERO)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> RelationRule.must("a", "b", "c").atMost(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> StandardModel.model().require("unheard-of")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> StandardModel.model().requireRelationType("unheard-of"))
                .isInstanceOf(InvalidInput.class);
    }

    private static List<String> problems(ClassDefinition... definitions) {
        ModelUnsound unsound = catchThrowableOfType(
                ModelUnsound.class, () -> StandardModel.model().with(definitions));
        return unsound.problems().stream()
                .map(problem -> problem.kind() + " " + problem.subject())
                .toList();
    }
}
