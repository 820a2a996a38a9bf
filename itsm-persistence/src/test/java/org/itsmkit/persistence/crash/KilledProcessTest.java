package org.itsmkit.persistence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.persistence.MariaDb;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed at random instants while it writes; whoever opens the database next finds every command whole. */
class KilledProcessTest {

    private static final int KILLS = 3;
    /** When what the killed process had taken on is free again: it may have been in the midst of a follow-up. */
    private static final InstantSource LATER = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(10));

    private static final long SEED = 20260105;

    @Test
    void everyCommandIsWholeOrAbsentAfterAKillOnH2(@TempDir Path folder) throws Exception {
        // Synchronous writes: what was told must survive the process, as with any default of a server.
        killAndLook("jdbc:h2:file:" + folder.resolve("desk") + ";WRITE_DELAY=0");
    }

    @Test
    void everyCommandIsWholeOrAbsentAfterAKillOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            killAndLook(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void everyCommandIsWholeOrAbsentAfterAKillOnMariaDb() throws Exception {
        MariaDb.assumeThere();
        killAndLook(MariaDb.freshDatabase("crash"));
    }

    private static void killAndLook(String address) throws Exception {
        try (HikariDataSource pool = Databases.pool(address)) {
            JooqStorage.on(pool).schema().migrate();
        }
        Map<String, String> told = new HashMap<>();
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            told.putAll(writeAndKill(address, "run" + kill, 40 + random.nextInt(120)));
            look(address, told);
        }
        assertThat(told).hasSizeGreaterThan(100);
    }

    /** What the process told, by command: the ticket and its version. Killed right after so many lines, mid-command. */
    private static Map<String, String> writeAndKill(String address, String run, int lines) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingWriter.class.getName(),
                        address,
                        run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> told = new HashMap<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] parts = line.split(" ");
                if (parts[0].equals("DONE")) {
                    told.put(parts[1], parts[2] + "#" + parts[3]);
                }
                if (told.size() >= lines && process.isAlive()) {
                    process.toHandle().destroyForcibly(); // unlike the process's own, this leaves its output readable
                }
            }
        }
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(told).as("what the writer told before it was killed").hasSizeGreaterThanOrEqualTo(lines);
        return told;
    }

    private static void look(String address, Map<String, String> told) {
        Set<String> delivered = new HashSet<>();
        try (HikariDataSource pool = Databases.pool(address);
                ServiceDesk desk = CrashingWriter.desk(
                        pool, notification -> delivered.add(notification.ticket() + notification.template()), LATER)) {
            Desk agent = desk.as(Actor.person("kim"));
            desk.dueWork().runDue();
            told.forEach((command, outcome) -> requireDone(agent, command, outcome));
            for (TicketRow row : all(agent)) {
                requireWhole(agent, row.id());
            }
            assertThat(agent.operations().deadWork(null, 10).items()).isEmpty();
            assertThat(desk.dueWork().runDue().total())
                    .as("nothing is left to do")
                    .isZero();
        }
        assertThat(delivered).as("notifications were delivered after the kill").isNotEmpty();
    }

    /** What was told is there, at that version or behind it. */
    private static void requireDone(Desk agent, String command, String outcome) {
        String[] parts = outcome.split("#");
        Ticket ticket = agent.tickets().get(TicketId.of(parts[0]));
        assertThat(ticket.version()).as(command).isGreaterThanOrEqualTo(Long.parseLong(parts[1]));
    }

    /** The ticket is what its journal says, the chain holds, and what follows from it was done once. */
    private static void requireWhole(Desk agent, TicketId id) {
        Ticket ticket = agent.tickets().get(id);
        assertThat(agent.audit().verify(id).isIntact()).as(ticket.number()).isTrue();
        assertThat(History.replay(agent.tickets().history(id).iterator())).isEqualTo(ticket);
        List<TicketLink> links = agent.tickets().links(id, null, null, 10).items();
        assertThat(links).hasSize(ticket.links());
        for (TicketLink link : links) {
            Ticket other = agent.tickets().get(link.other());
            assertThat(agent.tickets()
                            .links(other.id(), link.type().inverse(), null, 10)
                            .items())
                    .as("the inverse link")
                    .contains(new TicketLink(link.type().inverse(), id));
            if (link.type().equals(LinkType.CHILD_OF) && other.state().equals(Incident.RESOLVED)) {
                assertThat(ticket.state()).as("a child of a resolved parent").isEqualTo(Incident.RESOLVED);
                assertThat(resolutions(agent, id))
                        .as("resolved with its parent once")
                        .isEqualTo(1);
            }
        }
    }

    private static long resolutions(Desk agent, TicketId id) {
        return agent.tickets()
                .history(id)
                .filter(entry -> entry.toString().contains("-> RESOLVED"))
                .count();
    }

    private static List<TicketRow> all(Desk agent) {
        List<TicketRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketRow> page = agent.tickets()
                    .search(TicketSearch.all()
                            .sortedBy(Sort.ascending(TicketFields.NUMBER))
                            .after(cursor.orElse(null))
                            .limit(200));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }
}
