package org.itsmkit.domain.cmdb;

/** How much the business depends on an item, from the most to the least. */
public enum Criticality {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
