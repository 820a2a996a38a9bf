package org.itsmkit.examples.replay.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.examples.replay.LogFields;
import org.itsmkit.examples.replay.LogStates;
import org.itsmkit.sla.desk.PingPong;
import org.itsmkit.sla.desk.Way;
import org.jspecify.annotations.Nullable;

/** What came back: reopened, reassigned, handed from group to group and back again; and what was done in one go. */
final class ReturnFigures implements Figure {

    private final Counts<Long> reopenings = new Counts<>();
    private long reopened;
    private long reopeningsCounted;
    private long reopeningsSeen;
    private long casesSeenReopened;
    private long leftClosed;

    private final Counts<Long> reassignments = new Counts<>();
    private long reassignmentsCounted;
    private long casesWithoutGroup;
    private PingPong pingPong = PingPong.NONE;

    private long atOnce;
    private long atOnceWithinHour;
    private long atOnceWithinFourHours;
    private long oneHop;

    @Override
    public void add(ReplayedCase replayed) {
        long reopenCount = replayed.count(Incident.REOPEN_COUNT);
        long reassignCount = replayed.count(LogFields.REASSIGNED);
        reopenings.add(reopenCount);
        reopeningsCounted += reopenCount;
        reopened += reopenCount > 0 ? 1 : 0;
        reassignments.add(reassignCount);
        reassignmentsCounted += reassignCount;
        addStates(replayed.moments());
        addGroups(replayed.moments());
        Instant opened = replayed.openedAt();
        Instant resolved = replayed.resolvedAt();
        if (reopenCount == 0 && reassignCount == 0 && opened != null && resolved != null) {
            Duration took = Duration.between(opened, resolved);
            atOnce++;
            atOnceWithinHour += took.compareTo(Duration.ofHours(1)) <= 0 ? 1 : 0;
            atOnceWithinFourHours += took.compareTo(Duration.ofHours(4)) <= 0 ? 1 : 0;
        }
    }

    private void addStates(List<Moment> moments) {
        Way<String> way = Way.of(moments.stream().map(Moment::state).toList());
        long seen = way.steps(LogStates.RESOLVED::equals, state -> !state.equals(LogStates.CLOSED));
        leftClosed += way.steps(LogStates.CLOSED::equals, state -> true);
        reopeningsSeen += seen;
        casesSeenReopened += seen > 0 ? 1 : 0;
        oneHop += way.stations().equals(List.of(LogStates.NEW, LogStates.RESOLVED, LogStates.CLOSED)) ? 1 : 0;
    }

    /** Events without a group do not count; then runs of the same group are one. */
    private void addGroups(List<Moment> moments) {
        List<@Nullable String> groups = new ArrayList<>();
        moments.forEach(moment -> groups.add(moment.group()));
        Way<String> way = Way.of(groups);
        casesWithoutGroup += way.stations().isEmpty() ? 1 : 0;
        pingPong = pingPong.plus(way, Way.ReturnRule.TO_THE_PREVIOUS);
    }

    @Override
    public void tell(Map<String, Object> figures) {
        figures.put(
                "reopen",
                Tree.of(
                        "cases_final_reopen_count_gt0", reopened,
                        "sum_final_reopen_count", reopeningsCounted,
                        "histogram", reopenings.byKey(),
                        "observed_transitions_Resolved_to_non_Resolved_non_Closed", reopeningsSeen,
                        "cases_with_such_a_transition", casesSeenReopened,
                        "observed_transitions_out_of_Closed", leftClosed));
        figures.put(
                "reassignment",
                Tree.of(
                        "sum_final_reassignment_count",
                        reassignmentsCounted,
                        "max",
                        reassignments.different() == 0
                                ? 0
                                : reassignments.sorted().lastKey(),
                        "cases_0",
                        casesReassigned(0) - casesReassigned(1),
                        "cases_ge1",
                        casesReassigned(1),
                        "cases_ge3",
                        casesReassigned(3),
                        "cases_ge5",
                        casesReassigned(5),
                        "mean",
                        Sample.ratio(reassignmentsCounted, reassignments.total()),
                        "group_handoffs_total",
                        pingPong.handoffs(),
                        "cases_with_group_handoff",
                        pingPong.casesHandedOn(),
                        "cases_without_any_group",
                        casesWithoutGroup,
                        "pingpong_aba_occurrences",
                        pingPong.returns(),
                        "cases_with_pingpong_aba",
                        pingPong.casesReturned()));
        figures.put(
                "first_contact_style",
                Tree.of(
                        "resolved_no_reassign_no_reopen", atOnce,
                        "of_those_within_60_min", atOnceWithinHour,
                        "of_those_within_240_min", atOnceWithinFourHours,
                        "one_state_hop_variants_New_Resolved_Closed", oneHop));
    }

    private long casesReassigned(long least) {
        return reassignments.sorted().tailMap(least).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
