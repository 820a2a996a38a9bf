package org.itsmkit.domain.cmdb.importer;

import java.io.Reader;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * Cuts a list of JSON objects, or objects one after another as in JSON Lines, into the texts of the objects, of which it holds one
 * at a time. Whether the text of an object is JSON is for whoever reads it. Used by one thread.
 */
final class JsonRecords {

    private final CharSource source;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean isStarted;
    private boolean isList;
    private boolean isEnded;

    JsonRecords(Reader reader, int most) {
        this.source = new CharSource(reader);
        this.most = most;
    }

    /**
     * An object's text.
     *
     * @param line where it starts, from 1
     * @param text the text; cut off when it is too long
     * @param isTooLong whether there are more characters than allowed
     */
    record Cut(long line, String text, boolean isTooLong) {}

    /** The next object, or empty at the end; throws {@link InvalidInput} naming the line when there is anything else. */
    Optional<Cut> next() {
        int c = space();
        if (!isStarted) {
            isStarted = true;
            isList = c == '[';
            if (isList) {
                source.take();
                isEnded = closes(space());
            }
        } else if (isList && !isEnded) {
            isEnded = closes(c);
            if (!isEnded) {
                if (c != ',') {
                    throw wrong("a comma or ]", c);
                }
                source.take();
            }
        }
        return object();
    }

    /** The line that reading has come to, from 1. */
    long line() {
        return source.line();
    }

    private Optional<Cut> object() {
        int c = space();
        if (c == CharSource.END && (isEnded || !isList)) {
            return Optional.empty();
        }
        if (c != '{' || isEnded) {
            throw wrong(isEnded ? "the end" : "an object", c);
        }
        long line = source.line();
        text.setLength(0);
        boolean isTooLong = false;
        boolean isText = false;
        long depth = 0;
        do {
            c = source.take();
            if (c == CharSource.END) {
                throw wrong("a closing bracket", c);
            }
            if (isText && c == '\\') {
                isTooLong |= !keep(c);
                c = source.take();
            } else if (c == '"') {
                isText = !isText;
            } else if (!isText) {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            isTooLong |= c != CharSource.END && !keep(c);
        } while (depth > 0);
        return Optional.of(new Cut(line, text.toString(), isTooLong));
    }

    private boolean keep(int c) {
        boolean fits = text.length() < most;
        if (fits) {
            text.append((char) c);
        }
        return fits;
    }

    private boolean closes(int c) {
        if (c == ']') {
            source.take();
        }
        return c == ']';
    }

    /** Passes over white space; the character behind it. */
    private int space() {
        while (source.peek() == ' ' || source.peek() == '\n' || source.peek() == '\r' || source.peek() == '\t') {
            source.take();
        }
        return source.peek();
    }

    private InvalidInput wrong(String expected, int found) {
        return new InvalidInput(
                "line " + source.line(), expected, found == CharSource.END ? "the end" : Character.toString(found));
    }
}
