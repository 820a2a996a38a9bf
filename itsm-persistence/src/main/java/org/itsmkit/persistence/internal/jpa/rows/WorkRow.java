package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What is to be done later.. */
public class WorkRow {

    String tenantId;
    String id;
    String kind;
    UUID ticketId;
    String payload;
    long dueAt;
    int attempts;
    UUID claimToken;
    Long claimedUntil;
    String error;
    boolean isDead;
    Long deadSince;

    public WorkRow() {}

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
