package org.itsmkit.domain.cmdb.drawing;

/** What an item is in the picture of an impact, the worst first. */
public enum NodeRole {
    /** It failed itself. */
    FAILED("failed"),
    /** It is down because of what failed. */
    IMPACTED("impacted"),
    /** It is up. */
    UNAFFECTED("unaffected");

    private final String label;

    NodeRole(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it does not work. */
    public boolean isDown() {
        return this != UNAFFECTED;
    }
}
