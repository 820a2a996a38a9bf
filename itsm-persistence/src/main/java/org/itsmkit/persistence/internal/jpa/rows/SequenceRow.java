package org.itsmkit.persistence.internal.jpa.rows;

import java.io.Serializable;
import java.util.Objects;

/** A sequence of numbers.. */
public class SequenceRow {

    public String tenantId;
    public String name;
    public long nextNumber;

    public SequenceRow() {}

    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String tenantId;
        String name;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(tenantId, key.tenantId) && Objects.equals(name, key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, name);
        }
    }
}
