package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.engine.Landscape.TENANT;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.ConfigurationStorage;

/** A graph that follows commits is the one that is read from storage, on the desk that makes them and on another. */
class LiveGraphProperties {

    private static final int ITEMS = 5;
    private static final int RELATIONS = 8;

    @Property(tries = 200)
    void aGraphThatFollowsIsTheOneThatIsRead(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 9_999) Integer> steps) {
        ConfigurationStorage storage = new MemoryStorage().configuration();
        Landscape world = new Landscape(storage);
        LiveGraphs here = new LiveGraphs(storage, Landscape.RULES, world::now, Duration.ofMinutes(1));
        LiveGraphs elsewhere = new LiveGraphs(storage, Landscape.RULES, world::now, Duration.ofMinutes(1));
        GraphLoader loader = new GraphLoader(storage, Landscape.RULES);
        here.now(TENANT);
        elsewhere.now(TENANT);
        for (int step : steps) {
            world.advance(step % 50);
            GraphCommit commit = step(world, step);
            here.committed(world.last(), commit);

            assertThat(here.now(TENANT).version()).isEqualTo(commit.version());
            assertThat(Landscape.told(here.now(TENANT)))
                    .isEqualTo(Landscape.told(loader.load(TENANT, new AsOf(world.now(), commit.version()))
                            .graph()));
        }
        world.advance(61);
        assertThat(Landscape.told(elsewhere.now(TENANT))).isEqualTo(Landscape.told(here.now(TENANT)));
        assertThat(elsewhere.now(TENANT).version()).isEqualTo(here.now(TENANT).version());
    }

    private static GraphCommit step(Landscape world, int step) {
        int relation = step / 10 % RELATIONS;
        int one = step / 100 % ITEMS;
        int other = step / 1_000 % ITEMS;
        return switch (step % 10) {
            case 0, 1, 2 -> world.put(one, other % 2 == 0 ? Redundancy.ALL : Redundancy.atLeast(1));
            case 3 -> world.end(one);
            case 4 -> world.unrelate(relation);
            default -> world.relate(relation, step % 2 == 0 ? "needs" : "uses-one", one, other);
        };
    }
}
