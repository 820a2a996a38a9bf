package org.itsmkit.domain.problem;

/** The names of what may be done with a problem. */
public final class ProblemActions {

    public static final String ASSESS = "assess";
    /** It is one: its root cause is looked for. */
    public static final String CONFIRM = "confirm";
    /** Its root cause is known, and mended. */
    public static final String FIX = "fix";

    public static final String RESOLVE = "resolve";
    public static final String CLOSE = "close";
    public static final String CANCEL = "cancel";
    /** It is another one that is known. */
    public static final String DUPLICATE = "duplicate";
    /** It is lived with. */
    public static final String ACCEPT_RISK = "accept-risk";
    /** It came back, or its root cause was another. */
    public static final String REANALYSE = "re-analyse";

    public static final String HOLD = "hold";
    public static final String RESUME_ASSESSMENT = "resume-assessment";
    public static final String RESUME_ANALYSIS = "resume-analysis";
    public static final String RESUME_FIX = "resume-fix";

    private ProblemActions() {}
}
