package org.itsmkit.domain.level;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.clock.ClockFact;

/**
 * What one service-level clock of a ticket has heard of it: enough to read the clock at any time, under any policy.
 *
 * @param agreement the key of the agreement it runs under
 * @param version the version of that agreement
 * @param target the key of the target
 * @param facts in the order of the journal
 * @param announced the thresholds that were recorded, each as {@code cycle:threshold}
 */
public record TicketClock(String agreement, int version, String target, List<ClockFact> facts, Set<String> announced) {

    public TicketClock {
        facts = List.copyOf(facts);
        announced = Set.copyOf(announced);
    }

    /** A clock that has announced nothing. */
    public static TicketClock of(Agreement agreement, Target target, List<ClockFact> facts) {
        return new TicketClock(agreement.key(), agreement.version(), target.key(), facts, Set.of());
    }

    /** The name of a threshold of a cycle, from 1, among those announced. */
    public static String announcement(int cycle, String threshold) {
        return cycle + ":" + threshold;
    }

    /** This clock after it heard more. */
    public TicketClock hearing(List<ClockFact> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<ClockFact> all = new ArrayList<>(facts.size() + more.size());
        all.addAll(facts);
        all.addAll(more);
        return new TicketClock(agreement, version, target, all, announced);
    }

    /** This clock without the reasons of its pauses: for those who may not read what they rest on. */
    public TicketClock withoutReasons() {
        List<ClockFact> bare = facts.stream()
                .map(fact -> fact.reason().isEmpty() ? fact : ClockFact.paused(fact.at(), fact.sequence(), ""))
                .toList();
        return new TicketClock(agreement, version, target, bare, announced);
    }

    /** This clock after it announced a threshold. */
    public TicketClock announcing(String announcement) {
        Set<String> all = new HashSet<>(announced);
        all.add(announcement);
        return new TicketClock(agreement, version, target, facts, all);
    }
}
