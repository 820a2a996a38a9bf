package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The value of an indexed attribute. */
public class ItemFieldRow {

    public String tenantId;
    public UUID itemId;
    public String field;
    public String written;
    public byte[] sortKey;

    public ItemFieldRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID itemId;
        String field;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(itemId, key.itemId)
                    && Objects.equals(field, key.field);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, itemId, field);
        }
    }
}
