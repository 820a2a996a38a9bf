package org.itsmkit.examples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.benchmarks.RecordingDataSource.Execution;
import org.itsmkit.examples.benchmarks.RecordingDataSource.NullOf;

/**
 * The floor: the writes of one recorded life, made again by bare JDBC for new tickets. The same statements with values of
 * the same size, one transaction a command, and nothing else: no reads, no decision, no encoding, no hash.
 */
final class BareLife {

    private final DataSource source;
    private final List<List<Execution>> commands;
    private final String id;
    private final String number;
    private long made;

    /** @param commands the writes of each command of the life of {@code lived} */
    BareLife(DataSource source, List<List<Execution>> commands, Ticket lived) {
        this.source = source;
        this.commands = commands;
        this.id = lived.id().toString();
        this.number = lived.number();
    }

    /** Makes all writes of one more life. */
    void live() throws SQLException {
        String newId = UUID.randomUUID().toString();
        String newNumber = "B" + number.substring(1, 4) + String.format("%08d", ++made);
        for (List<Execution> writes : commands) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                for (Execution write : writes) {
                    execute(connection, write, newId, newNumber);
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private void execute(Connection connection, Execution write, String newId, String newNumber) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
            for (List<Object> row : write.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    bind(statement, i + 1, row.get(i), newId, newNumber);
                }
                if (write.batched()) {
                    statement.addBatch();
                }
            }
            if (write.batched()) {
                statement.executeBatch();
            } else {
                statement.execute();
            }
        }
    }

    private void bind(PreparedStatement statement, int index, Object value, String newId, String newNumber)
            throws SQLException {
        if (value instanceof NullOf absent) {
            statement.setNull(index, absent.type());
        } else if (value instanceof UUID uuid) {
            statement.setObject(index, uuid.toString().equals(id) ? UUID.fromString(newId) : uuid);
        } else if (value instanceof String text) {
            statement.setString(index, text.replace(id, newId).replace(number, newNumber));
        } else {
            statement.setObject(index, value);
        }
    }

    /** The writes of a recording, command by command. */
    static List<List<Execution>> writes(List<List<Execution>> recorded) {
        List<List<Execution>> writes = new ArrayList<>();
        for (List<Execution> command : recorded) {
            writes.add(command.stream()
                    .filter(Execution::isWrite)
                    .filter(execution -> !execution.sql().contains("sequence"))
                    .toList());
        }
        return writes;
    }
}
