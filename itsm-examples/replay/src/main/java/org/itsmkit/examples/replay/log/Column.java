package org.itsmkit.examples.replay.log;

import java.util.Locale;
import java.util.Optional;

/** The columns of the log, under the names that its header gives them. */
public enum Column {
    NUMBER,
    INCIDENT_STATE,
    ACTIVE,
    REASSIGNMENT_COUNT,
    REOPEN_COUNT,
    SYS_MOD_COUNT,
    MADE_SLA,
    CALLER_ID,
    OPENED_BY,
    OPENED_AT,
    SYS_CREATED_BY,
    SYS_CREATED_AT,
    SYS_UPDATED_BY,
    SYS_UPDATED_AT,
    CONTACT_TYPE,
    LOCATION,
    CATEGORY,
    SUBCATEGORY,
    U_SYMPTOM,
    CMDB_CI,
    IMPACT,
    URGENCY,
    PRIORITY,
    ASSIGNMENT_GROUP,
    ASSIGNED_TO,
    KNOWLEDGE,
    U_PRIORITY_CONFIRMATION,
    NOTIFY,
    PROBLEM_ID,
    RFC,
    VENDOR,
    CAUSED_BY,
    CLOSED_CODE,
    RESOLVED_BY,
    RESOLVED_AT,
    CLOSED_AT;

    static final Column[] ALL = values();

    /** What stands for a value that is missing. */
    public static final String MISSING = "?";

    private final String header = name().toLowerCase(Locale.ROOT);

    /** Its name in the file. */
    public String header() {
        return header;
    }

    /** Whether the log says nothing of an event without it. */
    boolean isNeeded() {
        return this == NUMBER || this == INCIDENT_STATE || this == SYS_UPDATED_AT;
    }

    static Optional<Column> named(String header) {
        for (Column column : ALL) {
            if (column.header.equals(header.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
