package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A link, as one of its ends sees it.. */
public class LinkRow {

    public String tenantId;
    public UUID ticketId;
    public String typeKey;
    public UUID otherId;
    public String inverseKey;

    public LinkRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID ticketId;
        String typeKey;
        UUID otherId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(ticketId, key.ticketId)
                    && Objects.equals(typeKey, key.typeKey)
                    && Objects.equals(otherId, key.otherId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, ticketId, typeKey, otherId);
        }
    }
}
