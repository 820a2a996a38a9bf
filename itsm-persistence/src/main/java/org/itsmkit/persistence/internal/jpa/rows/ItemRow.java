package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What an item is now. */
public class ItemRow {

    public String tenantId;
    public UUID id;
    public long version;
    public boolean isPresent;
    public long validFrom;
    public String classKey;
    public String name;
    public String stage;
    public String category;
    public String status;
    public String health;
    public String criticality;
    public String owner;
    public String supportGroup;
    public String duplicateOf;
    public String redundancy;
    public String attributes;
    public boolean readersOpen;
    public String labels;
    public String indexedValues;

    public ItemRow() {}

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
