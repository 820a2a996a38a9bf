package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.IgnoredFact.Why;
import org.jspecify.annotations.Nullable;

/**
 * A clock for one target: a pure function from what happened to what it means. The live clock and a recomputation from
 * history are the same call.
 *
 * <p>Reading costs one pass over the facts, a few look-ups in the calendar, and a sort if the facts are not in order. It
 * never looks at the wall clock. Immutable, safe for use by several threads.
 */
public final class ServiceLevelClock {

    private final ClockPolicy policy;
    private final List<PolicyVersion> versions;
    private final VersionPlan plan;

    private ServiceLevelClock(ClockPolicy policy, List<PolicyVersion> versions) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.versions = versions;
        this.plan = VersionPlan.of(policy);
    }

    /** The clock of a policy. */
    public static ServiceLevelClock of(ClockPolicy policy) {
        return new ServiceLevelClock(policy, List.of());
    }

    /**
     * The same clock with a later version of its policy: another budget, because the priority changed, another calendar or
     * zone. What is measured anew is measured with the new calendar, what is carried is kept as it was measured.
     *
     * @param from the instant from which it is in force; versions of one instant follow one another as they were given
     * @throws InvalidInput if the policy is of another target, or has the number of a version that is there already
     */
    public ServiceLevelClock changed(Instant from, ClockPolicy version, PolicyChange change) {
        return changed(PolicyVersion.of(from, version, change));
    }

    /**
     * The same clock with a later version of its policy.
     *
     * @throws InvalidInput if the policy is of another target, or has the number of a version that is there already
     */
    public ServiceLevelClock changed(PolicyVersion version) {
        return changed(List.of(InvalidInput.present("version", version)));
    }

    /**
     * The same clock with these later versions of its policy; of one instant they follow one another as they are given.
     *
     * @throws InvalidInput if a policy is of another target, or has the number of another version
     */
    public ServiceLevelClock changed(List<PolicyVersion> later) {
        Set<Long> numbers = new HashSet<>();
        numbers.add(policy.version());
        versions.forEach(version -> numbers.add(version.policy().version()));
        for (PolicyVersion version : InvalidInput.each("versions", later)) {
            if (!version.policy().target().equals(policy.target())) {
                throw new InvalidInput(
                        "target", policy.target(), version.policy().target());
            }
            if (!numbers.add(version.policy().version())) {
                String expected = "a number that no other version of the clock has";
                throw new InvalidInput("version", expected, version.policy().version());
            }
        }
        List<PolicyVersion> all = new ArrayList<>(versions);
        all.addAll(later);
        all.sort(Comparator.comparing(PolicyVersion::from));
        return new ServiceLevelClock(policy, List.copyOf(all));
    }

    /** What the clock measures against before any version. */
    public ClockPolicy policy() {
        return policy;
    }

    /** The later versions, in the order in which they come into force. */
    public List<PolicyVersion> versions() {
        return versions;
    }

    /**
     * Reads the clock.
     *
     * @param facts all that happened, in any order; an empty list is a clock that was not started. Facts and versions later
     *     than {@code asOf} are left out, so that a whole history can be read as of any instant in it. A fact given twice
     *     counts once.
     * @param asOf the instant for which the clock is read
     * @throws InvalidInput if the facts, one of them or the instant are null
     */
    public ClockReading read(List<ClockFact> facts, Instant asOf) {
        InvalidInput.present("instant of the reading", asOf);
        VersionPlan known = versions.isEmpty() ? plan : VersionPlan.of(policy, versions, asOf);
        ClockReading reading = readInOrder(InvalidInput.present("facts", facts), known, asOf);
        if (reading == null) {
            List<ClockFact> sorted = new ArrayList<>(InvalidInput.each("facts", facts));
            Collections.sort(sorted);
            reading = Objects.requireNonNull(readInOrder(sorted, known, asOf));
        }
        return reading;
    }

    /** One pass over facts that are in order, as a journal gives them; null if they are not. */
    private static @Nullable ClockReading readInOrder(List<ClockFact> facts, VersionPlan known, Instant asOf) {
        List<VersionPlan.Step> steps = known.steps();
        ClockFold fold = new ClockFold(known, facts.size());
        ClockFact previous = null;
        boolean decided = false;
        int step = 0;
        for (int i = 0; i < facts.size(); i++) {
            ClockFact fact = InvalidInput.present("fact", facts.get(i));
            if (previous != null && previous.compareTo(fact) > 0) {
                return null;
            }
            if (!fact.at().isAfter(asOf)) {
                while (step < steps.size() && !steps.get(step).from().isAfter(fact.at())) {
                    fold.change(steps.get(step++));
                }
                boolean sameEvent = previous != null && previous.isOfSameEventAs(fact);
                if (sameEvent && (decided || fact.equals(previous))) {
                    fold.ignore(fact, fact.equals(previous) ? Why.REPEATED : Why.OUTRANKED);
                } else {
                    fold.apply(fact);
                    decided = fact.outranksTheRest();
                }
            }
            previous = fact;
        }
        while (step < steps.size()) {
            fold.change(steps.get(step++));
        }
        return fold.readingAt(asOf);
    }

    /** What the same history would read under another policy, or {@link ClockPolicy#but the same} in another calendar. */
    public ReadingDifference whatIf(ClockPolicy other, List<ClockFact> facts, Instant asOf) {
        return read(facts, asOf).differenceTo(of(other).read(facts, asOf));
    }
}
