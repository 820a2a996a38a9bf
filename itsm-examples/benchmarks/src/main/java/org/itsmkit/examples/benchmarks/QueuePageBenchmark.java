package org.itsmkit.examples.benchmarks;

import static org.itsmkit.domain.condition.Condition.where;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.service.TicketService;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketRow;

/**
 * The queue page of a team: its open tickets by the instant they are due, the first 50 of a million tickets, on PostgreSQL;
 * through the library, by jOOQ and by Hibernate, against a statement written and mapped by hand.
 */
public final class QueuePageBenchmark {

    private static final int TICKETS = 1_000_000;
    private static final int TEAMS = 200;
    private static final int PAGE = 50;

    private QueuePageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (Databases databases = new Databases()) {
            DataSource source = databases.postgres(false);
            JooqStorage storage = JooqStorage.on(source);
            storage.schema().migrate();
            try (PersistenceUnit unit = new PersistenceUnit(source, Database.POSTGRESQL);
                    ServiceDesk byJooq = ServiceDesk.builder().storage(storage).build();
                    ServiceDesk byPersistence =
                            ServiceDesk.builder().storage(unit.storage()).build()) {
                fill(source, byJooq);
                TicketService first = byJooq.as(Actor.person("kim")).tickets();
                TicketService second = byPersistence.as(Actor.person("kim")).tickets();
                requireEqual(ours(first, 10), byHand(source, 10));
                requireEqual(ours(second, 10), byHand(source, 10));
                Rounds rounds = new Rounds(9, times -> byHand(source, times, 0))
                        .of("jOOQ", times -> ours(first, times, 0))
                        .of("Hibernate", times -> ours(second, times, 0))
                        .measure(3_000, 1_000);
                System.out.println(rounds.report("queue page, " + PAGE + " of " + TICKETS, "pages/s"));
            }
        }
    }

    /** One real ticket, copied in the database. */
    private static void fill(DataSource source, ServiceDesk desk) throws SQLException {
        desk.as(Actor.person("kim"))
                .incidents()
                .report(NewIncident.titled("Mail cannot be sent")
                        .requester("lee")
                        .team(Team.of("team-0")));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getColumns(null, null, "itsm_ticket", null)) {
                while (found.next()) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
            String values = String.join(
                    ", ", columns.stream().map(QueuePageBenchmark::value).toList());
            statement.execute("insert into itsm_ticket (" + String.join(", ", columns) + ") select " + values
                    + " from itsm_ticket t, generate_series(2, " + TICKETS + ") n");
            statement.execute("vacuum analyze itsm_ticket");
        }
    }

    private static String value(String column) {
        return switch (column) {
            case "id" -> "gen_random_uuid()";
            case "ticket_number" -> "'BEN-' || n";
            case "team" -> "'team-' || (n % " + TEAMS + ")";
            case "is_open" -> "n % 10 = 0";
            case "category" -> "case when n % 10 = 0 then 'ACTIVE' else 'CLOSED' end";
            case "state" -> "case when n % 10 = 0 then 'IN_PROGRESS' else 'CLOSED' end";
            case "next_due" -> "1767603600000000 + (n * 7919::bigint % " + TICKETS + ") * 60000000";
            default -> "t." + column;
        };
    }

    private static Page<TicketRow> ours(TicketService tickets, int team) {
        return tickets.search(TicketSearch.where(where(TicketFields.TEAM)
                        .is(Team.of("team-" + team))
                        .and(where(TicketFields.CATEGORY)
                                .in(Category.NEW.name(), Category.ACTIVE.name(), Category.PENDING.name())))
                .sortedBy(Sort.ascending(TicketFields.NEXT_DUE))
                .limit(PAGE));
    }

    private static int ours(TicketService tickets, int times, int seed) {
        int rows = seed;
        for (int i = 0; i < times; i++) {
            rows += ours(tickets, i * 10 % TEAMS).items().size();
        }
        return rows;
    }

    private static int byHand(DataSource source, int times, int seed) throws SQLException {
        int rows = seed;
        for (int i = 0; i < times; i++) {
            rows += byHand(source, i * 10 % TEAMS).size();
        }
        return rows;
    }

    /** The floor; it too looks one row further, to know whether there is another page. */
    private static List<TicketRow> byHand(DataSource source, int team) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, ticket_number, type_key, title, state, category, priority, team, assignee, requester,"
                                + " created_at, updated_at, next_due, version from itsm_ticket"
                                + " where tenant_id = ? and team = ? and is_open and readers_open"
                                + " order by next_due, id limit " + (PAGE + 1))) {
            statement.setString(1, "default");
            statement.setString(2, "team-" + team);
            List<TicketRow> rows = new ArrayList<>(PAGE);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next() && rows.size() < PAGE) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static TicketRow row(ResultSet row) throws SQLException {
        long priority = row.getLong(7);
        Long prioritised = row.wasNull() ? null : Long.valueOf(priority);
        String team = row.getString(8);
        String assignee = row.getString(9);
        String requester = row.getString(10);
        return new TicketRow(
                new TicketId((UUID) row.getObject(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                State.of(row.getString(5), Category.valueOf(row.getString(6))),
                prioritised,
                team == null ? null : Team.of(team),
                assignee == null ? null : Person.of(assignee),
                requester == null ? null : Person.of(requester),
                instant(row.getLong(11)),
                instant(row.getLong(12)),
                instant(row.getLong(13)),
                row.getLong(14));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private static void requireEqual(Page<TicketRow> ours, List<TicketRow> theirs) {
        if (theirs.size() != PAGE || !ours.items().equals(theirs)) {
            throw new IllegalStateException("The two pages differ:\n" + ours.items() + "\n" + theirs);
        }
    }
}
