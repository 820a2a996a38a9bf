package org.itsmkit.sla.target;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.Budget;
import org.itsmkit.sla.clock.CalendarChange;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.sla.clock.PolicyChange;
import org.itsmkit.sla.clock.PolicyVersion;
import org.itsmkit.sla.target.ServiceTarget.Contact;

/**
 * A clock as one would keep it with a stop-watch: looks at every second, in the words of the targets, and knows neither facts
 * nor segments. It reads {@link BusinessCalendar#isOpen} and nothing else of a calendar. Events and versions fall on whole
 * seconds. For one reading.
 */
final class SecondBySecond {

    static final Instant ORIGIN = Instant.parse("2024-03-30T14:00:00Z");
    static final Set<String> DONE = Set.of("done");
    static final Set<String> WAITING = Set.of("waiting");

    private static final long NANOS = 1_000_000_000;

    private final ServiceTarget target;
    private ClockPolicy policy;
    private ClockPolicy cyclePolicy;
    private BusinessCalendar calendar;
    private PolicyVersion pending;

    private String state = "";
    private boolean owned;
    private boolean unanswered;
    private boolean responded;

    ClockStatus status = ClockStatus.NOT_STARTED;
    int cycles;
    long elapsedNanos;
    long pausedSeconds;
    /** When the budget was used up, as the current cycle stands; null if it is not. */
    Instant due;
    /** The end of each second that counted in the current cycle. */
    private final List<Instant> counted = new ArrayList<>();

    private SecondBySecond(ServiceTarget target, ClockPolicy policy) {
        this.target = target;
        this.policy = policy;
        this.cyclePolicy = policy;
        this.calendar = policy.calendar();
    }

    /** The clock at a second, with versions that are ordered and at most one of them in force by then. */
    static SecondBySecond read(
            ServiceTarget target, ClockPolicy first, List<PolicyVersion> versions, List<WorkEvent> events, int asOf) {
        PolicyVersion version = versions.stream()
                .filter(one -> !one.from().isAfter(second(asOf)))
                .findFirst()
                .orElse(null);
        boolean retroactive = version != null && version.change() == PolicyChange.RETROACTIVE;
        boolean whole = retroactive && version.calendars() == CalendarChange.WHOLE;
        SecondBySecond clock = new SecondBySecond(target, retroactive ? version.policy() : first);
        clock.calendar = whole ? version.policy().calendar() : first.calendar();
        int next = 0;
        for (int second = 0; second <= asOf; second++) {
            if (version != null && version.from().equals(second(second))) {
                clock.change(version);
            }
            while (next < events.size() && events.get(next).at().equals(second(second))) {
                clock.hear(events.get(next++));
            }
            if (second < asOf) {
                clock.tick(second);
            }
        }
        return clock;
    }

    static Instant second(int second) {
        return ORIGIN.plusSeconds(second);
    }

    private void change(PolicyVersion version) {
        policy = version.policy();
        calendar = version.policy().calendar();
        if (status.isActive()) {
            changeCycle(version);
        } else {
            pending = version;
        }
    }

    private void changeCycle(PolicyVersion version) {
        long before = hours(cyclePolicy);
        cyclePolicy = version.policy();
        switch (version.change()) {
            case RETROACTIVE -> {
                // It was in force from the beginning.
            }
            case FROM_ATTACH -> begin();
            case CARRY_ELAPSED -> {
                int needed = (int) hours(cyclePolicy) * 3600;
                due = counted.size() >= needed ? counted.get(needed - 1) : null;
            }
            case CARRY_FRACTION -> elapsedNanos = elapsedNanos * hours(cyclePolicy) / before;
        }
    }

    private static long hours(ClockPolicy policy) {
        return ((Budget.OpenTime) policy.budget()).openTime().toHours();
    }

    private void begin() {
        cycles++;
        elapsedNanos = 0;
        pausedSeconds = 0;
        due = null;
        counted.clear();
        cyclePolicy = policy;
        pending = null;
        status = pauses() ? ClockStatus.PAUSED : ClockStatus.RUNNING;
    }

    private boolean pauses() {
        boolean waits = target.pausedIn().contains(state);
        return target.kind() == ServiceTarget.Kind.STATE_TIME
                ? waits || !target.states().contains(state)
                : waits;
    }

    private void hear(WorkEvent event) {
        boolean opens = state.isEmpty() && cycles == 0 && target.kind() != ServiceTarget.Kind.NEXT_RESPONSE;
        boolean wasDone = DONE.contains(state);
        boolean wasOwned = owned;
        boolean answers = event.kind() == WorkEvent.Kind.PROVIDER_MESSAGE
                || target.machinesAnswer() && event.kind() == WorkEvent.Kind.MACHINE_MESSAGE;
        boolean asks = event.kind() == WorkEvent.Kind.REQUESTER_MESSAGE;
        state = event.kind() == WorkEvent.Kind.STATE ? event.state() : state;
        owned = event.kind() == WorkEvent.Kind.OWNED || owned && event.kind() != WorkEvent.Kind.RELEASED;
        boolean isDone = DONE.contains(state);
        boolean stops = false;
        boolean reopens = false;
        switch (target.kind()) {
            case FIRST_RESPONSE -> stops = answers && !responded;
            case NEXT_RESPONSE -> {
                opens = asks && !unanswered;
                stops = answers && unanswered;
            }
            case PERIODIC_UPDATE, RESOLUTION -> {
                stops = isDone && !wasDone;
                reopens = wasDone && !isDone;
            }
            case OWN -> {
                stops = owned && !wasOwned;
                reopens = wasOwned && !owned;
            }
            case STATE_TIME -> {
                // Never over.
            }
        }
        responded |= answers;
        unanswered = asks || unanswered && !answers;
        boolean restarts = target.kind() == ServiceTarget.Kind.PERIODIC_UPDATE
                && cycles > 0
                && (answers || asks && target.contact() == Contact.ANY);
        if (stops) {
            status = status.isActive() ? ClockStatus.MET : status;
        } else if (opens && !status.isActive()) {
            begin();
        } else if (reopens && status == ClockStatus.MET) {
            status = ClockStatus.RUNNING;
            if (pending != null) {
                changeCycle(pending);
                pending = null;
            }
        } else if (restarts && status.isActive()) {
            begin();
        }
        if (status.isActive()) {
            status = pauses() ? ClockStatus.PAUSED : ClockStatus.RUNNING;
        }
    }

    private void tick(int second) {
        if (status.isActive() && calendar.isOpen(second(second))) {
            if (status == ClockStatus.PAUSED) {
                pausedSeconds++;
            } else {
                long left = hours(cyclePolicy) * 3600 * NANOS - elapsedNanos;
                if (due == null && left <= NANOS) {
                    due = second(second).plusNanos(left);
                }
                elapsedNanos += NANOS;
                counted.add(second(second + 1));
            }
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(elapsedNanos);
    }
}
