package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What a relation is now. */
public class RelationRow {

    public String tenantId;
    public UUID id;
    public long version;
    public boolean isPresent;
    public long validFrom;
    public String typeKey;
    public UUID sourceId;
    public UUID targetId;
    public String groupKey;
    public boolean isEnabled;
    public String calendarKey;
    public String attributes;

    public RelationRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID id;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(id, key.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, id);
        }
    }
}
