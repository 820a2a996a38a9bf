package org.itsmkit.domain.condition;

import org.itsmkit.sla.InvalidInput;

/** Cuts the text of a condition into tokens, one ahead of the reader; linear in the text. */
final class Tokens {

    private final String text;
    private int at;
    private Token next;

    Tokens(String text) {
        this.text = text;
        this.next = scan();
    }

    Token peek() {
        return next;
    }

    Token take() {
        Token taken = next;
        next = scan();
        return taken;
    }

    /** Takes the next token if it is this keyword. */
    boolean skip(String keyword) {
        boolean is = next.is(keyword);
        if (is) {
            take();
        }
        return is;
    }

    void require(String keyword) {
        if (!skip(keyword)) {
            throw unexpected(next, keyword);
        }
    }

    static InvalidInput unexpected(Token token, String expected) {
        return unexpected(token.at(), expected, token.kind() == Token.Kind.END ? "the end" : token.text());
    }

    private static InvalidInput unexpected(int at, String expected, String found) {
        return new InvalidInput("condition", expected + " at character " + at, found);
    }

    private Token scan() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (start == text.length()) {
            return new Token(Token.Kind.END, "", start + 1);
        }
        char c = text.charAt(start);
        if (c == '"') {
            return new Token(Token.Kind.NAME, quoted(), start + 1);
        }
        if (Token.isPlain(c)) {
            while (at < text.length() && Token.isPlain(text.charAt(at))) {
                at++;
            }
            return Token.ofWord(text.substring(start, at), start + 1);
        }
        return symbol(start, c);
    }

    private Token symbol(int start, char c) {
        boolean equal = start + 1 < text.length() && text.charAt(start + 1) == '=';
        String symbol = switch (c) {
            case '(', ')', ',', '=' -> String.valueOf(c);
            case '<', '>' -> equal ? c + "=" : String.valueOf(c);
            case '!' -> equal ? "!=" : "";
            default -> "";
        };
        if (symbol.isEmpty()) {
            throw unexpected(
                    start + 1,
                    "a word of A-Z a-z 0-9 . _ - + : @ /, a text in double quotes, or a comparison",
                    Character.toString(text.codePointAt(start)));
        }
        at += symbol.length();
        return new Token(Token.Kind.KEYWORD, symbol, start + 1);
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            throw unexpected(at + 1, "a closing double quote", "the end");
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw badEscape(at - 1);
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw badEscape(at);
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private InvalidInput badEscape(int index) {
        String found = index < text.length() ? Character.toString(text.codePointAt(index)) : "the end";
        return unexpected(index + 1, "one of \" \\ n r t or u and four hexadecimal digits behind a backslash", found);
    }
}
