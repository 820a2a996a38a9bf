package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.jspecify.annotations.Nullable;

/**
 * What one service-level clock of a ticket has heard of it: enough to read the clock at any time, under any policy.
 *
 * @param agreement the key of the agreement it runs under
 * @param version the version of that agreement
 * @param target the key of the target
 * @param facts in the order of the journal
 * @param announced the thresholds that were recorded, each as {@code cycle:threshold}
 * @param priorities under which priorities it ran, in order; empty when its target asks only for the present one
 */
public record TicketClock(
        String agreement,
        int version,
        String target,
        List<ClockFact> facts,
        Set<String> announced,
        List<PriorityAt> priorities) {

    /**
     * A priority and since when it holds.
     *
     * @param at when it came to hold
     * @param priority the priority, or null for none
     */
    public record PriorityAt(Instant at, @Nullable Long priority) {}

    public TicketClock {
        facts = List.copyOf(facts);
        announced = Set.copyOf(announced);
        priorities = List.copyOf(priorities);
    }

    /** A clock that has announced nothing. */
    public static TicketClock of(Agreement agreement, Target target, List<ClockFact> facts) {
        return new TicketClock(agreement.key(), agreement.version(), target.key(), facts, Set.of(), List.of());
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
        return new TicketClock(agreement, version, target, all, announced, priorities);
    }

    /** This clock without the reasons of its pauses: for those who may not read what they rest on. */
    public TicketClock withoutReasons() {
        List<ClockFact> bare = facts.stream()
                .map(fact -> fact.reason().isEmpty() ? fact : ClockFact.paused(fact.at(), fact.sequence(), ""))
                .toList();
        return new TicketClock(agreement, version, target, bare, announced, priorities);
    }

    /** This clock after it announced a threshold. */
    public TicketClock announcing(String announcement) {
        Set<String> all = new HashSet<>(announced);
        all.add(announcement);
        return new TicketClock(agreement, version, target, facts, all, priorities);
    }

    /** This clock after it ran under a priority from an instant on; a second one of the same priority says nothing new. */
    public TicketClock at(Instant instant, @Nullable Long priority) {
        if (!priorities.isEmpty()
                && Objects.equals(priorities.get(priorities.size() - 1).priority(), priority)) {
            return this;
        }
        List<PriorityAt> all = new ArrayList<>(priorities);
        all.add(new PriorityAt(instant, priority));
        return new TicketClock(agreement, version, target, facts, announced, all);
    }

    /**
     * What the clock shows.
     *
     * @param promised its target
     * @param calendar the calendar of its target
     * @param priority the present priority, or null for none
     * @param now the instant for which it is read
     */
    public ClockReading read(Target promised, BusinessCalendar calendar, @Nullable Long priority, Instant now) {
        if (priorities.isEmpty()) {
            return ServiceLevelClock.of(promised.policyFor(priority, calendar)).read(facts, now);
        }
        ServiceLevelClock clock =
                ServiceLevelClock.of(promised.policyFor(priorities.get(0).priority(), calendar));
        for (int i = 1; i < priorities.size(); i++) {
            PriorityAt next = priorities.get(i);
            ClockPolicy policy = promised.policyFor(next.priority(), calendar)
                    .but()
                    .version(i + 1L)
                    .build();
            clock = clock.changed(next.at(), policy, promised.onPriority());
        }
        return clock.read(facts, now);
    }
}
