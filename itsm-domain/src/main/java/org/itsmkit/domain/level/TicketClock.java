package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.PolicyVersion;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.jspecify.annotations.Nullable;

/**
 * What one service-level clock of a ticket has heard of it: enough to read the clock at any time, under any policy.
 *
 * @param kind between whom the agreement is made
 * @param agreement the key of the agreement it runs under
 * @param version the version of that agreement
 * @param target the key of the target
 * @param calendar the calendar it runs by
 * @param from the first entry of the journal that it heard
 * @param upTo the last one; of a ticket that a desk wrote that does not know the agreement, not the last of the journal
 * @param facts in the order of the journal
 * @param announced the thresholds that were recorded, each as {@code cycle:threshold}
 * @param priorities under which priorities it ran, in order; empty when its target asks only for the present one
 */
public record TicketClock(
        AgreementKind kind,
        String agreement,
        int version,
        String target,
        ClockCalendar calendar,
        long from,
        long upTo,
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
        InvalidInput.present("kind of a clock", kind);
        InvalidInput.present("calendar of a clock", calendar);
        facts = List.copyOf(facts);
        announced = Set.copyOf(announced);
        priorities = List.copyOf(priorities);
    }

    /** A clock that has heard nothing yet, of the entry of this sequence and those behind it. */
    public static TicketClock of(Agreement agreement, Target target, long from) {
        return new TicketClock(
                agreement.kind(),
                agreement.key(),
                agreement.version(),
                target.key(),
                ClockCalendar.named(target.calendar()),
                from,
                from - 1,
                List.of(),
                Set.of(),
                List.of());
    }

    /** The name of a threshold of a cycle, from 1, among those announced. */
    public static String announcement(int cycle, String threshold) {
        return cycle + ":" + threshold;
    }

    /** This clock after it heard the entry of this sequence, which said so much. */
    public TicketClock hearing(long sequence, List<ClockFact> more) {
        List<ClockFact> all = new ArrayList<>(facts.size() + more.size());
        all.addAll(facts);
        all.addAll(more);
        return new TicketClock(kind, agreement, version, target, calendar, from, sequence, all, announced, priorities);
    }

    /** This clock by another calendar, for all of its time. */
    public TicketClock by(ClockCalendar other) {
        return new TicketClock(kind, agreement, version, target, other, from, upTo, facts, announced, priorities);
    }

    /** This clock without the reasons of its pauses: for those who may not read what they rest on. */
    public TicketClock withoutReasons() {
        List<ClockFact> bare = facts.stream()
                .map(fact -> fact.reason().isEmpty() ? fact : ClockFact.paused(fact.at(), fact.sequence(), ""))
                .toList();
        return new TicketClock(kind, agreement, version, target, calendar, from, upTo, bare, announced, priorities);
    }

    /** This clock after it announced a threshold. */
    public TicketClock announcing(String announcement) {
        Set<String> all = new HashSet<>(announced);
        all.add(announcement);
        return new TicketClock(kind, agreement, version, target, calendar, from, upTo, facts, all, priorities);
    }

    /** This clock after it ran under a priority from an instant on; a second one of the same priority says nothing new. */
    public TicketClock at(Instant instant, @Nullable Long priority) {
        if (!priorities.isEmpty()
                && Objects.equals(priorities.get(priorities.size() - 1).priority(), priority)) {
            return this;
        }
        List<PriorityAt> all = new ArrayList<>(priorities);
        all.add(new PriorityAt(instant, priority));
        return new TicketClock(kind, agreement, version, target, calendar, from, upTo, facts, announced, all);
    }

    /**
     * What the clock shows.
     *
     * @param promised its target
     * @param hours the calendar it runs by
     * @param priority the present priority, or null for none
     * @param now the instant for which it is read
     */
    public ClockReading read(Target promised, BusinessCalendar hours, @Nullable Long priority, Instant now) {
        if (priorities.isEmpty()) {
            return ServiceLevelClock.of(promised.policyFor(priority, hours)).read(facts, now);
        }
        List<PolicyVersion> versions = new ArrayList<>();
        for (int i = 1; i < priorities.size(); i++) {
            PriorityAt next = priorities.get(i);
            ClockPolicy policy = promised.policyFor(next.priority(), hours)
                    .but()
                    .version(i + 1L)
                    .build();
            versions.add(PolicyVersion.of(next.at(), policy, promised.onPriority()));
        }
        return ServiceLevelClock.of(promised.policyFor(priorities.get(0).priority(), hours))
                .changed(versions)
                .read(facts, now);
    }
}
