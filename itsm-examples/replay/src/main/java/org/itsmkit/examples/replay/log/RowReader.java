package org.itsmkit.examples.replay.log;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.examples.replay.log.LogFile.NotALog;
import org.itsmkit.examples.replay.log.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** The rows of a log, one after another, under whatever order of columns its header gives. Used by one thread. */
public final class RowReader implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Reader in;
    private final CsvReader csv;
    private final Problems problems;
    /** The column at each place of a record; null where it is not known. */
    private final List<@Nullable Column> places = new ArrayList<>();

    private final boolean inOrder;
    private long lastLine;

    RowReader(Reader in, Problems problems) throws NotALog {
        this.in = in;
        this.csv = new CsvReader(in);
        this.problems = problems;
        readHeader();
        this.inOrder = places.equals(Arrays.asList(Column.ALL));
    }

    /** How many columns the header has. */
    public int columns() {
        return places.size();
    }

    /** The next row that has as many fields as there are columns and that names its case; null at the end. */
    public @Nullable LogRow next() {
        CsvReader.Row row = csv.next();
        while (row != null) {
            lastLine = row.line();
            LogRow accepted = accepted(row);
            if (accepted != null) {
                return accepted;
            }
            row = csv.next();
        }
        IOException failure = csv.failure();
        if (failure != null) {
            problems.add(
                    Kind.INPUT_ENDS,
                    lastLine + 1,
                    "",
                    String.valueOf(failure.getMessage()),
                    "more of the log, or its end");
        }
        return null;
    }

    private @Nullable LogRow accepted(CsvReader.Row row) {
        Kind flaw = row.flaw();
        if (flaw != null) {
            String expected = flaw == Kind.QUOTES
                    ? "quotes that close, and a comma or the end of the line behind them"
                    : "at most " + CsvReader.LONGEST_LINE + " characters";
            problems.add(flaw, row.line(), "", row.start(), expected);
            return null;
        }
        if (row.fields().size() != places.size()) {
            String found = row.fields().size() + " columns: " + row.start();
            problems.add(Kind.COLUMNS, row.line(), "", found, places.size() + " columns");
            return null;
        }
        LogRow accepted = new LogRow(row.line(), values(row.fields()));
        if (!accepted.has(Column.NUMBER)) {
            problems.add(
                    Kind.NO_CASE,
                    row.line(),
                    Column.NUMBER.header(),
                    accepted.raw(Column.NUMBER),
                    "the number of a case");
            return null;
        }
        return accepted;
    }

    private String[] values(List<String> fields) {
        if (inOrder) {
            return fields.toArray(String[]::new);
        }
        String[] values = new String[Column.ALL.length];
        Arrays.fill(values, Column.MISSING);
        for (int i = 0; i < fields.size(); i++) {
            Column column = places.get(i);
            if (column != null) {
                values[column.ordinal()] = fields.get(i);
            }
        }
        return values;
    }

    private void readHeader() throws NotALog {
        CsvReader.Row header = csv.next();
        if (header == null || header.flaw() != null) {
            throw new NotALog("expected a header that names the columns, found "
                    + (header == null ? "nothing" : '"' + header.start() + '"'));
        }
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (int i = 0; i < header.fields().size(); i++) {
            String name = header.fields().get(i);
            name = i == 0 && name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name;
            Optional<Column> column = Column.named(name);
            if (column.isPresent() && seen.add(column.get())) {
                places.add(column.get());
            } else {
                places.add(null);
                problems.add(Kind.HEADER, header.line(), name, name, "one of the log's columns, once");
            }
        }
        for (Column column : Column.ALL) {
            if (!seen.contains(column)) {
                requireNotNeeded(column, header);
            }
        }
        lastLine = header.line();
    }

    private void requireNotNeeded(Column column, CsvReader.Row header) throws NotALog {
        if (column.isNeeded()) {
            throw new NotALog("expected a header with the column " + column.header() + ", found \""
                    + Problem.abbreviated(header.start()) + '"');
        }
        problems.add(Kind.HEADER, header.line(), column.header(), "nothing", "a column of this name");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
