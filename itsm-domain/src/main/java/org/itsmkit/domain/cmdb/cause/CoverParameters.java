package org.itsmkit.domain.cmdb.cause;

import java.time.Duration;
import java.util.function.IntPredicate;
import org.itsmkit.sla.InvalidInput;

/**
 * The conventions of {@link AlertCover}.
 *
 * @param window how long after its first alert an episode takes in more; 5 minutes by default
 * @param changeWindow from how long before an episode a change is evidence; 24 hours by default
 * @param monitored the nodes that would raise an alert when they fail; all by default. Others are no excess when they are silent
 * @param mostExamined the most nodes of an episode whose impact is computed, 1 to 100,000; 1,000 by default. Those are taken
 *     that could explain most alerts if nothing were redundant, beside the nodes with alerts
 * @param most the most candidates of an episode that are listed, 1 to 1,000; 20 by default
 */
public record CoverParameters(
        Duration window, Duration changeWindow, IntPredicate monitored, int mostExamined, int most) {

    public static final CoverParameters DEFAULT =
            new CoverParameters(Duration.ofMinutes(5), Duration.ofHours(24), node -> true, 1_000, 20);

    public CoverParameters {
        Windows.check("window", window);
        Windows.check("change window", changeWindow);
        InvalidInput.present("monitored", monitored);
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
        return new CoverParameters(time, changeWindow, monitored, mostExamined, most);
    }

    public CoverParameters changeWindow(Duration time) {
        return new CoverParameters(window, time, monitored, mostExamined, most);
    }

    public CoverParameters monitored(IntPredicate nodes) {
        return new CoverParameters(window, changeWindow, nodes, mostExamined, most);
    }

    public CoverParameters mostExamined(int nodes) {
        return new CoverParameters(window, changeWindow, monitored, nodes, most);
    }

    public CoverParameters most(int candidates) {
        return new CoverParameters(window, changeWindow, monitored, mostExamined, candidates);
    }
}
