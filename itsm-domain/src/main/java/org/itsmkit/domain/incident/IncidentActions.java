package org.itsmkit.domain.incident;

/** The names of what may be done with an incident. */
public final class IncidentActions {

    public static final String START = "start";
    /** Also changes the reason of one that is on hold. */
    public static final String HOLD = "hold";

    public static final String RESUME = "resume";
    public static final String RESOLVE = "resolve";
    public static final String REOPEN = "reopen";
    public static final String CLOSE = "close";
    public static final String CANCEL = "cancel";

    public static final String PROPOSE_MAJOR = "propose-major";
    public static final String ACCEPT_MAJOR = "accept-major";
    public static final String DECLINE_MAJOR = "decline-major";
    public static final String COMMUNICATE = "communicate";
    public static final String REVIEW = "review";

    /** The engine's: cancels the duplicate in a merge. */
    public static final String MERGE = "merge";
    /** The engine's: tells the caller again what was asked. */
    public static final String REMIND = "remind";
    /** The engine's: resolves what the caller never answered. */
    public static final String GIVE_UP = "give-up";
    /** The engine's: resumes when nothing is waited for any more. */
    public static final String CONTINUE = "continue";
    /** The engine's: resolves a child as its parent was. */
    public static final String RESOLVE_WITH_PARENT = "resolve-with-parent";

    private IncidentActions() {}
}
