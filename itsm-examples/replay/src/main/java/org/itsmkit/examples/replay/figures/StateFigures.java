package org.itsmkit.examples.replay.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.itsmkit.examples.replay.CaseNotes;
import org.itsmkit.examples.replay.LogTime;
import org.itsmkit.sla.desk.Way;
import org.jspecify.annotations.Nullable;

/** States and the ways through them. A transition is a pair of events of one case that follow each other. */
final class StateFigures implements Figure {

    private final Counts<String> events = new Counts<>();
    private final Counts<String> first = new Counts<>();
    private final Counts<String> last = new Counts<>();
    private final Counts<Pair> transitions = new Counts<>();
    private final Variants variants = new Variants();
    private final Counts<String> minutes = new Counts<>();
    private long cases;
    private long reordered;
    private long selfTransitions;
    private @Nullable Instant firstOpened;
    private @Nullable Instant lastUpdated;

    @Override
    public void add(ReplayedCase replayed) {
        cases++;
        reordered += replayed.deviations().stream().anyMatch(note -> note.code().equals(CaseNotes.TIME_ORDER)) ? 1 : 0;
        List<Moment> moments = replayed.moments();
        first.add(moments.get(0).state());
        last.add(replayed.last().state());
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            events.add(moment.state());
            Moment before = i == 0 ? null : moments.get(i - 1);
            if (before != null) {
                step(before, moment);
            }
        }
        variants.add(Way.of(moments.stream().map(Moment::state).toList()).stations());
        extend(replayed);
    }

    private void step(Moment before, Moment moment) {
        transitions.add(new Pair(before.state(), moment.state()));
        selfTransitions += before.state().equals(moment.state()) ? 1 : 0;
        minutes.add(before.state(), Duration.between(before.at(), moment.at()).toMinutes());
    }

    private void extend(ReplayedCase replayed) {
        Instant opened = replayed.openedAt();
        if (opened != null && (firstOpened == null || opened.isBefore(firstOpened))) {
            firstOpened = opened;
        }
        Instant updated = replayed.last().at();
        lastUpdated = lastUpdated == null || updated.isAfter(lastUpdated) ? updated : lastUpdated;
    }

    @Override
    public void tell(Map<String, Object> figures) {
        figures.put("events", events.total());
        figures.put("cases", cases);
        figures.put("cases_whose_order_changes_by_stable_sort_on_sys_updated_at", reordered);
        if (firstOpened != null) {
            figures.put("first_opened_at", LogTime.print(firstOpened));
        }
        if (lastUpdated != null) {
            figures.put("last_sys_updated_at", LogTime.print(lastUpdated));
        }
        figures.put("events_per_state", events.byFrequency());
        figures.put("first_state", first.byFrequency());
        figures.put("last_state", last.byFrequency());
        figures.put("transitions_including_self", Pair.ranked(transitions));
        figures.put("self_transitions", selfTransitions);
        figures.put("transitions_total", transitions.total());
        figures.put("distinct_collapsed_state_variants", variants.different());
        figures.put("top5_collapsed_state_variants", variants.top());
        figures.put("minutes_in_state_between_events", minutes.byFrequency());
    }
}
