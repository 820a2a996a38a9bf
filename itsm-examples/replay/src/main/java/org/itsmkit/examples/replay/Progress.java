package org.itsmkit.examples.replay;

import java.io.PrintStream;
import java.util.Locale;

/** A bar on a terminal; silence elsewhere. Used by one thread. */
final class Progress {

    private static final int WIDTH = 32;
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean shown;
    private String what = "";
    private long total;
    private long done;
    private long started;
    private long drawn;

    /** @param shown whether anything is drawn */
    Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Begins to count to {@code many}. */
    void begin(String label, long many) {
        what = label;
        total = many;
        done = 0;
        started = System.nanoTime();
        drawn = started;
    }

    void step(long many) {
        done += many;
        long now = shown ? System.nanoTime() : 0;
        if (shown && now - drawn > PAUSE_NANOS) {
            drawn = now;
            draw(now);
        }
    }

    /** Takes the bar away. */
    void end() {
        if (shown) {
            out.print("\r" + " ".repeat(79) + "\r");
            out.flush();
        }
    }

    private void draw(long now) {
        double part = total == 0 ? 1 : Math.min(1.0, (double) done / total);
        int full = (int) (part * WIDTH);
        double seconds = (now - started) / 1e9;
        out.printf(
                Locale.ROOT,
                "\r%-8s [%s%s] %3d%% %,d of %,d, %,.0f/s ",
                what,
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                (int) (part * 100),
                done,
                total,
                done / Math.max(seconds, 0.001));
        out.flush();
    }
}
