package org.itsmkit.domain.cmdb;

/** How ill something is, from the least to the most; {@link #INDETERMINATE}, nothing known, comes first. */
public enum Severity {
    INDETERMINATE,
    NORMAL,
    WARNING,
    MINOR,
    MAJOR,
    CRITICAL
}
