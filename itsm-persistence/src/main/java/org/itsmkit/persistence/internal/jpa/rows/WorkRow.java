package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What is to be done later.. */
public class WorkRow {

    public String tenantId;
    public String id;
    public String kind;
    public UUID ticketId;
    public String payload;
    public long dueAt;
    public int attempts;
    public UUID claimToken;
    public Long claimedUntil;
    public String error;
    public boolean isDead;
    public Long deadSince;

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
