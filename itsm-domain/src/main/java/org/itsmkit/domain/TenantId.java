package org.itsmkit.domain;

/**
 * One tenant of a desk. Everything that is stored or asked belongs to exactly one.
 *
 * @param value 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}
 */
public record TenantId(String value) implements Comparable<TenantId> {

    /** The tenant of a desk that has only one. */
    public static final TenantId DEFAULT = new TenantId("default");

    public TenantId {
        Keys.check("tenant", value);
    }

    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
