package org.itsmkit.examples.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Supplier;
import org.itsmkit.examples.replay.Importer.Taken;
import org.itsmkit.examples.replay.figures.Tree;

/** How long a run took and how much it did. Used by one thread. */
final class RunFigures {

    private final String store;
    private final int copies;
    private final long started;
    private long importing;
    private long replaying;
    private long tickets;
    private long known;
    private long events;
    private boolean spilled;

    /** Work that reads a file. */
    interface Reading<T> {
        T run() throws IOException;
    }

    RunFigures(String store, int copies, long started) {
        this.store = store;
        this.copies = copies;
        this.started = started;
    }

    <T> T importing(Reading<T> work) throws IOException {
        long from = System.nanoTime();
        T result = work.run();
        importing += System.nanoTime() - from;
        return result;
    }

    <T> T replaying(Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        replaying += System.nanoTime() - from;
        return result;
    }

    void add(Taken taken) {
        tickets += taken.tickets().size();
        known += taken.isKnown();
        events += taken.events();
        spilled |= taken.spilled();
    }

    Map<String, Object> tell() {
        long all = System.nanoTime() - started;
        return Tree.of(
                "store", store,
                "copies_of_the_log", copies,
                "tickets", tickets,
                "taken_in_before", known,
                "events_taken_in", events,
                "rows_waited_on_disk", spilled,
                "seconds_importing", seconds(importing),
                "seconds_replaying", seconds(replaying),
                "seconds", seconds(all),
                "events_per_second_importing", rate(importing),
                "events_per_second", rate(all));
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_EVEN);
    }

    private long rate(long nanos) {
        return nanos == 0 ? 0 : (long) (events * 1e9 / nanos);
    }
}
