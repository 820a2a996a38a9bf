package org.itsmkit.persistence.internal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, from left to right. */
final class RowReader {

    private final ResultSet row;
    private int last;

    RowReader(ResultSet row) {
        this.row = row;
    }

    String text() throws SQLException {
        return row.getString(++last);
    }

    @Nullable
    String textOrNull() throws SQLException {
        return row.getString(++last);
    }

    long number() throws SQLException {
        return row.getLong(++last);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = row.getLong(++last);
        return row.wasNull() ? null : number;
    }

    int small() throws SQLException {
        return row.getInt(++last);
    }

    byte[] bytes() throws SQLException {
        return row.getBytes(++last);
    }

    byte @Nullable [] bytesOrNull() throws SQLException {
        return row.getBytes(++last);
    }

    UUID uuid() throws SQLException {
        Object kept = row.getObject(++last);
        if (kept instanceof byte[] bytes) {
            ByteBuffer halves = ByteBuffer.wrap(bytes);
            return new UUID(halves.getLong(), halves.getLong());
        }
        return (UUID) kept;
    }

    TicketId ticketId() throws SQLException {
        return new TicketId(uuid());
    }

    Sha256 hash() throws SQLException {
        return Sha256.of(bytes());
    }

    Instant instant() throws SQLException {
        return Micros.instant(number());
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        Long micros = numberOrNull();
        return micros == null || micros == Micros.NONE ? null : Micros.instant(micros);
    }
}
