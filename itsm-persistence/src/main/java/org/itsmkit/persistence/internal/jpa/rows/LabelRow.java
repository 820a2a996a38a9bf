package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Who may see a ticket that not everyone may see.. */
public class LabelRow {

    public String tenantId;
    public UUID ticketId;
    public boolean isDenied;
    public String label;

    public LabelRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        UUID ticketId;
        boolean isDenied;
        String label;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(ticketId, key.ticketId)
                    && isDenied == key.isDenied
                    && Objects.equals(label, key.label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, ticketId, isDenied, label);
        }
    }
}
