package org.itsmkit.sla.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.sla.clock.ClockFact.Kind.CANCELLED;
import static org.itsmkit.sla.clock.ClockFact.Kind.MET;
import static org.itsmkit.sla.clock.ClockFact.Kind.PAUSED;
import static org.itsmkit.sla.clock.ClockFact.Kind.REOPENED;
import static org.itsmkit.sla.clock.ClockFact.Kind.RESET;
import static org.itsmkit.sla.clock.ClockFact.Kind.RESUMED;
import static org.itsmkit.sla.clock.ClockFact.Kind.STARTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.clock.ClockFact;
import org.junit.jupiter.api.Test;

class ClockDefinitionTest {

    /** What holds of a host's order after an event. */
    private static final ClockDefinition<Set<String>> ORDER = ClockDefinition.<Set<String>>define()
            .startsWhen(order -> order.contains("paid"))
            .pausedWhen(order -> order.contains("out of stock"), order -> "out of stock")
            .resetsWhen(order -> order.contains("changed"))
            .metWhen(order -> order.contains("delivered"))
            .cancelledWhen(order -> order.contains("returned"))
            .build();

    @SafeVarargs
    private static List<Moment<Set<String>>> history(Set<String>... orders) {
        List<Moment<Set<String>>> history = new ArrayList<>();
        for (Set<String> order : orders) {
            history.add(new Moment<>(Instant.EPOCH.plusSeconds(history.size()), history.size(), order));
        }
        return history;
    }

    @SafeVarargs
    private static List<ClockFact.Kind> kinds(Set<String>... orders) {
        return ORDER.facts(history(orders)).stream().map(ClockFact::kind).toList();
    }

    @Test
    void whatComesToHoldIsHeardOnce() {
        assertThat(kinds(Set.of(), Set.of("paid"), Set.of("paid"), Set.of("paid", "delivered")))
                .containsExactly(STARTED, MET);
    }

    @Test
    void pausesAndResetsFollowTheirConditions() {
        assertThat(kinds(
                        Set.of("paid", "out of stock"),
                        Set.of("paid", "out of stock", "changed"),
                        Set.of("paid", "changed"),
                        Set.of("paid")))
                .containsExactly(STARTED, PAUSED, RESET, RESUMED);
    }

    @Test
    void cancellingGoesBeforeMeetingAndNothingStartsWhileEitherHolds() {
        assertThat(kinds(Set.of("paid"), Set.of("paid", "delivered", "returned")))
                .containsExactly(STARTED, CANCELLED);
        assertThat(kinds(Set.of("delivered"), Set.of("delivered", "paid"), Set.of("paid")))
                .containsExactly(MET, STARTED);
        assertThat(kinds(Set.of("paid"), Set.of("paid", "delivered"), Set.of("paid")))
                .containsExactly(STARTED, MET, REOPENED);
    }

    @Test
    void oneMoreEventIsHeardAsInTheWholeHistoryWhateverTheOrder() {
        List<Moment<Set<String>>> history =
                history(Set.of("paid"), Set.of("paid", "out of stock"), Set.of("paid", "delivered"), Set.of("paid"));
        List<ClockFact> live = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            live.addAll(ORDER.facts(i > 0, i > 0 ? history.get(i - 1).work() : null, history.get(i)));
        }
        List<Moment<Set<String>>> late = new ArrayList<>(history);
        Collections.reverse(late);

        assertThat(live).isEqualTo(ORDER.facts(history)).isEqualTo(ORDER.facts(late));
    }
}
