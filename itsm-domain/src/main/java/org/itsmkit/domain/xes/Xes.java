package org.itsmkit.domain.xes;

/** The keys of XES's standard extensions that event logs of tickets use. */
public final class Xes {

    /** What an event is an event of; the name of a trace. */
    public static final String NAME = "concept:name";

    public static final String TIMESTAMP = "time:timestamp";
    public static final String TRANSITION = "lifecycle:transition";
    public static final String RESOURCE = "org:resource";
    public static final String GROUP = "org:group";
    public static final String ROLE = "org:role";

    static final String[][] EXTENSIONS = {
        {"Concept", "concept", "http://www.xes-standard.org/concept.xesext"},
        {"Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"},
        {"Organizational", "org", "http://www.xes-standard.org/org.xesext"},
        {"Time", "time", "http://www.xes-standard.org/time.xesext"}
    };

    private Xes() {}
}
