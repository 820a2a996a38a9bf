package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a policy that are known at an instant, as a fold meets them: retroactive ones are where they have effect,
 * which is at the beginning. Immutable.
 *
 * @param policy what is in force at first
 * @param calendar what measures at first
 * @param steps what changes on the way, in order
 * @param versions the versions that are known, in order
 */
record VersionPlan(ClockPolicy policy, BusinessCalendar calendar, List<Step> steps, List<PolicyVersion> versions) {

    /**
     * A change on the way.
     *
     * @param policy the policy in force from here on; null if only the calendar that measures changes
     */
    record Step(Instant from, @Nullable ClockPolicy policy, PolicyChange change, BusinessCalendar calendar) {

        private Step onlyMeasuring() {
            return new Step(from, null, change, calendar);
        }
    }

    static VersionPlan of(ClockPolicy first) {
        return new VersionPlan(first, first.calendar(), List.of(), List.of());
    }

    static VersionPlan of(ClockPolicy first, List<PolicyVersion> versions, Instant asOf) {
        ClockPolicy policy = first;
        BusinessCalendar calendar = first.calendar();
        List<Step> steps = new ArrayList<>();
        int known = 0;
        while (known < versions.size() && !versions.get(known).from().isAfter(asOf)) {
            PolicyVersion version = versions.get(known++);
            Step step = new Step(
                    version.from(),
                    version.policy(),
                    version.change(),
                    version.policy().calendar());
            if (version.change() != PolicyChange.RETROACTIVE) {
                steps.add(step);
                continue;
            }
            policy = version.policy();
            if (version.calendars() == CalendarChange.WHOLE) {
                calendar = policy.calendar();
                steps.clear();
            } else {
                steps.replaceAll(Step::onlyMeasuring);
                steps.add(step.onlyMeasuring());
            }
        }
        return new VersionPlan(policy, calendar, List.copyOf(steps), versions.subList(0, known));
    }
}
