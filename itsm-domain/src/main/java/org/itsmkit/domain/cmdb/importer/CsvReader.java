package org.itsmkit.domain.cmdb.importer;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * Reads CSV by RFC 4180, row by row: fields may stand in quotes, in which a quote is doubled and lines may end. Lines end in CR LF
 * or LF; a byte order mark at the start and lines without any character are passed over. What a field says stays text, also when a
 * spreadsheet would take it for a formula. Holds one row at a time. Used by one thread.
 */
public final class CsvReader {

    private final CharSource source;
    private final CsvFormat format;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private int characters;

    /**
     * @param reader what to read; it is not closed
     * @param format how it is written
     */
    public CsvReader(Reader reader, CsvFormat format) {
        this.source = new CharSource(InvalidInput.present("reader", reader));
        this.format = InvalidInput.present("format", format);
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws InvalidInput naming line and field, when it is not CSV or too large; what follows cannot be read then
     * @throws java.io.UncheckedIOException when reading fails
     */
    public Optional<CsvRow> next() {
        while (source.peek() == '\n' || source.peek() == '\r') {
            endLine();
        }
        if (source.peek() == CharSource.END) {
            return Optional.empty();
        }
        long line = source.line();
        fields = new ArrayList<>();
        characters = 0;
        boolean more = true;
        while (more) {
            if (fields.size() == format.mostColumns()) {
                throw wrong("at most " + format.mostColumns() + " fields", "more");
            }
            more = field();
        }
        return Optional.of(new CsvRow(line, fields));
    }

    /** The line that reading has come to, from 1. */
    public long line() {
        return source.line();
    }

    /** Reads a field and what ends it; whether another one follows in the row. */
    private boolean field() {
        field.setLength(0);
        if (source.peek() == '"') {
            quoted();
        } else {
            plain();
        }
        int c = source.peek();
        if (c != format.separator() && c != '\n' && c != '\r' && c != CharSource.END) {
            throw wrong("a separator or the end of the line behind a quote", Character.toString(c));
        }
        String value = field.toString();
        if (c == format.separator()) {
            source.take();
            count();
            fields.add(value);
            return true;
        }
        if (c != CharSource.END) {
            endLine();
        }
        fields.add(value);
        return false;
    }

    private void plain() {
        int c = source.peek();
        while (c != format.separator() && c != '\n' && c != '\r' && c != CharSource.END) {
            if (c == '"') {
                throw wrong("quotes around the whole field", "a quote inside it");
            }
            append();
            c = source.peek();
        }
    }

    private void quoted() {
        source.take();
        while (true) {
            if (source.peek() == CharSource.END) {
                throw wrong("a closing quote", "the end");
            }
            if (source.peek() == '"') {
                source.take();
                if (source.peek() != '"') {
                    return;
                }
            }
            append();
        }
    }

    private void append() {
        field.append((char) source.take());
        count();
    }

    private void count() {
        characters++;
        if (characters > format.mostCharacters()) {
            throw wrong("at most " + format.mostCharacters() + " characters a row", "more");
        }
    }

    private void endLine() {
        if (source.take() == '\r' && source.take() != '\n') {
            throw wrong("a line feed behind a carriage return", "none");
        }
    }

    private InvalidInput wrong(String expected, String found) {
        return new InvalidInput("line " + source.line() + ", field " + (fields.size() + 1), expected, found);
    }
}
