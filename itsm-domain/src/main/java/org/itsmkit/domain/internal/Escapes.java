package org.itsmkit.domain.internal;

/** Texts from anywhere, made harmless where they are put. */
public final class Escapes {

    private static final int UNKNOWN = 0xFFFD;

    private Escapes() {}

    /** For XML 1.0, as text and in quoted attributes; what XML cannot hold, such as U+0000, becomes U+FFFD. */
    public static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? isLineEnd(c) ? ' ' : c : UNKNOWN);
            }
        });
        return escaped.toString();
    }

    /** For the inside of a quoted string of DOT, in one line; Graphviz reads entities there too. */
    public static String dot(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c == '&') {
                escaped.append("&amp;");
            } else {
                escaped.appendCodePoint(isXml(c) ? isLineEnd(c) ? ' ' : c : UNKNOWN);
            }
        });
        return escaped.toString();
    }

    /** For the inside of a quoted label of Mermaid: all punctuation of ASCII as its entity codes, such as {@code #34;}. */
    public static String mermaid(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            boolean isPlain = c > 0x7E || c == ' ' || Character.isLetterOrDigit(c);
            if (!isXml(c)) {
                escaped.appendCodePoint(UNKNOWN);
            } else if (isLineEnd(c)) {
                escaped.append(' ');
            } else if (isPlain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /**
     * For a name in quotes or a text to the end of the line in PlantUML: what its Creole or its preprocessor could read is
     * a numbered entity.
     */
    public static String plantUml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int[] previous = {' '};
        text.codePoints().forEach(c -> {
            boolean isPlain = c > 0x7E || Character.isLetterOrDigit(c) || " .,:()".indexOf(c) >= 0;
            // Twice they would begin a line through or under the text.
            boolean isSingle = (c == '-' || c == '_') && previous[0] != c;
            previous[0] = c;
            if (!isXml(c)) {
                escaped.appendCodePoint(UNKNOWN);
            } else if (isLineEnd(c)) {
                escaped.append(' ');
            } else if (isPlain || isSingle) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0, without those that steer: U+007F to U+009F, and what turns the direction of writing. */
    private static boolean isXml(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !turns && isCharacter(c);
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0x7F
                || c > 0x9F && c < 0xD800
                || c > 0xDFFF && c < 0xFFFE
                || c > 0xFFFF;
    }

    private static boolean isLineEnd(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }
}
