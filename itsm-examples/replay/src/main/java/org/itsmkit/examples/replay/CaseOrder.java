package org.itsmkit.examples.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.examples.replay.log.Column;
import org.itsmkit.examples.replay.log.LogCase;
import org.itsmkit.examples.replay.log.LogRow;
import org.itsmkit.examples.replay.log.Problem.Kind;
import org.itsmkit.examples.replay.log.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a case in order of time, those of the same time in the order of the file. A row that repeats another
 * word for word says nothing, and one that does not say when cannot be placed: both are left out, and told of.
 */
final class CaseOrder {

    /**
     * A row and when it happened.
     *
     * @param isLate whether a row before it in the file happened later
     */
    record Placed(LogRow row, Instant at, boolean isLate) {}

    private CaseOrder() {}

    static List<Placed> of(LogCase logCase, Instant now, Problems problems) {
        List<Placed> placed = new ArrayList<>(logCase.rows().size());
        Instant latest = Instant.MIN;
        long latestLine = 0;
        boolean moved = false;
        for (LogRow row : logCase.rows()) {
            Instant at = time(row, now, problems);
            if (at == null || !at.isAfter(latest) && repeats(row, at, placed, problems)) {
                continue;
            }
            boolean isLate = at.isBefore(latest);
            placed.add(new Placed(row, at, isLate));
            if (isLate) {
                moved = true;
                problems.add(
                        Kind.TIME_ORDER,
                        row.line(),
                        Column.SYS_UPDATED_AT.header(),
                        row.raw(Column.SYS_UPDATED_AT),
                        "a time not before that of line " + latestLine);
            } else {
                latest = at;
                latestLine = row.line();
            }
        }
        if (moved) {
            placed.sort(Comparator.comparing(Placed::at));
        }
        return placed;
    }

    private static @Nullable Instant time(LogRow row, Instant now, Problems problems) {
        String text = row.raw(Column.SYS_UPDATED_AT);
        try {
            Instant at = LogTime.parse(text);
            if (!at.isAfter(now)) {
                return at;
            }
            problems.add(Kind.NO_TIME, row.line(), Column.SYS_UPDATED_AT.header(), text, "a time that has been");
        } catch (DateTimeException e) {
            problems.add(Kind.NO_TIME, row.line(), Column.SYS_UPDATED_AT.header(), text, LogTime.FORM);
        }
        return null;
    }

    private static boolean repeats(LogRow row, Instant at, List<Placed> placed, Problems problems) {
        for (Placed other : placed) {
            if (other.at().equals(at) && Arrays.equals(other.row().values(), row.values())) {
                problems.add(
                        Kind.DUPLICATE,
                        row.line(),
                        "",
                        row.raw(Column.NUMBER),
                        "something that line " + other.row().line() + " does not say already");
                return true;
            }
        }
        return false;
    }
}
