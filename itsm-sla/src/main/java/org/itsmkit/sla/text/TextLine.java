package org.itsmkit.sla.text;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.itsmkit.sla.InvalidInput;

/**
 * One line of a text form, {@code name: value}, and where it stands. Blank lines and lines that begin with {@code #} say
 * nothing; blanks around the name and the value do not matter. Immutable.
 *
 * @param number the number of the line in its text, from 1
 * @param name what stands before the first colon
 * @param value what stands behind it
 */
public record TextLine(int number, String name, String value) {

    private static final int LONGEST_NAME = 200;

    /**
     * Refuses what cannot stand at the end of a line and be read as the same: more than 200 characters, none, blanks around
     * them, or one that controls how text is laid out.
     */
    public static void checkPrintable(String field, String text) {
        InvalidInput.text(field, text, LONGEST_NAME);
        if (!text.strip().equals(text) || text.codePoints().anyMatch(TextLine::breaksLines)) {
            throw new InvalidInput(field, "one line without blanks around it", text);
        }
    }

    private static boolean breaksLines(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /**
     * The lines of a text that say something, in order.
     *
     * @throws InvalidInput if one of them has no colon
     */
    public static List<TextLine> read(String text) {
        List<TextLine> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new InvalidInput("line " + (i + 1), "name: value", line);
                }
                lines.add(new TextLine(
                        i + 1,
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return lines;
    }

    /** The value as {@code reader} understands it; whatever it refuses is told with this line. */
    public <T> T read(String expected, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (DateTimeException | InvalidInput refused) {
            throw refused(expected, value);
        }
    }

    /** What {@code reader} makes of the name, which it may refuse like a value. */
    public <T> T readName(String expected, Function<String, T> reader) {
        return new TextLine(number, value, name).read(expected, reader);
    }

    /** The name, refused with this line. */
    public InvalidInput unknownName(String expected) {
        return refused(expected, name);
    }

    /** This line, refused because it cannot stand a second time. */
    public InvalidInput repeated() {
        return refused(name + " only once", name + ": " + value);
    }

    private InvalidInput refused(String expected, String found) {
        return new InvalidInput("line " + number, expected, found);
    }
}
