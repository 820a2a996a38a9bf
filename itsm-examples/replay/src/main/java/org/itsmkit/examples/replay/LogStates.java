package org.itsmkit.examples.replay;

import java.util.Map;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/** What the log's states are in the library's life cycle of an incident. */
public final class LogStates {

    public static final String NEW = "New";
    public static final String RESOLVED = "Resolved";
    public static final String CLOSED = "Closed";
    /** What the states begin with in which somebody is waited for. */
    public static final String AWAITING = "Awaiting ";

    public static final String AWAITING_USER = AWAITING + "User Info";

    private static final Map<String, Meaning> MEANINGS = Map.of(
            NEW,
            new Meaning(Incident.NEW, null),
            "Active",
            new Meaning(Incident.IN_PROGRESS, null),
            AWAITING_USER,
            new Meaning(Incident.ON_HOLD, HoldReason.CALLER),
            AWAITING + "Problem",
            new Meaning(Incident.ON_HOLD, HoldReason.PROBLEM),
            AWAITING + "Vendor",
            new Meaning(Incident.ON_HOLD, HoldReason.VENDOR),
            // Evidence is asked of whoever reported it.
            AWAITING + "Evidence",
            new Meaning(Incident.ON_HOLD, HoldReason.CALLER),
            RESOLVED,
            new Meaning(Incident.RESOLVED, null),
            CLOSED,
            new Meaning(Incident.CLOSED, null));

    private LogStates() {}

    /** What a state of the log means; null when it is not known. */
    static @Nullable Meaning of(String state) {
        return MEANINGS.get(state);
    }

    static String known() {
        return "one of " + MEANINGS.keySet().stream().sorted().toList();
    }

    /** A state, and on hold what is waited for. */
    record Meaning(State state, @Nullable HoldReason waitsFor) {}
}
