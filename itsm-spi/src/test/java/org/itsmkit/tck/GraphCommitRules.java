package org.itsmkit.tck;

import static org.itsmkit.tck.GraphFixture.ci;
import static org.itsmkit.tck.GraphFixture.rel;
import static org.itsmkit.tck.GraphFixture.runsOn;
import static org.itsmkit.tck.GraphFixture.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.Reliance;
import org.itsmkit.spi.storage.StaleElement;

/** Rules about what a commit to the graph does. */
abstract class GraphCommitRules extends GraphRules {

    private static final int THREADS = 4;

    GraphCommitRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.GRAPH_KEPT)
    void fullAndEmptyElementsAreReadBack() {
        ours.put(full(1), server(2), server(3));
        ours.labels(ci(1), new Labels(Set.of("agents", "it's \uD83D\uDE00"), Set.of("person:bob")));
        ours.index(ci(1), Fixtures.CAUSE.to("rain"));
        ours.put(runsOn(1, 1, 2), runsOn(2, 1, 1));
        ours.put(runsOn(3, 1, 3)
                .inGroup("nodes")
                .enabled(false)
                .during("office-hours")
                .withAttributes(FieldValues.of(Field.integer("port").to(5432L))));
        commit(ours);
        assertHolds(ours);
        GraphWrite write = ours.put(full(2)).write();
        GraphWrite forTicket = new GraphWrite(
                write.tenant(),
                write.recordedAt(),
                Actor.automation("discovery").onBehalfOf(Person.of("zo\u00eb 'x'")),
                "\u00e4 reason, \"quoted\" ",
                Fixtures.id(7),
                write.items(),
                write.relations(),
                write.sightings());
        ours.committed(forTicket, graph().commit(forTicket));
        assertHolds(ours);
        assertEquals(Optional.of(forTicket.as(2, forTicket.recordedAt())), graph().latest(ours.tenant()));
    }

    static ConfigurationItem full(int n) {
        return server(n)
                .named("it's \uD83D\uDE00 % ")
                .status(OperationalStatus.MAINTENANCE)
                .health(Severity.MAJOR)
                .criticality(Criticality.CRITICAL)
                .owner(Person.of("O'Neil"))
                .supportGroup(Team.of("ops"))
                .duplicateOf(ci(n + 1_000))
                .needing(Redundancy.atLeast(2), "nodes")
                .needing(Redundancy.percent("33.5"), "power")
                .needing(Redundancy.ALL, "disks")
                .withAttributes(FieldValues.of(
                        new FieldEdit<>(Fixtures.CAUSE, "\u674E"),
                        Field.integer("ram").to(64L)));
    }

    @Holds(Rule.GRAPH_KEPT)
    void instantsAreKeptToTheMicrosecond() {
        Instant at = Instant.parse("0001-01-01T00:00:00.000001Z");
        ours.fact(ci(1), NewFact.present(at, server(1)));
        commit(ours);
        assertHolds(ours);
        AsOf then = AsOf.valid(at);
        assertEquals(ours.nodes(then), nodes(ours, then, 10));
        AsOf before = AsOf.valid(at.minusNanos(1000));
        assertEquals(List.of(), nodes(ours, before, 10), "a microsecond before");
    }

    @Holds(Rule.GRAPH_KEPT)
    void manyAreWrittenAtOnce() {
        int most = 1_500;
        IntStream.rangeClosed(1, most).forEach(n -> ours.put(server(n), runsOn(n, n, 1 + n % 7)));
        GraphCommit commit = ours.commit(store());
        assertEquals(2 * most, commit.facts());
        AsOf now = AsOf.valid(ours.now());
        assertEquals(most, nodes(ours, now, 10_000).size());
        assertEquals(most, edges(ours, now, 700).size());
        IntStream.rangeClosed(1, most)
                .forEach(n -> ours.end(rel(n)).put(server(n).named("again " + n)));
        commit(ours);
        now = AsOf.valid(ours.now());
        assertEquals(most, nodes(ours, now, 10_000).size());
        assertEquals(List.of(), edges(ours, now, 700));
    }

    @Holds(Rule.GRAPH_VERSIONS)
    void theyAreCountedByTenant() {
        assertEquals(Optional.empty(), graph().latest(ours.tenant()));
        assertEquals(1, ours.put(server(1)).commit(store()).version());
        assertEquals(2, ours.put(server(1).named("b")).commit(store()).version());
        assertEquals(3, ours.commit(store()).version(), "a commit of nothing");
        assertEquals(1, theirs.put(server(1)).commit(store()).version());
        assertEquals(ours.commits(), graph().commits(ours.tenant(), 0, 10));
        assertEquals(ours.commits().subList(1, 2), graph().commits(ours.tenant(), 1, 1));
        assertEquals(List.of(), graph().commits(ours.tenant(), 3, 10));
        assertEquals(Optional.of(ours.commits().get(2)), graph().latest(ours.tenant()));
    }

    @Holds(Rule.GRAPH_VERSIONS)
    void whenItIsRecordedNeverGoesBack() {
        GraphWrite early = ours.put(server(1)).write();
        commit(ours);
        GraphWrite late = ours.put(server(2)).write();
        commit(ours);
        GraphFixture third = new GraphFixture(ours.tenant());
        third.put(server(3));
        GraphCommit commit = third.commit(store());
        assertTrue(commit.recordedAt().equals(late.recordedAt()), "not " + early.recordedAt());
        assertEquals(
                late.recordedAt(),
                graph().history(ours.tenant(), ci(3), FactPosition.START, 9)
                        .get(0)
                        .recordedAt());
    }

    @Holds(Rule.GRAPH_STALE)
    void anotherVersionIsExpected() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2)));
        GraphFixture late = ours.copy();
        commit(ours.put(server(1).named("b")));
        assertStaleElement(
                ci(1),
                1,
                late.put(server(2).named("c"), server(1).named("x"), server(9)).write());
        late = ours.copy();
        commit(ours.put(runsOn(1, 2, 1)));
        assertStaleElement(
                rel(1),
                1,
                late.put(server(2).named("c"), runsOn(1, 1, 1), server(9)).write());
        assertHolds(ours);
        commit(ours.put(server(2).named("c")));
        assertHolds(ours);
    }

    @Holds(Rule.GRAPH_STALE)
    void whatIsThereIsBegunAgainAndWhatIsNotIsChanged() {
        commit(ours.put(server(1), runsOn(1, 1, 1)));
        commit(ours.end(ci(1), rel(1)));
        assertStaleElement(
                ci(1), 0, new GraphFixture(ours.tenant()).put(server(1)).write());
        assertStaleElement(
                rel(1), 0, new GraphFixture(ours.tenant()).put(runsOn(1, 2, 2)).write());
        GraphFixture elsewhere = new GraphFixture(ours.tenant());
        commit(theirs.put(server(5), runsOn(5, 5, 5)));
        elsewhere.committed(theirs.copy().write(), theirs.commits().get(0));
        GraphFixture other = theirs.copy();
        GraphWrite changing = other.put(server(5).named("b")).write();
        assertStaleElement(
                ci(5),
                1,
                new GraphWrite(
                        ours.tenant(),
                        changing.recordedAt(),
                        changing.actor(),
                        changing.reason(),
                        null,
                        changing.items(),
                        List.of(),
                        List.of()));
        commit(ours.put(server(1), runsOn(1, 1, 1)));
        assertHolds(ours);
    }

    @Holds(Rule.GRAPH_RELIANCE)
    void anElementThatIsReliedOnHasChanged() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2)));
        commit(ours.put(server(2).named("b")));
        GraphWrite write = ours.copy().put(runsOn(3, 1, 2)).write();

        assertStaleElement(ci(2), 1, write.relyingOn(new Reliance(Map.of(ci(1), 1L, ci(2), 1L), null)));
        assertStaleElement(ci(9), 1, write.relyingOn(new Reliance(Map.of(ci(9), 1L), null)));
        assertStaleElement(ci(1), 0, write.relyingOn(new Reliance(Map.of(ci(1), 0L), null)));
        assertStaleElement(rel(1), 2, write.relyingOn(new Reliance(Map.of(rel(1), 2L), null)));
        commit(ours.end(ci(2), rel(1)));
        assertStaleElement(
                ci(2),
                2,
                ours.copy().put(runsOn(3, 1, 2)).write().relyingOn(new Reliance(Map.of(ci(1), 1L, ci(2), 2L), null)));
        assertHolds(ours);
    }

    @Holds(Rule.GRAPH_RELIANCE)
    void theGraphThatIsReliedOnHasChanged() {
        commit(ours.put(server(1), server(2)));
        GraphWrite ending = ours.copy().end(ci(1)).write();
        commit(ours.put(runsOn(1, 1, 2)));

        assertStaleElement(ci(1), 1, ending.relyingOn(new Reliance(Map.of(), 1L)));
        assertStaleElement(ci(1), 1, ending.relyingOn(new Reliance(Map.of(), 0L)));
        assertHolds(ours);
    }

    @Holds(Rule.GRAPH_RELIANCE)
    void whatIsReliedOnIsAsItWas() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2)));
        GraphWrite write = ours.put(runsOn(3, 1, 2), server(4)).write();
        Reliance right = new Reliance(Map.of(ci(1), 1L, ci(2), 1L, rel(1), 1L, ci(7), 0L, rel(7), 0L), 1L);
        ours.committed(write, graph().commit(write.relyingOn(right)));
        assertHolds(ours);
    }

    @Holds(Rule.GRAPH_MANY)
    void manyRelationsAreFoundAtOnce() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2), runsOn(2, 2, 1), runsOn(3, 1, 1)));
        commit(ours.end(rel(2)), theirs.put(server(1), server(2), runsOn(4, 1, 2)));
        commit(ours.put(server(5)));
        List<RelationId> asked = List.of(rel(4), rel(3), rel(2), rel(1), rel(3));

        assertEquals(
                List.of(rel(1), rel(3)),
                graph().relations(ours.tenant(), asked, Readers.ENGINE).stream()
                        .map(stored -> stored.relation().id())
                        .toList());
        assertEquals(List.of(), graph().relations(ours.tenant(), List.of(), Readers.ENGINE));
        List<RelationId> most =
                IntStream.rangeClosed(1, Page.MOST).mapToObj(GraphFixture::rel).toList();
        assertEquals(2, graph().relations(ours.tenant(), most, Readers.ENGINE).size());
        List<RelationId> tooMany =
                IntStream.rangeClosed(0, Page.MOST).mapToObj(GraphFixture::rel).toList();
        assertThrows(InvalidInput.class, () -> graph().relations(ours.tenant(), tooMany, Readers.ENGINE));
    }

    @Holds(Rule.GRAPH_RACE)
    void oneOfThoseWhoChangeTheSameWins() {
        commit(ours.put(server(1), runsOn(1, 1, 1)));
        GraphFixture last = ours;
        for (int round = 0; round < 5; round++) {
            int number = round;
            GraphFixture before = last;
            List<GraphFixture> rivals = IntStream.range(0, THREADS)
                    .mapToObj(thread -> before.copy()
                            .put(server(1).named(number + " by " + thread))
                            .put(server(100 * (number + 1) + thread)))
                    .toList();
            List<Boolean> won = Together.run(THREADS, thread -> {
                try {
                    rivals.get(thread).commit(store());
                    return true;
                } catch (StaleElement e) {
                    return false;
                }
            });
            assertEquals(1, won.stream().filter(wins -> wins).count(), "winners");
            last = rivals.get(won.indexOf(true));
            assertHolds(last);
        }
    }

    @Holds(Rule.GRAPH_RACE)
    void thoseWhoChangeDifferentOnesAllDo() {
        int each = 6;
        List<Set<Long>> made = Together.run(THREADS, thread -> {
            Set<Long> versions = new HashSet<>();
            GraphFixture own = new GraphFixture(ours.tenant());
            for (int i = 0; i < each; i++) {
                GraphWrite write = own.put(server(thread + 1).named("n" + i)).write();
                GraphCommit commit = graph().commit(write);
                own.committed(write, commit);
                versions.add(commit.version());
            }
            return versions;
        });
        Set<Long> all = new HashSet<>();
        made.forEach(all::addAll);
        long last = (long) THREADS * each;
        assertEquals(LongStream.rangeClosed(1, last).boxed().collect(java.util.stream.Collectors.toSet()), all);
        List<GraphCommit> commits = graph().commits(ours.tenant(), 0, 100);
        assertEquals(last, commits.size());
        for (int i = 1; i < commits.size(); i++) {
            assertFalse(
                    commits.get(i).recordedAt().isBefore(commits.get(i - 1).recordedAt()),
                    "recorded before the one before");
        }
        assertEquals(last, facts(ours, 5).size());
    }

    @Holds(Rule.GRAPH_TENANTS)
    void twoTenantsHaveEqualIds() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2)).see(GraphSightingRules.seen("a", "k", 1, 0)));
        commit(theirs.put(server(1).named("theirs"), runsOn(1, 1, 1)).see(GraphSightingRules.seen("a", "k", 2, 1)));
        commit(ours.put(server(1).named("ours")));
        commit(theirs.end(rel(1)));
        assertHolds(ours);
        assertHolds(theirs);
        Footprint.OfGraph here = Footprint.graph(store(), ours.tenant());
        commit(theirs.put(server(1).named("again"), server(3), runsOn(1, 3, 3)));
        graph().see(theirs.tenant(), List.of(GraphSightingRules.seen("a", "k", 3, 5)));
        assertEquals(here, Footprint.graph(store(), ours.tenant()));
        assertEquals(1, graph().sighting(ours.tenant(), "a", "k").stream().count());
        assertEquals(
                ci(1), graph().sighting(ours.tenant(), "a", "k").orElseThrow().item());
    }

    @Holds(Rule.GRAPH_ENDED)
    void whatHasEndedIsNotFoundAndComesBack() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2)).index(ci(1), Fixtures.CAUSE.to("rain")));
        commit(ours.end(rel(1), ci(1)));
        assertHolds(ours);
        assertEquals(Optional.empty(), graph().find(ours.tenant(), ci(1), Readers.ENGINE));
        assertEquals(
                List.of(ci(2)),
                graph().find(ours.tenant(), List.of(ci(2), ci(1), ci(7)), Readers.ENGINE).stream()
                        .map(stored -> stored.item().id())
                        .toList());
        assertEquals(Optional.empty(), graph().relation(ours.tenant(), rel(1), Readers.ENGINE));
        Page<?> relations = graph().relations(ours.tenant(), ci(1), null, 9, Readers.ENGINE);
        assertEquals(List.of(), relations.items());
        assertEquals(
                List.of(ci(2)),
                found(
                        Readers.ENGINE,
                        org.itsmkit.domain.condition.Condition.ALWAYS,
                        org.itsmkit.spi.storage.Sort.ascending(Fixtures.CAUSE),
                        10));
        commit(ours.put(server(1).named("back"), runsOn(1, 2, 1)));
        assertHolds(ours);
        assertEquals(
                1,
                graph().relations(ours.tenant(), ci(1), null, 9, Readers.ENGINE)
                        .items()
                        .size());
    }

    @Holds(Rule.BASELINES)
    void aNameIsGivenOnceAndAllAreListed() {
        List<org.itsmkit.domain.cmdb.time.Baseline> expected = new ArrayList<>();
        commit(ours.put(server(1)));
        for (String name : List.of("b", "a", "B", "\uD83D\uDE00", "\uE000", "it's %")) {
            var baseline = new org.itsmkit.domain.cmdb.time.Baseline(
                    name, new AsOf(Fixtures.minute(0), 1), Fixtures.minute(3), Actor.person("ann"));
            assertTrue(graph().keep(ours.tenant(), baseline), "kept");
            expected.add(baseline);
        }
        var taken = new org.itsmkit.domain.cmdb.time.Baseline(
                "a", new AsOf(Fixtures.minute(1), 0), Fixtures.minute(4), Actor.person("bob"));
        assertFalse(graph().keep(ours.tenant(), taken), "kept again");
        assertTrue(graph().keep(theirs.tenant(), taken), "kept for another tenant");
        expected.sort(java.util.Comparator.comparing(
                org.itsmkit.domain.cmdb.time.Baseline::name, org.itsmkit.domain.field.FieldType.TEXT.order()));
        for (int limit : List.of(1, 4, 6, 9)) {
            assertEquals(expected, all(cursor -> graph().baselines(ours.tenant(), cursor, limit)), "by " + limit);
        }
        assertEquals(
                Optional.of(expected.get(1)),
                graph().baseline(ours.tenant(), expected.get(1).name()));
        assertEquals(Optional.empty(), graph().baseline(ours.tenant(), "A"));
        assertEquals(
                Map.of("a", taken),
                Map.of("a", graph().baseline(theirs.tenant(), "a").orElseThrow()));
    }
}
