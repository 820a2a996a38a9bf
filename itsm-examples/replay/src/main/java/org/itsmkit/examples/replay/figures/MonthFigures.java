package org.itsmkit.examples.replay.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.examples.replay.LogTime;
import org.jspecify.annotations.Nullable;

/** Work that came and went by month, and what was open as each month began. */
final class MonthFigures implements Figure {

    private final Counts<YearMonth> opened = new Counts<>();
    private final Counts<YearMonth> closed = new Counts<>();
    /** How much more work was open from this instant on. */
    private final TreeMap<Instant, Long> flow = new TreeMap<>();

    @Override
    public void add(ReplayedCase replayed) {
        Instant from = replayed.openedAt();
        Instant to = replayed.closedAt();
        count(opened, from);
        count(closed, to);
        if (from != null && (to == null || to.isAfter(from))) {
            flow.merge(from, 1L, Long::sum);
            if (to != null) {
                flow.merge(to, -1L, Long::sum);
            }
        }
    }

    private static void count(Counts<YearMonth> months, @Nullable Instant instant) {
        if (instant != null) {
            months.add(YearMonth.from(instant.atOffset(ZoneOffset.UTC)));
        }
    }

    @Override
    public void tell(Map<String, Object> figures) {
        figures.put("opened_per_month", opened.byKey());
        figures.put("closed_per_month", closed.byKey());
        figures.put("wip_open_not_closed_at", openAtMonthStarts());
    }

    /** Opened at or before that instant, and not closed at it. */
    private Map<String, Object> openAtMonthStarts() {
        Map<String, Object> open = new LinkedHashMap<>();
        if (flow.isEmpty()) {
            return open;
        }
        YearMonth month =
                YearMonth.from(flow.firstKey().atOffset(ZoneOffset.UTC)).plusMonths(1);
        Instant start = start(month);
        long running = 0;
        for (Map.Entry<Instant, Long> change : flow.entrySet()) {
            while (start.isBefore(change.getKey())) {
                open.put(LogTime.print(start), running);
                month = month.plusMonths(1);
                start = start(month);
            }
            running += change.getValue();
        }
        return open;
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
