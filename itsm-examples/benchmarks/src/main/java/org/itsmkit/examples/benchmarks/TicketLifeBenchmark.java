package org.itsmkit.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.benchmarks.RecordingDataSource.Execution;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.storage.Storage;

/**
 * A ticket's life through the library, by jOOQ and by Hibernate, against the same writes by bare JDBC, on PostgreSQL with and without waiting for the
 * disk and on H2 in memory; and the statements that each command takes.
 */
public final class TicketLifeBenchmark {

    private static final int ROUNDS = 9;

    private TicketLifeBenchmark() {}

    /** @param arguments which of {@code h2 unsynced synced} to measure on; all when there are none */
    public static void main(String[] arguments) throws Exception {
        try (Databases databases = new Databases()) {
            List<String> wanted = arguments.length == 0 ? List.of("h2", "unsynced", "synced") : List.of(arguments);
            if (wanted.contains("h2")) {
                measure("H2 in memory", Database.H2, databases.h2InMemory("life"), 3_000, 1_000);
            }
            if (wanted.contains("unsynced")) {
                measure("PostgreSQL, no fsync", Database.POSTGRESQL, databases.postgres(false), 1_000, 300);
            }
            if (wanted.contains("synced")) {
                measure("PostgreSQL, fsync", Database.POSTGRESQL, databases.postgres(true), 300, 100);
            }
        }
    }

    private static void measure(String name, Database database, DataSource source, int warmUp, int lives)
            throws Exception {
        JooqStorage storage = JooqStorage.on(source);
        storage.schema().migrate();
        RecordingDataSource recorder = new RecordingDataSource(source);
        Recording jooq = record(JooqStorage.on(recorder.dataSource()), recorder);
        System.out.println(name + ", statements a command by jOOQ:" + jooq.counts());
        try (PersistenceUnit recorded = new PersistenceUnit(recorder.dataSource(), database)) {
            System.out.println(name + ", statements a command by Jakarta Persistence:"
                    + record(recorded.storage(), recorder).counts());
        }
        BareLife floor = new BareLife(source, BareLife.writes(jooq.commands), jooq.lived);
        try (PersistenceUnit unit = new PersistenceUnit(source, database);
                ServiceDesk byJooq = TicketLife.desk(storage);
                ServiceDesk byPersistence = TicketLife.desk(unit.storage())) {
            TicketLife first = new TicketLife(byJooq);
            TicketLife second = new TicketLife(byPersistence);
            Rounds rounds = new Rounds(ROUNDS, times -> live(floor, times))
                    .of("jOOQ", times -> live(first, times))
                    .of("Hibernate", times -> live(second, times))
                    .measure(warmUp, lives);
            System.out.println(rounds.report(name, "lives/s"));
        }
    }

    /**
     * A life as the database saw it.
     *
     * @param commands what was executed for each of {@link TicketLife#COMMANDS}
     */
    private record Recording(List<List<Execution>> commands, Ticket lived) {

        String counts() {
            StringBuilder counts = new StringBuilder();
            for (int i = 0; i < commands.size(); i++) {
                counts.append(' ')
                        .append(TicketLife.COMMANDS.get(i))
                        .append(' ')
                        .append(commands.get(i).size());
            }
            return counts.toString();
        }
    }

    /** Lives twice under a recorder, and tells of the second time: the first takes what is remembered afterwards. */
    private static Recording record(Storage storage, RecordingDataSource recorder) {
        List<List<Execution>> commands = new ArrayList<>();
        try (ServiceDesk desk = TicketLife.desk(storage)) {
            TicketLife life = new TicketLife(desk);
            life.live(command -> {});
            recorder.drain();
            Ticket lived = life.live(command -> commands.add(recorder.drain()));
            return new Recording(commands, lived);
        }
    }

    private static void live(TicketLife life, int times) {
        for (int i = 0; i < times; i++) {
            life.live(command -> {});
        }
    }

    private static void live(BareLife floor, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            floor.live();
        }
    }
}
