package org.itsmkit.domain.problem;

/** The names of what may be done with a problem. */
public final class ProblemActions {

    public static final String ASSESS = "assess";
    /** It is one: its root cause is looked for. */
    public static final String CONFIRM = "confirm";
    /** Tells those who watch it what they can do meanwhile; before its cause is known too. */
    public static final String PUBLISH_WORKAROUND = "publish-workaround";
    /** Its root cause is known: it is a known error from then on. */
    public static final String RECORD_ROOT_CAUSE = "record-root-cause";
    /** Its root cause is known, and mended. */
    public static final String FIX = "fix";

    public static final String RESOLVE = "resolve";
    /** Its fix was seen to hold; without that it is not closed. */
    public static final String VERIFY = "verify";

    public static final String CLOSE = "close";
    public static final String CANCEL = "cancel";
    /** It is another one that is known. */
    public static final String DUPLICATE = "duplicate";
    /** The engine's: ends the duplicate in a merge. */
    public static final String MERGE = "merge";
    /** It is lived with, for a time. */
    public static final String ACCEPT_RISK = "accept-risk";
    /** It is lived with longer. */
    public static final String RENEW_RISK = "renew-risk";
    /** The engine's: the time for which its risk was accepted is over. */
    public static final String REASSESS_RISK = "reassess-risk";
    /** It came back, or its root cause was another. */
    public static final String REANALYSE = "re-analyse";

    public static final String HOLD = "hold";
    public static final String RESUME_ASSESSMENT = "resume-assessment";
    public static final String RESUME_ANALYSIS = "resume-analysis";
    public static final String RESUME_FIX = "resume-fix";

    private ProblemActions() {}
}
