package org.itsmkit.domain.cmdb.importer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Characters one by one, with the next one in view and the line they are on. A byte order mark at the start is passed over. */
final class CharSource {

    static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[8_192];
    private int at;
    private int end;
    private long line = 1;

    CharSource(Reader reader) {
        this.reader = reader;
        if (peek() == '\uFEFF') {
            at++;
        }
    }

    /** The line of the next character, from 1. */
    long line() {
        return line;
    }

    /** The next character without taking it, or {@link #END}. */
    int peek() {
        return at < end || fill() ? buffer[at] : END;
    }

    int take() {
        int c = peek();
        if (c != END) {
            at++;
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private boolean fill() {
        try {
            at = 0;
            end = 0;
            int read = 0;
            while (read == 0) {
                read = reader.read(buffer, 0, buffer.length);
            }
            end = Math.max(read, 0);
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
