package org.itsmkit.tck;

import static org.itsmkit.tck.GraphFixture.ci;
import static org.itsmkit.tck.GraphFixture.rel;
import static org.itsmkit.tck.GraphFixture.runsOn;
import static org.itsmkit.tck.GraphFixture.server;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.NewFact;

/** Rules about facts, and about views of the graph. */
abstract class GraphTimeRules extends GraphRules {

    GraphTimeRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.FACTS)
    void theyAreReadInTheOrderOfRecordingFromAnyPlace() {
        for (int i = 0; i < 5; i++) {
            ours.put(runsOn(1, i, i), server(2).named("b" + i), server(1).named("a" + i));
            ours.fact(ci(2), NewFact.retracted(Fixtures.minute(0)));
            ours.fact(ci(2), NewFact.present(Fixtures.minute(-i), server(2).named("past " + i)));
            commit(ours);
        }
        commit(theirs.put(server(1), runsOn(1, 1, 1)));
        List<Fact> all = ours.facts();
        for (int limit : List.of(1, 3, 4, 100)) {
            assertEquals(all, facts(ours, limit), "by " + limit);
        }
        for (int i = 0; i < all.size(); i++) {
            assertEquals(
                    all.subList(i + 1, Math.min(i + 3, all.size())),
                    graph().facts(ours.tenant(), all.get(i).position(), 2),
                    "behind " + all.get(i).position());
        }
        for (ElementId id : List.of(ci(1), ci(2), rel(1), rel(2))) {
            List<Fact> own = ours.of(id);
            assertEquals(own, graph().history(ours.tenant(), id, FactPosition.START, 100), "of " + id);
            List<Fact> paged = walk(
                    Fact::position,
                    (after, most) ->
                            graph().history(ours.tenant(), id, after == null ? FactPosition.START : after, most),
                    2);
            assertEquals(own, paged, "of " + id + " in pages");
        }
    }

    @Holds(Rule.AS_OF)
    void lateAndWithdrawnKnowledgeCountsFromWhenItIsRecorded() {
        Instant monday = Fixtures.minute(-10_000);
        Instant tuesday = Fixtures.minute(-9_000);
        ours.fact(ci(1), NewFact.present(monday, server(1).named("monday")));
        ours.fact(ci(1), NewFact.present(tuesday, server(1).criticality(org.itsmkit.domain.cmdb.Criticality.LOW)));
        commit(ours);
        commit(ours.fact(ci(1), NewFact.retracted(tuesday)));
        commit(ours.fact(ci(1), NewFact.ended(monday)));
        commit(ours.fact(ci(1), NewFact.present(tuesday, server(1).named("again"))));
        assertViews(ours);
        assertHolds(ours);
        AsOf believed = new AsOf(tuesday, 1);
        assertEquals(
                List.of(org.itsmkit.domain.cmdb.Criticality.LOW),
                nodes(ours, believed, 9).stream().map(GraphNode::criticality).toList());
        assertEquals(List.of(), nodes(ours, new AsOf(tuesday, 3), 9), "ended on monday, tuesday withdrawn");
        assertEquals(List.of(), nodes(ours, new AsOf(monday, 0), 9), "nothing was known");
    }

    @Holds(Rule.AS_OF)
    void randomHistoriesAreSeenAsTheFactsSay() {
        Random random = new Random(20_260_302);
        for (int i = 0; i < 12; i++) {
            for (int k = 0; k < 6; k++) {
                ElementId id = random.nextBoolean() ? ci(1 + random.nextInt(6)) : rel(1 + random.nextInt(6));
                Instant at = random.nextInt(3) == 0 ? ours.now() : Fixtures.minute(-random.nextInt(5));
                ours.fact(id, random(id, at, random));
            }
            commit(ours);
        }
        assertViews(ours);
        assertHolds(ours);
    }

    private static NewFact random(ElementId id, Instant at, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> NewFact.retracted(at);
            case 1 -> NewFact.ended(at);
            default ->
                NewFact.present(
                        at,
                        id instanceof CiId item
                                ? org.itsmkit.domain.cmdb.ConfigurationItem.of(
                                        item,
                                        "c" + random.nextInt(9),
                                        "n" + random.nextInt(9),
                                        server(1).stage())
                                : org.itsmkit.domain.cmdb.Relation.of(
                                        (RelationId) id,
                                        "t" + random.nextInt(3),
                                        ci(random.nextInt(6)),
                                        ci(random.nextInt(6))));
        };
    }

    @Holds(Rule.AS_OF)
    void elementsWithManyFactsAreFoundBehindSmallPages() {
        for (int i = 0; i < 8; i++) {
            for (int n = 1; n <= 3; n++) {
                ours.fact(ci(n), NewFact.present(Fixtures.minute(-i), server(n).named("n" + i)));
                ours.fact(rel(n), NewFact.present(Fixtures.minute(-i), runsOn(n, n, i)));
                if (n == 2 && i < 6) {
                    ours.fact(ci(n), NewFact.retracted(Fixtures.minute(-i)));
                    ours.fact(rel(n), NewFact.retracted(Fixtures.minute(-i)));
                }
            }
            commit(ours);
        }
        assertViews(ours);
    }

    /** Views of every version at every instant at which anything is valid, in pages of several sizes. */
    private void assertViews(GraphFixture fixture) {
        List<Instant> instants = new ArrayList<>(fixture.facts().stream()
                .flatMap(fact -> java.util.stream.Stream.of(
                        fact.validFrom(), fact.validFrom().minusNanos(1_000)))
                .distinct()
                .sorted()
                .toList());
        instants.add(fixture.now().plusSeconds(86_400));
        List<Long> versions =
                new ArrayList<>(IntStream.rangeClosed(0, fixture.commits().size() + 1)
                        .mapToObj(Long::valueOf)
                        .toList());
        versions.add(Long.MAX_VALUE);
        int size = 0;
        for (Instant valid : instants) {
            for (long version : versions) {
                AsOf view = new AsOf(valid, version);
                int limit = List.of(1, 2, 5, 100).get(size++ % 4);
                assertEquals(fixture.nodes(view), nodes(fixture, view, limit), () -> "nodes of " + view);
                assertEquals(fixture.edges(view), edges(fixture, view, limit), () -> "edges of " + view);
            }
        }
    }

    @Holds(Rule.STEADY_VIEW)
    void commitsInBetweenDoNotShow() {
        IntStream.rangeClosed(1, 9).forEach(n -> ours.put(server(n), runsOn(n, n, 1)));
        commit(ours);
        AsOf view = new AsOf(ours.commits().get(0).recordedAt(), 1);
        List<GraphNode> expected = ours.nodes(view);
        List<GraphNode> first = graph().nodes(ours.tenant(), view, null, 4);
        var firstEdges = graph().edges(ours.tenant(), view, null, 4);
        commit(ours.end(ci(5), rel(5))
                .put(server(6).status(org.itsmkit.domain.cmdb.OperationalStatus.UNKNOWN), server(70)));
        commit(ours.put(server(5), runsOn(6, 2, 2), runsOn(71, 1, 1)).end(ci(7), rel(7)));
        List<GraphNode> rest = walk(
                GraphNode::id,
                (after, most) -> graph().nodes(ours.tenant(), view, after == null ? ci(4) : after, most),
                4);
        List<GraphNode> all = new ArrayList<>(first);
        all.addAll(rest);
        assertEquals(expected, all);
        var edges = new ArrayList<>(firstEdges);
        edges.addAll(walk(
                org.itsmkit.domain.cmdb.Relation::id,
                (after, most) -> graph().edges(ours.tenant(), view, after == null ? rel(4) : after, most),
                4));
        assertEquals(ours.edges(view), edges);
    }

    @Holds(Rule.STEADY_VIEW)
    void theLabelsOfTheLastWriteAreTold() {
        commit(ours.put(server(1)));
        AsOf then = new AsOf(ours.commits().get(0).recordedAt(), 1);
        Labels hidden = new Labels(Set.of("agents"), Set.of("person:bob"));
        commit(ours.put(server(1).named("b")).labels(ci(1), hidden));
        assertEquals(
                List.of(hidden),
                nodes(ours, then, 9).stream().map(GraphNode::labels).toList());
        commit(ours.end(ci(1)));
        assertEquals(
                Map.of(ci(1), hidden),
                graph().labels(ours.tenant(), List.of(ci(2), ci(1))),
                "of what has ended, and of what never was");
        assertEquals(Map.of(), graph().labels(ours.tenant(), List.of()), "of nothing");
        assertEquals(
                List.of(hidden),
                nodes(ours, then, 9).stream().map(GraphNode::labels).toList());
    }
}
