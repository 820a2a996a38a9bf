package org.itsmkit.sla.desk;

/** What happens once in the course of an incident, in the order in which it is expected. */
public enum IncidentMark {
    /** It was reported or detected. */
    OPENED,
    /** Somebody took note of it. */
    ACKNOWLEDGED,
    /** Its requester got a first answer, or somebody began to look into it. */
    RESPONDED,
    /** Work on the repair itself began, once the cause was known. */
    REPAIR_STARTED,
    /** The service works again for its users, be it by a workaround. */
    RESTORED,
    /** It was resolved: what was wrong is put right. */
    RESOLVED,
    /** It was closed. */
    CLOSED
}
