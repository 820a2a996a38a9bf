package org.itsmkit.domain.definition;

import org.itsmkit.domain.type.TicketType;

/**
 * A ticket type as text, and back: JSON that people can read and compare, in which conditions and delays stand as they are
 * written everywhere.
 *
 * <p>The text is canonical: what was written reads back to an equal type, and equal types that list their parts in one order
 * have one text. What has its usual meaning is left out. What is read is verified as every type is, so a definition that is
 * unsound never becomes one.
 */
public final class TypeText {

    /** The member "format" of every text. */
    public static final String FORMAT = "itsmkit.type/1";

    /** How many characters a text may have. */
    public static final int MAX_LENGTH = 1_000_000;

    /** How many states, transitions, answers, timers, fields or roles one definition may have of each. */
    public static final int MOST_PARTS = 500;

    /** How many problems are told at once. */
    public static final int MOST_PROBLEMS = 1_000;

    private TypeText() {}

    /**
     * The text of a type, with a line feed at its end.
     *
     * @throws DefinitionRefused when the type is too large for {@link #read}, or holds something that its own fields do not
     *     accept
     */
    public static String write(TicketType type) {
        String text = TypeWriter.write(type);
        read(text);
        return text;
    }

    /**
     * The type that a text defines.
     *
     * @throws DefinitionRefused with every problem of shape, names and values and its place, or else, when there is none, with
     *     every problem that the verifier finds; nothing else is ever thrown for any text
     */
    public static TicketType read(String text) {
        return TypeReader.read(text);
    }
}
