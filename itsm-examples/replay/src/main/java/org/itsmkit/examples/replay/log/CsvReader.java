package org.itsmkit.examples.replay.log;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values as RFC 4180 describes them, one record at a time, from text of any length.
 *
 * <p>A quote that never closes would swallow the rest of the file. So a record that runs over several lines is believed only
 * if it closes within {@value #LONGEST_QUOTE} characters, has as many fields as the first record, and swallows no line that
 * could be a record of its own; otherwise its first line alone is taken for broken, and reading goes on with the next. An
 * input that fails is an input that ends there. Used by one thread.
 */
final class CsvReader {

    /** How long a line may be; the rest of a longer one is skipped. */
    static final int LONGEST_LINE = 1_000_000;

    private static final int LONGEST_QUOTE = 65_536;

    /** What was read: the fields, or why they could not be read, and how a row begins that is not as it should be. */
    record Row(long line, List<String> fields, Problem.@Nullable Kind flaw, String start) {}

    private final Reader in;
    private char[] buffer = new char[32_768];
    /** The record begins here in the buffer; all other places are counted from it. */
    private int start;

    private int limit;
    private boolean atEnd;
    private @Nullable IOException failure;
    private long line;
    private int expected;
    private List<String> previous = List.of();

    CsvReader(Reader in) {
        this.in = in;
    }

    /** Why the input ended before its end; null when it did not. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** The next record that is not an empty line; null at the end. */
    @Nullable
    Row next() {
        while (available(0)) {
            line++;
            int end = lineEnd(0);
            if (end < 0) {
                return tooLong();
            }
            boolean cut = failure != null && start + end == limit;
            if (cut) {
                start = limit;
                return null;
            }
            int length = end > 0 && at(end - 1) == '\r' ? end - 1 : end;
            Row row = length == 0 ? null : row(length, end);
            if (length == 0) {
                advance(end);
            }
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private Row row(int length, int end) {
        long at = line;
        List<String> fields = new ArrayList<>(Math.max(expected, 36));
        int stop = split(fields, length, end);
        String beginning =
                fields.size() == expected && stop >= 0 ? "" : new String(buffer, start, Math.min(length, 80));
        boolean broken = stop < 0 || stop > end && expected > 0 && (fields.size() != expected || swallows(end, stop));
        if (broken) {
            beginning = new String(buffer, start, Math.min(length, 80));
            advance(end);
            return new Row(at, List.of(), Problem.Kind.QUOTES, beginning);
        }
        for (int i = end; i < stop; i++) {
            line += at(i) == '\n' ? 1 : 0;
        }
        advance(stop);
        expected = expected == 0 ? fields.size() : expected;
        previous = fields;
        return new Row(at, fields, null, beginning);
    }

    /** Whether one of the lines behind the first could be a record of its own. */
    private boolean swallows(int end, int stop) {
        int commas = 0;
        for (int i = end; i < stop; i++) {
            commas = at(i) == '\n' ? 0 : at(i) == ',' ? commas + 1 : commas;
            if (commas >= expected - 1) {
                return true;
            }
        }
        return false;
    }

    /** Splits the record; returns where its last line ends, or -1 when its quotes are broken. */
    private int split(List<String> fields, int length, int end) {
        int from = 0;
        int stop = length;
        int last = end;
        while (true) {
            if (from < stop && at(from) == '"') {
                int close = closing(from + 1);
                if (close < 0) {
                    return -1;
                }
                fields.add(unquoted(from + 1, close));
                from = close + 1;
                if (from > last) {
                    last = lineEnd(from);
                    stop = last > from && at(last - 1) == '\r' ? last - 1 : last;
                }
                if (last < 0 || from < stop && at(from) != ',') {
                    return -1;
                }
            } else {
                int comma = from;
                while (comma < stop && at(comma) != ',') {
                    comma++;
                }
                fields.add(text(fields.size(), from, comma));
                from = comma;
            }
            if (from >= stop) {
                return last;
            }
            from++;
        }
    }

    /** The place of the quote that closes; -1 when there is none near enough. */
    private int closing(int from) {
        for (int i = from; i < from + LONGEST_QUOTE && available(i); i++) {
            if (at(i) == '"') {
                if (!available(i + 1) || at(i + 1) != '"') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private String unquoted(int from, int to) {
        return new String(buffer, start + from, to - from).replace("\"\"", "\"");
    }

    /** The text; the same object as in the record before where that has the same, since most of a case repeats. */
    private String text(int index, int from, int to) {
        if (index < previous.size() && isAt(previous.get(index), from, to)) {
            return previous.get(index);
        }
        return new String(buffer, start + from, to - from);
    }

    private boolean isAt(String text, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        int offset = start + from;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private Row tooLong() {
        String beginning = new String(buffer, start, 80);
        long at = line;
        int end;
        do {
            start = limit;
            end = available(0) ? lineEnd(0) : 0;
        } while (end < 0);
        advance(end);
        return new Row(at, List.of(), Problem.Kind.TOO_LONG, beginning);
    }

    private void advance(int end) {
        start += available(end) ? end + 1 : end;
    }

    private char at(int place) {
        return buffer[start + place];
    }

    /** Where the line ends that has begun at this place: at a line feed or the end of input; -1 when too far away. */
    private int lineEnd(int from) {
        int place = from;
        while (true) {
            for (int i = start + place; i < limit; i++) {
                if (buffer[i] == '\n') {
                    return i - start;
                }
            }
            place = limit - start;
            if (place > LONGEST_LINE) {
                return -1;
            }
            if (!available(place)) {
                return place;
            }
        }
    }

    /** Whether there is a character at this place; reads on when need be. */
    private boolean available(int place) {
        while (start + place >= limit && !atEnd) {
            fill();
        }
        return start + place < limit;
    }

    private void fill() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = in.read(buffer, limit, buffer.length - limit);
            atEnd = read < 0;
            limit += Math.max(read, 0);
        } catch (IOException e) {
            failure = e;
            atEnd = true;
        }
    }
}
