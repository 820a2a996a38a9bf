package org.itsmkit.sla.clock;

/** Which calendar, and so which zone, measures the time before a change of policy. */
public enum CalendarChange {
    /** The one that was in force then: each stretch is measured with the calendar of its time. */
    SEGMENT,
    /** The new one, for the whole history. Only with {@link PolicyChange#RETROACTIVE}: what is carried was measured. */
    WHOLE
}
