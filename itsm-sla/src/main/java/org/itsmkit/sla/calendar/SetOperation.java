package org.itsmkit.sla.calendar;

/** How two sets of open instants make one. */
enum SetOperation {
    UNION("or"),
    INTERSECTION("and"),
    DIFFERENCE("without");

    private final String word;

    SetOperation(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether an instant belongs to the outcome. */
    boolean holds(boolean left, boolean right) {
        return switch (this) {
            case UNION -> left || right;
            case INTERSECTION -> left && right;
            case DIFFERENCE -> left && !right;
        };
    }
}
