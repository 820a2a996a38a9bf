package org.itsmkit.examples.replay.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log's own flag of promises kept: true means so far in time. It says nothing of pauses. */
final class PromiseFigures implements Figure {

    private long eventsTrue;
    private long eventsFalse;
    private long met;
    private long missed;
    private long recovered;

    @Override
    public void add(ReplayedCase replayed) {
        List<Moment> moments = replayed.moments();
        Set<Boolean> before = new HashSet<>();
        boolean flipped = false;
        for (Moment moment : moments) {
            Boolean flag = moment.madeSla();
            if (flag != null) {
                eventsTrue += flag ? 1 : 0;
                eventsFalse += flag ? 0 : 1;
                flipped |= flag && before.contains(false);
                before.add(flag);
            }
        }
        recovered += flipped ? 1 : 0;
        met += Boolean.TRUE.equals(replayed.last().madeSla()) ? 1 : 0;
        missed += Boolean.FALSE.equals(replayed.last().madeSla()) ? 1 : 0;
    }

    @Override
    public void tell(Map<String, Object> figures) {
        figures.put(
                "made_sla",
                Tree.of(
                        "events_true", eventsTrue,
                        "events_false", eventsFalse,
                        "cases_met", met,
                        "cases_missed", missed,
                        "cases_where_false_ever_flips_back_to_true", recovered,
                        "case_met_share", Sample.ratio(met, met + missed)));
    }
}
