package org.itsmkit.sla.desk;

/**
 * The times whose means are called MTTA and MTTR. The R stands for four things that differ by days, so that each has a name
 * of its own here.
 */
public enum IncidentSpan {
    /** Mean time to acknowledge, MTTA: from the opening to the acknowledgement. */
    ACKNOWLEDGE(IncidentMark.OPENED, IncidentMark.ACKNOWLEDGED),
    /** Mean time to respond: from the opening to the first response. */
    RESPOND(IncidentMark.OPENED, IncidentMark.RESPONDED),
    /** Mean time to repair: from the start of the repair until the service works again. */
    REPAIR(IncidentMark.REPAIR_STARTED, IncidentMark.RESTORED),
    /** Mean time to restore service, ITIL's MTRS: from the opening until the service works again. */
    RESTORE(IncidentMark.OPENED, IncidentMark.RESTORED),
    /** Mean time to resolve: from the opening to the resolution. */
    RESOLVE(IncidentMark.OPENED, IncidentMark.RESOLVED),
    /** Mean time to close: from the opening to the closure. */
    CLOSE(IncidentMark.OPENED, IncidentMark.CLOSED);

    private final IncidentMark from;
    private final IncidentMark to;

    IncidentSpan(IncidentMark from, IncidentMark to) {
        this.from = from;
        this.to = to;
    }

    /** What it begins with. */
    public IncidentMark from() {
        return from;
    }

    /** What it ends with. */
    public IncidentMark to() {
        return to;
    }
}
