package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.engine.Landscape.TENANT;
import static org.itsmkit.engine.Landscape.item;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.service.GraphStatus;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.StorageFailure;
import org.junit.jupiter.api.Test;

/** The graph of a tenant as it is now. */
class LiveGraphTest {

    private static final Duration LAG = Duration.ofSeconds(1);

    private final ConfigurationStorage storage = new MemoryStorage().configuration();
    private final Landscape world = new Landscape(storage);
    private final LiveGraphs graphs = new LiveGraphs(storage, Landscape.RULES, world::now, LAG);

    @Test
    void whatAnotherDeskCommitsIsSeenOnceTheLagHasPassedAndTheStatusTellsHowFarItIs() {
        assertThat(graphs.status(TENANT)).as("nobody asked for it").isEmpty();
        world.put(1, Redundancy.ALL);
        assertThat(graphs.now(TENANT).version()).isEqualTo(1);
        world.put(2, Redundancy.ALL);

        assertThat(graphs.now(TENANT).version()).isEqualTo(1);
        world.advance(2);
        assertThat(graphs.status(TENANT))
                .contains(new GraphStatus(1, world.now().minusSeconds(2), java.util.Optional.empty()));
        assertThat(graphs.status(TENANT).orElseThrow().lag(world.now())).isEqualTo(Duration.ofSeconds(2));
        assertThat(graphs.now(TENANT).indexOf(item(2))).isNotNegative();
        assertThat(graphs.status(TENANT).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theDueWorkBringsEveryGraphUpToDate() {
        graphs.now(TENANT);
        world.put(1, Redundancy.ALL);
        graphs.refresh();

        assertThat(graphs.status(TENANT).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aSnapshotThatSomebodyHoldsDoesNotChange() {
        world.put(1, Redundancy.ALL);
        ConfigurationGraph held = graphs.now(TENANT);
        GraphCommit commit = world.end(1);
        graphs.committed(world.last(), commit);

        assertThat(graphs.now(TENANT).indexOf(item(1))).isNegative();
        assertThat(held.indexOf(item(1))).isNotNegative();
    }

    @Test
    void aCommitBehindOthersThatThisDeskHasNotSeenBringsThemIn() {
        graphs.now(TENANT);
        world.put(1, Redundancy.ALL);
        GraphCommit commit = world.put(2, Redundancy.ALL);
        graphs.committed(world.last(), commit);

        assertThat(graphs.now(TENANT).version()).isEqualTo(2);
        assertThat(graphs.now(TENANT).indexOf(item(1))).isNotNegative();
    }

    @Test
    void aStoreThatFailsLeavesWhatThereWasAndTheStatusSaysWhy() {
        AtomicBoolean broken = new AtomicBoolean();
        LiveGraphs fragile = new LiveGraphs(failing(broken), Landscape.RULES, world::now, LAG);
        world.put(1, Redundancy.ALL);
        fragile.now(TENANT);
        world.put(2, Redundancy.ALL);
        world.advance(5);
        broken.set(true);

        assertThat(fragile.now(TENANT).version()).isEqualTo(1);
        assertThat(fragile.status(TENANT).orElseThrow().failure())
                .hasValueSatisfying(why -> assertThat(why).contains("away"));
        broken.set(false);
        assertThat(fragile.now(TENANT).version()).isEqualTo(2);
        assertThat(fragile.status(TENANT).orElseThrow().failure()).isEmpty();
    }

    @Test
    void readersGoOnWhileOneBringsInWhatOthersCommit() throws Exception {
        graphs.now(TENANT);
        ExecutorService readers = Executors.newFixedThreadPool(3);
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Long>> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            seen.add(readers.submit(() -> {
                long version = 0;
                while (!done.get()) {
                    long next = graphs.now(TENANT).version();
                    assertThat(next).as("never back").isGreaterThanOrEqualTo(version);
                    version = next;
                }
                return version;
            }));
        }
        for (int i = 0; i < 200; i++) {
            GraphCommit commit = world.put(i % 7, Redundancy.ALL);
            if (i % 3 == 0) {
                graphs.committed(world.last(), commit);
            }
        }
        done.set(true);
        readers.shutdown();
        for (Future<Long> each : seen) {
            each.get();
        }
        graphs.refresh();
        assertThat(graphs.now(TENANT).version()).isEqualTo(200);
    }

    @Test
    void aGraphOfThePastStaysWhatItWasKnownToBe() {
        PastGraphs past = new PastGraphs(storage, Landscape.RULES, 1_000_000);
        world.put(1, Redundancy.ALL);
        graphs.now(TENANT);
        AsOf first = new AsOf(world.now(), 1);
        ConfigurationGraph then = past.asOf(TENANT, first, graphs);
        assertThat(past.asOf(TENANT, first, graphs)).as("kept").isSameAs(then);
        world.advance(10);
        GraphCommit commit = world.end(1);
        graphs.committed(world.last(), commit);

        assertThat(past.asOf(TENANT, first, graphs))
                .as("read anew: what hides the item may have changed with its end")
                .isNotSameAs(then);
        assertThat(past.asOf(TENANT, first, graphs).indexOf(item(1))).isNotNegative();
        assertThat(past.asOf(TENANT, new AsOf(world.now(), 2), graphs).indexOf(item(1)))
                .isNegative();
        assertThat(new PastGraphs(storage, Landscape.RULES, 0)
                        .asOf(TENANT, first, graphs)
                        .indexOf(item(1)))
                .isNotNegative();
    }

    @Test
    void manyChangesOfAnotherDeskAreReadByFewCalls() {
        AtomicInteger calls = new AtomicInteger();
        LiveGraphs elsewhere = new LiveGraphs(watched(calls::incrementAndGet), Landscape.RULES, world::now, LAG);
        elsewhere.now(TENANT);
        for (int i = 0; i < 40; i++) {
            world.put(i, Redundancy.ALL);
            world.relate(i, "needs", i, Math.max(0, i - 1));
        }
        world.unrelate(7);
        world.advance(2);
        calls.set(0);

        assertThat(Landscape.told(elsewhere.now(TENANT))).isEqualTo(Landscape.told(graphs.now(TENANT)));
        assertThat(calls).hasValueLessThanOrEqualTo(6);
    }

    @Test
    void aDeskWhoseClockIsBehindMissesNothingThatOthersCommit() {
        LiveGraphs behind =
                new LiveGraphs(storage, Landscape.RULES, () -> world.now().minusSeconds(60), LAG);
        world.put(1, Redundancy.ALL);

        assertThat(behind.now(TENANT).indexOf(item(1))).isNotNegative();
        assertThat(behind.now(TENANT).valid()).isEqualTo(world.now());
        world.advance(2);
        world.put(2, Redundancy.ALL);
        behind.refresh();
        assertThat(behind.now(TENANT).indexOf(item(2))).isNotNegative();
        assertThat(behind.now(TENANT).valid()).isEqualTo(world.now());
    }

    @Test
    void othersThatCommitAllTheTimeDoNotHoldItBack() {
        world.put(1, Redundancy.ALL);
        AtomicBoolean busy = new AtomicBoolean();
        LiveGraphs pressed = new LiveGraphs(
                watched(() -> {
                    if (busy.get()) {
                        world.put(1, Redundancy.ALL);
                    }
                }),
                Landscape.RULES,
                world::now,
                LAG);
        pressed.now(TENANT);
        busy.set(true);

        for (int i = 0; i < 3; i++) {
            long before = pressed.status(TENANT).orElseThrow().version();
            world.advance(2);
            assertThat(pressed.now(TENANT).version()).isGreaterThan(before);
        }
    }

    @Test
    void aRelationOfATypeThatThisDeskDoesNotHaveMakesNoEdgeAndBreaksNothing() {
        world.put(1, Redundancy.ALL);
        world.put(2, Redundancy.ALL);
        world.relate(1, "retired-type", 1, 2);

        assertThat(graphs.now(TENANT).indexOf(item(2))).isNotNegative();
        world.relate(2, "retired-type", 2, 1);
        world.advance(2);
        assertThat(graphs.now(TENANT).version()).isEqualTo(4);
        assertThat(graphs.status(TENANT).orElseThrow().failure()).isEmpty();
        GraphCommit commit = world.relate(3, "retired-type", 2, 1);
        graphs.committed(world.last(), commit);
        assertThat(graphs.now(TENANT).version()).isEqualTo(5);
        assertThat(new PastGraphs(storage, Landscape.RULES, 0)
                        .asOf(TENANT, new AsOf(world.now(), 3), graphs)
                        .indexOf(item(1)))
                .isNotNegative();
    }

    private ConfigurationStorage failing(AtomicBoolean broken) {
        return watched(() -> {
            if (broken.get()) {
                throw new StorageFailure("the store is away", new IllegalStateException("away"));
            }
        });
    }

    private ConfigurationStorage watched(Runnable before) {
        return (ConfigurationStorage) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConfigurationStorage.class},
                (proxy, method, arguments) -> {
                    before.run();
                    return method.invoke(storage, arguments);
                });
    }
}
