package org.itsmkit.domain.cmdb;

/** How ill something is, from the least to the most; {@link #INDETERMINATE}, nothing known, comes first. */
public enum Severity {
    INDETERMINATE,
    NORMAL,
    WARNING,
    MINOR,
    MAJOR,
    CRITICAL;

    /** How far above {@link #NORMAL} it is, 0 for NORMAL; -1 for {@link #INDETERMINATE}. */
    public int rank() {
        return ordinal() - NORMAL.ordinal();
    }
}
