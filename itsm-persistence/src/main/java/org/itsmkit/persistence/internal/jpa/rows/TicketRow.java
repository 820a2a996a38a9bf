package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What a ticket is now.. */
public class TicketRow {

    public String tenantId;
    public UUID id;
    public String ticketNumber;
    public String typeKey;
    public int typeVersion;
    public String state;
    public String category;
    public boolean isOpen;
    public long stateSince;
    public String title;
    public Long priority;
    public long priorityRank;
    public Long priorityComputed;
    public Long impact;
    public Long urgency;
    public Long firstResponseAt;
    public String team;
    public String assignee;
    public String requester;
    public long createdAt;
    public long updatedAt;
    public long nextDue;
    public Long nextWake;
    public int linkCount;
    public boolean readersOpen;
    public String labels;
    public String indexedValues;
    public String document;
    public String clocks;
    public byte[] head;
    public long version;

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
