package org.itsmkit.examples.replay.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Puts the rows of a log together to whole cases, wherever in the file they are. A case whose rows stand together is handed
 * on with its last row. Rows of cases that are not whole yet are held, up to a bound; beyond it they go to temporary files,
 * parted by case, and those cases are handed on in the end. Used by one thread, once.
 */
public final class CaseReader {

    /** How many rows are held unless said. */
    public static final int MOST_HELD = 50_000;

    private final LogFile log;
    private final Survey survey;
    private final int mostHeld;
    private final Map<String, List<LogRow>> open = new LinkedHashMap<>();
    private final Set<String> spilled = new HashSet<>();
    private int held;

    /** @param mostHeld how many rows of unfinished cases are held in memory, 1 or more */
    public CaseReader(LogFile log, Survey survey, int mostHeld) {
        this.log = log;
        this.survey = survey;
        this.mostHeld = mostHeld;
    }

    /**
     * Reads the log once and hands on each of its cases.
     *
     * @param copy which copy of the log this is, from 1
     * @param progress hears how many bytes of the file were read, now and then
     */
    public void read(int copy, Problems problems, LongConsumer progress, Consumer<LogCase> cases) throws IOException {
        try (RowReader reader = log.open(problems, Survey.newDigest(), progress);
                Spill spill = new Spill()) {
            for (LogRow row = reader.next(); row != null; row = reader.next()) {
                String number = row.raw(Column.NUMBER);
                if (spilled.contains(number)) {
                    spill.add(row);
                } else {
                    hold(number, row, copy, cases);
                }
                if (held > mostHeld) {
                    spill(spill);
                }
            }
            // Only a file that changed since the first look leaves cases that never became whole.
            open.forEach((number, rows) -> cases.accept(new LogCase(number, copy, rows)));
            spill.forEach((number, rows) -> cases.accept(new LogCase(number, copy, rows)));
        }
    }

    /** Whether rows had to be put on disk. */
    public boolean hasSpilled() {
        return !spilled.isEmpty();
    }

    private void hold(String number, LogRow row, int copy, Consumer<LogCase> cases) {
        List<LogRow> rows = open.computeIfAbsent(number, key -> new ArrayList<>());
        rows.add(row);
        held++;
        if (rows.size() == survey.rowsOf(number)) {
            open.remove(number);
            held -= rows.size();
            cases.accept(new LogCase(number, copy, rows));
        }
    }

    private void spill(Spill spill) throws IOException {
        for (List<LogRow> rows : open.values()) {
            for (LogRow row : rows) {
                spill.add(row);
            }
        }
        spilled.addAll(open.keySet());
        open.clear();
        held = 0;
    }
}
