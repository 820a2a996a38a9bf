package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A command that was executed.. */
public class CommandRow {

    public String tenantId;
    public String id;
    public String digest;
    public UUID ticketId;
    public long version;
    public long executedAt;

    public CommandRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        String id;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(tenantId, key.tenantId) && Objects.equals(id, key.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, id);
        }
    }
}
