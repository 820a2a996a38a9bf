package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The value of an indexed field.. */
public class FieldRow {

    public String tenantId;
    public UUID ticketId;
    public String field;
    public String written;
    public byte[] sortKey;

    public FieldRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID ticketId;
        String field;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(ticketId, key.ticketId)
                    && Objects.equals(field, key.field);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, ticketId, field);
        }
    }
}
