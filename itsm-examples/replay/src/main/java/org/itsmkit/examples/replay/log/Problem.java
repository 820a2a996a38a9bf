package org.itsmkit.examples.replay.log;

/**
 * One place where the log is not what it should be.
 *
 * @param kind what sort of trouble it is, and what became of it
 * @param line the line in the file, from 1
 * @param column the column's name, or empty when it is about the whole line
 * @param value what was found there, as far as one wants to read it
 * @param expected what would have been right
 */
public record Problem(Kind kind, long line, String column, String value, String expected) {

    private static final int SHOWN = 60;

    /** Sorts of trouble. */
    public enum Kind {
        INPUT_ENDS("The input breaks off", "what was read before is kept"),
        HEADER("A column that is missing or not known", "read without it"),
        QUOTES("Quotes that do not close, or text beside them", "row left out"),
        COLUMNS("Wrong number of columns", "row left out"),
        TOO_LONG("A line longer than can be read", "row left out"),
        NO_CASE("A row that says of no case", "row left out"),
        NO_TIME("A row that does not say when", "row left out"),
        DUPLICATE("A row that repeats another word for word", "row left out"),
        VALUE("A value that cannot be read", "row kept, the value noted in the journal"),
        UNKNOWN_STATE("A state that is not known", "row kept as it is, the ticket stays where it was"),
        NOT_UTF8("Bytes that are not UTF-8", "row kept, each shown as U+FFFD"),
        FIRST_STATE("A case that does not begin in New", "kept, and noted in the journal"),
        TIME_ORDER("A row earlier than the one before it", "kept in its place in time, and noted in the journal"),
        BEFORE_OPENED("A row earlier than the opening of its case", "kept, and noted in the journal"),
        AFTER_CLOSED("A row after the case was Closed", "kept, and noted in the journal"),
        NO_RESOLVED_AT("A case that ended without a time of resolution", "kept, left out of times to resolution"),
        NOT_OPENED("A case that does not say when it was opened", "kept, left out of times from opening"),
        REFUSED("A case that the desk refused", "case left out");

        private final String what;
        private final String outcome;

        Kind(String what, String outcome) {
            this.what = what;
            this.outcome = outcome;
        }

        /** The name under which it is counted: {@code "unknown-state"}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** What it is. */
        public String what() {
            return what;
        }

        /** What became of it. */
        public String outcome() {
            return outcome;
        }
    }

    public Problem {
        value = abbreviated(value);
    }

    /** The text, or its beginning and its length. */
    public static String abbreviated(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "... (" + text.length() + " characters)";
    }

    /** One line for people. */
    @Override
    public String toString() {
        String where = column.isEmpty() ? "line " + line : "line " + line + ", " + column;
        return where + ": expected " + expected + ", found \"" + value + "\"";
    }
}
