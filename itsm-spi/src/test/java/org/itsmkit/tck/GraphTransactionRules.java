package org.itsmkit.tck;

import static org.itsmkit.tck.GraphFixture.ci;
import static org.itsmkit.tck.GraphFixture.rel;
import static org.itsmkit.tck.GraphFixture.runsOn;
import static org.itsmkit.tck.GraphFixture.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StaleElement;

/** Rules about the graph in transactions, for stores that join a host's. */
abstract class GraphTransactionRules extends GraphRules {

    GraphTransactionRules(StorageContract contract) {
        super(contract);
    }

    private void change(GraphFixture fixture) {
        fixture.put(server(1).named("changed"), server(2), runsOn(2, 1, 2)).end(rel(1));
        fixture.index(ci(1), Fixtures.CAUSE.to("snow")).see(GraphSightingRules.seen("a", "k", 1, 3));
        commit(fixture);
        graph().see(ours.tenant(), List.of(GraphSightingRules.seen("b", "k", 1, 3)));
        graph().keep(ours.tenant(), new Baseline("b", AsOf.valid(ours.now()), ours.now(), Actor.ENGINE));
    }

    @Holds(Rule.GRAPH_JOINED)
    void theHostRollsBack() {
        assumeTrue(contract.joinsTransactions());
        commit(ours.put(server(1), runsOn(1, 1, 1)).index(ci(1), Fixtures.CAUSE.to("rain")));
        Footprint before = footprint();
        contract.inHostTransaction(store(), false, () -> {
            GraphFixture inside = ours.copy();
            change(inside);
            assertHolds(inside);
        });
        assertEquals(before, footprint(), "what is left after the host rolled back");
        commit(ours.put(server(1).named("after")));
        assertHolds(ours);
    }

    @Holds(Rule.GRAPH_JOINED)
    void theHostCommits() {
        assumeTrue(contract.joinsTransactions());
        commit(ours.put(server(1), runsOn(1, 1, 1)));
        contract.inHostTransaction(store(), true, () -> {
            change(ours);
            assertEquals(
                    List.of(1L),
                    Together.run(1, thread -> graph().latest(ours.tenant())
                            .map(GraphCommit::version)
                            .orElse(0L)),
                    "the version that another thread sees meanwhile");
            commit(ours.put(server(3)));
        });
        assertHolds(ours);
        assertEquals(2, graph().sightings(ours.tenant(), ci(1)).size());
        assertEquals(true, graph().baseline(ours.tenant(), "b").isPresent());
    }

    @Holds(Rule.GRAPH_CONFLICT_INSIDE)
    void theHostGoesOnAfterAStaleWrite() {
        assumeTrue(contract.joinsTransactions());
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2)));
        GraphFixture late = ours.copy();
        commit(ours.put(server(1).named("meanwhile")));
        contract.inHostTransaction(store(), true, () -> {
            graph().find(ours.tenant(), ci(2), Readers.ENGINE);
            assertThrows(StaleElement.class, () -> late.put(server(9), server(2).named("x"), server(1))
                    .commit(store()));
            assertThrows(StaleElement.class, () -> new GraphFixture(ours.tenant())
                    .put(server(8), runsOn(1, 1, 1))
                    .commit(store()));
            commit(ours.put(server(2).named("inside")));
        });
        assertHolds(ours);
        assertEquals(Optional.empty(), graph().find(ours.tenant(), ci(9), Readers.ENGINE));
        assertEquals(Optional.empty(), graph().find(ours.tenant(), ci(8), Readers.ENGINE));
    }

    @Holds(Rule.GRAPH_CONFLICT_INSIDE)
    void whatAnotherCommittedSinceTheHostReadIsNoticed() {
        assumeTrue(contract.joinsTransactions());
        commit(ours.put(server(1), server(2)));
        GraphFixture late = ours.copy();
        contract.inHostTransaction(store(), true, () -> {
            graph().find(ours.tenant(), ci(1), Readers.ENGINE);
            Together.run(1, thread -> ours.put(server(1).named("meanwhile"), server(5)).commit(store()));
            assertThrows(StaleElement.class, () -> late.put(server(1).named("late")).commit(store()));
            assertThrows(StaleElement.class, () -> new GraphFixture(ours.tenant())
                    .put(server(5))
                    .commit(store()));
        });
        assertHolds(ours);
    }
}
