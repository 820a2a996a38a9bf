package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.model.StandardLife;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The graph through the doorway: as it is, as it was, and what tickets say of it. A shop needs one of two databases. */
class GraphViewTest extends DeskCase {

    private CiId shop;
    private CiId one;
    private CiId two;

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @BeforeEach
    void landscape() {
        shop = configuration().newItemId();
        one = configuration().newItemId();
        two = configuration().newItemId();
        configuration()
                .apply(ConfigurationChange.because("Installed")
                        .create(NewItem.of(StandardModel.BUSINESS_SERVICE, "shop")
                                .withId(shop)
                                .with(ItemFields.OWNER.to(Person.of("kim")))
                                .needing(Redundancy.atLeast(1), "db"))
                        .create(NewItem.of(StandardModel.DATABASE, "one").withId(one))
                        .create(NewItem.of(StandardModel.DATABASE, "two").withId(two))
                        .relate(NewRelation.of(StandardModel.DEPENDS_ON, shop, one)
                                .inGroup("db"))
                        .relate(NewRelation.of(StandardModel.DEPENDS_ON, shop, two)
                                .inGroup("db"))
                        .perform(shop, action(StandardLife.COMMISSION))
                        .perform(one, action(StandardLife.COMMISSION))
                        .perform(two, action(StandardLife.COMMISSION)));
    }

    @Test
    void whatADeskCommitsIsInItsGraphAtOnce() {
        assertThat(configuration().graphStatus()).isEmpty();
        GraphView before = configuration().graph();
        assertThat(before.whatIf().fails(one).evaluate().items()).isEmpty();
        assertThat(before.whatIf().fails(one, two).evaluate().services()).containsExactly(shop);

        configuration().end(two, "Sold");

        GraphView after = configuration().graph();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.singlePointsOfFailure(shop)).containsExactly(one);
        assertThat(before.singlePointsOfFailure(shop)).as("a snapshot").isEmpty();
        assertThat(after.differenceFrom(before, 10).removed()).containsExactly(two);
        assertThat(after.whatIf()
                        .fails(one)
                        .evaluate()
                        .beyond(before.whatIf().fails(one).evaluate()))
                .containsExactly(shop);
        assertThat(configuration().graphStatus().orElseThrow().version()).isEqualTo(after.version());
    }

    @Test
    void whatAnotherDeskCommitsIsSeenAfterTheLag() {
        try (ServiceDesk other = deskOn(storage)) {
            ConfigurationService there =
                    other.tenant(kim().tenant()).as(kim().actor()).configuration();
            long seen = there.graph().version();
            configuration().end(two, "Sold");
            assertThat(there.graph().version()).isEqualTo(seen);

            advance(Duration.ofSeconds(2));
            assertThat(there.graph().version()).isEqualTo(seen + 1);
            assertThat(there.graph().has(two)).isFalse();
        }
    }

    @Test
    void theGraphAsItWasAnswersToo() {
        Instant monday = clock.instant();
        long known = configuration().version();
        advance(Duration.ofDays(1));
        configuration().end(two, "Sold");

        GraphView then = configuration().asOf(new AsOf(monday, known));
        assertThat(then.has(two)).isTrue();
        assertThat(then.whatIf().fails(one).evaluate().items()).isEmpty();
        assertThat(configuration().asOf(clock.instant()).has(two)).isFalse();
        assertThatThrownBy(() -> configuration().asOf(clock.instant().plusSeconds(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("valid");
        assertThatThrownBy(() -> configuration().asOf(new AsOf(monday, 99)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version");
    }

    @Test
    void twoOpenTicketsTogetherExhaustAGroupThatNeitherDoesAlone() {
        Ticket first = affecting(one);
        Ticket second = affecting(two);
        GraphView graph = configuration().graph();

        assertThat(graph.whatIf().about(first).evaluate().items()).isEmpty();
        ImpactAnswer joint =
                graph.whatIf().about(first).besides(List.of(second)).evaluate();
        assertThat(joint.services()).containsExactly(shop);
        assertThat(joint.explain(shop).orElseThrow().failures()).containsExactlyInAnyOrder(one, two);
        assertThat(joint.wasImpactedAlready(shop)).isFalse();
    }

    private Ticket affecting(CiId item) {
        Ticket ticket = kim().incidents().report(NewIncident.titled("Down").requester("lee"));
        return kim().tickets().addItems(ticket.id(), ItemRole.AFFECTED, item);
    }

    private ConfigurationService configuration() {
        return kim().configuration();
    }
}
