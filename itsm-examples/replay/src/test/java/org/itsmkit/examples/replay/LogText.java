package org.itsmkit.examples.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.itsmkit.examples.replay.log.Column;

/** Writes logs for tests: rows of a case with sensible values, of which a test says what matters to it. */
public final class LogText {

    public static final String HEADER =
            Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(","));

    private static final Map<Column, String> USUAL = Map.ofEntries(
            Map.entry(Column.ACTIVE, "true"),
            Map.entry(Column.REASSIGNMENT_COUNT, "0"),
            Map.entry(Column.REOPEN_COUNT, "0"),
            Map.entry(Column.SYS_MOD_COUNT, "0"),
            Map.entry(Column.MADE_SLA, "true"),
            Map.entry(Column.CALLER_ID, "Caller 1"),
            Map.entry(Column.OPENED_BY, "Opened by  8"),
            Map.entry(Column.OPENED_AT, "4/1/2016 09:00"),
            Map.entry(Column.SYS_UPDATED_BY, "Updated by 2"),
            Map.entry(Column.CONTACT_TYPE, "Phone"),
            Map.entry(Column.IMPACT, "2 - Medium"),
            Map.entry(Column.URGENCY, "2 - Medium"),
            Map.entry(Column.PRIORITY, "3 - Moderate"),
            Map.entry(Column.ASSIGNMENT_GROUP, "Group 1"),
            Map.entry(Column.KNOWLEDGE, "false"),
            Map.entry(Column.U_PRIORITY_CONFIRMATION, "false"),
            Map.entry(Column.NOTIFY, "Do Not Notify"),
            Map.entry(Column.CLOSED_CODE, "code 6"),
            Map.entry(Column.RESOLVED_AT, "4/1/2016 11:00"),
            Map.entry(Column.CLOSED_AT, "9/1/2016 11:00"));

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** A row; {@code more} are columns and their values by turns. */
    public LogText row(String number, String state, String updatedAt, Object... more) {
        return line(line(number, state, updatedAt, more));
    }

    /** A line as it is. */
    public LogText line(String line) {
        lines.add(line);
        return this;
    }

    /** A whole case of four rows: reported, taken up, resolved and closed. */
    public LogText usual(String number) {
        return row(number, "New", "4/1/2016 09:05", Column.SYS_MOD_COUNT, "0")
                .row(number, "Active", "4/1/2016 09:30", Column.SYS_MOD_COUNT, "1")
                .row(number, "Resolved", "4/1/2016 11:00", Column.SYS_MOD_COUNT, "2")
                .row(number, "Closed", "9/1/2016 11:00", Column.SYS_MOD_COUNT, "3");
    }

    public static String line(String number, String state, String updatedAt, Object... more) {
        String[] values = new String[Column.values().length];
        Arrays.fill(values, Column.MISSING);
        USUAL.forEach((column, value) -> values[column.ordinal()] = value);
        values[Column.NUMBER.ordinal()] = number;
        values[Column.INCIDENT_STATE.ordinal()] = state;
        values[Column.SYS_UPDATED_AT.ordinal()] = updatedAt;
        for (int i = 0; i < more.length; i += 2) {
            values[((Column) more[i]).ordinal()] = (String) more[i + 1];
        }
        return String.join(",", values);
    }

    public List<String> lines() {
        return lines;
    }

    /** The lines, each with a line feed. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    public Path in(Path directory) {
        return write(directory, text());
    }

    public static Path write(Path directory, String text) {
        return write(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path directory, byte[] bytes) {
        try {
            return Files.write(directory.resolve("log.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
