package org.itsmkit.persistence.internal.values;

import java.time.Instant;
import java.util.UUID;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, from left to right. */
public interface RowReader {

    String text();

    @Nullable
    String textOrNull();

    long number();

    @Nullable
    Long numberOrNull();

    int small();

    boolean flag();

    byte[] bytes();

    byte @Nullable [] bytesOrNull();

    UUID uuid();

    default TicketId ticketId() {
        return new TicketId(uuid());
    }

    default Sha256 hash() {
        return Sha256.of(bytes());
    }

    default Instant instant() {
        return Micros.instant(number());
    }

    /** Null too when it stands for "never". */
    default @Nullable Instant instantOrNull() {
        Long micros = numberOrNull();
        return micros == null || micros == Micros.NONE ? null : Micros.instant(micros);
    }
}
