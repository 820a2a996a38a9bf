package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Who may see an item that not everyone may see. */
public class ItemLabelRow {

    public String tenantId;
    public UUID itemId;
    public boolean isDenied;
    public String label;

    public ItemLabelRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID itemId;
        boolean isDenied;
        String label;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(itemId, key.itemId)
                    && isDenied == key.isDenied
                    && Objects.equals(label, key.label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, itemId, isDenied, label);
        }
    }
}
