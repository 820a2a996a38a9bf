package org.itsmkit.domain.condition;

import java.util.Set;

/**
 * A piece of the text of a condition.
 *
 * @param kind what it is
 * @param text the keyword or symbol, or the name or value without its quotes
 * @param at its first character in the text, from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        /** A word of the language, or a symbol. */
        KEYWORD,
        /** The name of a field, or a value. */
        NAME,
        END
    }

    private static final Set<String> KEYWORDS = Set.of(
            "all", "always", "and", "any", "contains", "in", "is", "never", "not", "or", "set", "starts", "with");

    static Token ofWord(String word, int at) {
        return new Token(KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.NAME, word, at);
    }

    boolean is(String keyword) {
        return kind == Kind.KEYWORD && text.equals(keyword);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** Whether a word may hold this character. */
    static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-+:@/".indexOf(c) >= 0;
    }

    /** A name or value as it is written: bare where that reads back as one. */
    static String written(String text) {
        boolean bare =
                !text.isEmpty() && !KEYWORDS.contains(text) && text.chars().allMatch(c -> isPlain((char) c));
        return bare ? text : quoted(text);
    }

    /** In double quotes, on one line. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
