package org.itsmkit.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.Storage;

/**
 * What it costs to read a tenant's graph from storage: the live graph of a desk that has just started, a graph of the past, and the
 * same graph of the past when it is asked for again, which is kept by its bytes. Names the stores: {@code memory postgres}, and
 * before them the numbers of items and of relations.
 */
public final class SnapshotBenchmark {

    private static final TenantId TENANT = TenantId.DEFAULT;
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final ConfigurationModel MODEL = ConfigurationModel.EMPTY.with(
            RelationType.of("needs", "needs", "is needed by", ImpactTravel.SOURCE_NEEDS_TARGET));
    private static final int TIMES = 3;

    private final LayeredEstate estate;

    private SnapshotBenchmark(LayeredEstate estate) {
        this.estate = estate;
    }

    public static void main(String[] args) {
        SnapshotBenchmark benchmark =
                new SnapshotBenchmark(new LayeredEstate(Integer.parseInt(args[0]), Integer.parseInt(args[1]), true));
        for (String store : List.of(args).subList(2, args.length)) {
            switch (store) {
                case "memory" -> benchmark.measure(store, new MemoryStorage());
                case "postgres" -> {
                    try (Databases databases = new Databases()) {
                        JooqStorage storage = JooqStorage.on(databases.postgres(false));
                        storage.schema().migrate();
                        benchmark.measure(store, storage);
                    }
                }
                default -> throw new IllegalArgumentException(store + ": neither memory nor postgres");
            }
        }
    }

    private void measure(String store, Storage storage) {
        long filled = timed(() -> fill(storage.configuration()));
        System.out.printf(
                "%s: %,d items and %,d relations stored in %,d ms%n",
                store, estate.items, estate.provider.length, filled);
        long changed = changeOneInAHundred(storage.configuration());
        AsOf past = new AsOf(MONDAY, changed - 1);
        for (int i = 0; i < TIMES; i++) {
            try (ServiceDesk desk = ServiceDesk.builder()
                    .storage(storage)
                    .clock(InstantSource.fixed(MONDAY.plus(Duration.ofDays(1))))
                    .configuration(MODEL)
                    .build()) {
                ConfigurationService configuration =
                        desk.as(Actor.person("kim")).configuration();
                System.out.printf(
                        "%s: the live graph of a new desk in %,d ms, as of a past version in %,d ms, again in %,d ms%n",
                        store,
                        timed(() -> whole(configuration.graph())),
                        timed(() -> whole(configuration.asOf(past))),
                        timed(() -> whole(configuration.asOf(past))));
            }
        }
    }

    private void whole(GraphView view) {
        if (!view.has(LayeredEstate.id(0)) || !view.has(LayeredEstate.id(estate.items - 1))) {
            throw new IllegalStateException("an item is missing");
        }
    }

    private void fill(ConfigurationStorage storage) {
        inCommits(estate.items, items -> {
            storage.commit(write(items.stream().map(this::item).toList(), List.of()));
        });
        inCommits(estate.provider.length, relations -> {
            storage.commit(
                    write(List.of(), relations.stream().map(this::relation).toList()));
        });
    }

    /** What a night of discovery leaves behind. Returns the version of the graph with the changes. */
    private long changeOneInAHundred(ConfigurationStorage storage) {
        Instant later = MONDAY.plus(Duration.ofHours(12));
        long before = storage.latest(TENANT).orElseThrow().version();
        List<ItemWrite> writes = new ArrayList<>();
        for (int number = 0; number < Math.min(estate.items, 100 * GraphCommit.MOST); number += 100) {
            ConfigurationItem item = estate.item(number).status(OperationalStatus.MAINTENANCE);
            writes.add(new ItemWrite(
                    item.id(),
                    1 + number / GraphCommit.MOST,
                    List.of(NewFact.present(later, item)),
                    item,
                    later,
                    Labels.OPEN,
                    Map.of()));
        }
        storage.commit(
                new GraphWrite(TENANT, later, Actor.person("kim"), "maintenance", null, writes, List.of(), List.of()));
        return before + 1;
    }

    private interface Batch {
        void commit(List<Integer> numbers);
    }

    private static void inCommits(int count, Batch batch) {
        List<Integer> numbers = new ArrayList<>(GraphCommit.MOST);
        for (int i = 0; i < count; i++) {
            numbers.add(i);
            if (numbers.size() == GraphCommit.MOST || i == count - 1) {
                batch.commit(numbers);
                numbers.clear();
            }
        }
    }

    private static GraphWrite write(List<ItemWrite> items, List<RelationWrite> relations) {
        return new GraphWrite(TENANT, MONDAY, Actor.person("kim"), "discovery", null, items, relations, List.of());
    }

    private ItemWrite item(int number) {
        ConfigurationItem item = estate.item(number);
        return new ItemWrite(item.id(), 0, List.of(NewFact.present(MONDAY, item)), item, MONDAY, Labels.OPEN, Map.of());
    }

    private RelationWrite relation(int number) {
        Relation relation = estate.relation(number);
        return new RelationWrite(relation.id(), 0, List.of(NewFact.present(MONDAY, relation)), relation, MONDAY);
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
