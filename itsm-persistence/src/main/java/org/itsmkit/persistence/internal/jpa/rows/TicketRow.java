package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What a ticket is now.. */
public class TicketRow {

    String tenantId;
    UUID id;
    String ticketNumber;
    String typeKey;
    int typeVersion;
    String state;
    String category;
    boolean isOpen;
    long stateSince;
    String title;
    Long priority;
    long priorityRank;
    Long priorityComputed;
    Long impact;
    Long urgency;
    Long firstResponseAt;
    String team;
    String assignee;
    String requester;
    long createdAt;
    long updatedAt;
    long nextDue;
    Long nextWake;
    int linkCount;
    boolean readersOpen;
    String labels;
    String indexedValues;
    String document;
    String clocks;
    byte[] head;
    long version;

    public TicketRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID id;

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
