package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An entry of a journal.. */
public class JournalRow {

    public String tenantId;
    public UUID ticketId;
    public long sequenceNumber;
    public String entry;
    public String disclosures;
    public byte[] hash;

    public JournalRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID ticketId;
        long sequenceNumber;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(ticketId, key.ticketId)
                    && sequenceNumber == key.sequenceNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, ticketId, sequenceNumber);
        }
    }
}
