package org.itsmkit.domain.cmdb.cause;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * The conventions of {@link AlertCover}.
 *
 * @param window how long after its first alert an episode takes in more; 5 minutes by default
 * @param changeWindow from how long before an episode a change is evidence; 24 hours by default
 * @param mostExamined the most nodes of an episode whose impact is computed, 1 to 100,000; 1,000 by default. Those are taken
 *     that could explain most alerts if nothing were redundant, beside the nodes with alerts
 * @param most the most candidates of an episode that are listed, 1 to 1,000; 20 by default
 */
public record CoverParameters(Duration window, Duration changeWindow, int mostExamined, int most) {

    public static final CoverParameters DEFAULT =
            new CoverParameters(Duration.ofMinutes(5), Duration.ofHours(24), 1_000, 20);

    public CoverParameters {
        Windows.check("window", window);
        Windows.check("change window", changeWindow);
        if (mostExamined < 1 || mostExamined > 100_000) {
            throw new InvalidInput("most examined", "1 to 100,000", mostExamined);
        }
        if (most < 1 || most > 1_000) {
            throw new InvalidInput("most", "1 to 1,000", most);
        }
    }

    /** As figures name their method. */
    String method() {
        return "GREEDY_SET_COVER, WINDOW " + window + ", CHANGE_WINDOW " + changeWindow;
    }

    public CoverParameters window(Duration time) {
        return new CoverParameters(time, changeWindow, mostExamined, most);
    }

    public CoverParameters changeWindow(Duration time) {
        return new CoverParameters(window, time, mostExamined, most);
    }

    public CoverParameters mostExamined(int nodes) {
        return new CoverParameters(window, changeWindow, nodes, most);
    }

    public CoverParameters most(int candidates) {
        return new CoverParameters(window, changeWindow, mostExamined, candidates);
    }
}
