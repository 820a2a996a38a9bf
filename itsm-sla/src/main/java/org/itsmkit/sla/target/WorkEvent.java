package org.itsmkit.sla.target;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * What the usual targets listen to, in the words of a service desk; a host maps its own events to these. Immutable.
 *
 * @param at when it happened in the world
 * @param sequence its place among the events of that instant
 * @param kind what happened
 * @param state the state that the work entered; empty for other kinds
 */
public record WorkEvent(Instant at, long sequence, Kind kind, String state) {

    /** What happened to a piece of work. */
    public enum Kind {
        /** It entered a state; the first one opens it. */
        STATE,
        /** Whoever asked for it wrote. */
        REQUESTER_MESSAGE,
        /** Somebody who works on it wrote to the requester. A note among colleagues is no message. */
        PROVIDER_MESSAGE,
        /** A machine wrote to the requester, such as an acknowledgement of receipt. */
        MACHINE_MESSAGE,
        /** Somebody took it over. */
        OWNED,
        /** Nobody owns it any more. */
        RELEASED
    }

    /**
     * Refuses null, and a state without a name.
     *
     * @throws InvalidInput naming what is missing
     */
    public WorkEvent {
        InvalidInput.present("instant of an event", at);
        InvalidInput.present("state of an event", state);
        if (InvalidInput.present("kind of an event", kind) == Kind.STATE && state.isBlank()) {
            throw new InvalidInput("state of an event", "the name of a state", state);
        }
    }

    /** It entered this state, or was opened in it. */
    public static WorkEvent entered(Instant at, long sequence, String state) {
        return new WorkEvent(at, sequence, Kind.STATE, state);
    }

    /** An event other than a change of state. */
    public static WorkEvent of(Kind kind, Instant at, long sequence) {
        return new WorkEvent(at, sequence, kind, "");
    }
}
