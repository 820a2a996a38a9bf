package org.itsmkit.domain.change;

/** The names of what may be done with a change. */
public final class ChangeActions {

    public static final String ASSESS = "assess";
    /** Asks those who authorise normal changes. */
    public static final String REQUEST_AUTHORISATION = "request-authorisation";
    /** The engine's: it is authorised. */
    public static final String AUTHORISE = "authorise";
    /** The engine's: it is not, or what was authorised has changed. */
    public static final String SEND_BACK = "send-back";
    /** Schedules a standard change. */
    public static final String SCHEDULE = "schedule";

    public static final String IMPLEMENT = "implement";
    /** Implements an emergency change, and asks for authorisation meanwhile. */
    public static final String IMPLEMENT_URGENTLY = "implement-urgently";
    /** The engine's: an emergency change was not authorised in time. */
    public static final String FLAG_UNAUTHORISED = "flag-unauthorised";

    public static final String FINISH = "finish";
    public static final String CLOSE = "close";
    public static final String CANCEL = "cancel";

    private ChangeActions() {}
}
