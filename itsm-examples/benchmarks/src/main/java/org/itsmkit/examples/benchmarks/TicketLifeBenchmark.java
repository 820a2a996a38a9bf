package org.itsmkit.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.benchmarks.RecordingDataSource.Execution;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.ServiceDesk;

/**
 * A ticket's life through the library against the same writes by bare JDBC, on PostgreSQL with and without waiting for the
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
                measure("H2 in memory", databases.h2InMemory("life"), 3_000, 1_000);
            }
            if (wanted.contains("unsynced")) {
                measure("PostgreSQL, no fsync", databases.postgres(false), 1_000, 300);
            }
            if (wanted.contains("synced")) {
                measure("PostgreSQL, fsync", databases.postgres(true), 300, 100);
            }
        }
    }

    private static void measure(String name, DataSource source, int warmUp, int lives) throws Exception {
        JooqStorage storage = JooqStorage.on(source);
        storage.schema().migrate();
        BareLife floor = record(name, source);
        try (ServiceDesk desk = TicketLife.desk(storage)) {
            TicketLife life = new TicketLife(desk);
            Rounds rounds =
                    new Rounds(ROUNDS).measure(warmUp, lives, times -> live(life, times), times -> live(floor, times));
            System.out.println(rounds.report(name, "lives/s"));
        }
    }

    /** Lives once under a recorder: prints the statements of each command, and returns the floor made of its writes. */
    private static BareLife record(String name, DataSource source) {
        RecordingDataSource recorder = new RecordingDataSource(source);
        List<List<Execution>> commands = new ArrayList<>();
        try (ServiceDesk desk = TicketLife.desk(JooqStorage.on(recorder.dataSource()))) {
            TicketLife life = new TicketLife(desk);
            life.live(command -> {});
            recorder.drain();
            StringBuilder counts = new StringBuilder();
            Ticket lived = life.live(command -> {
                List<Execution> executions = recorder.drain();
                commands.add(executions);
                counts.append(' ').append(command).append(' ').append(executions.size());
            });
            System.out.println(name + ", statements a command:" + counts);
            return new BareLife(source, BareLife.writes(commands), lived);
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
