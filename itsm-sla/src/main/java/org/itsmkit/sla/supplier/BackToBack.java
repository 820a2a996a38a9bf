package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * Whether what is promised to a customer is backed by what those who deliver promise: can this chain of operational level
 * agreements and underpinning contracts, on its calendars, meet that service level agreement? (ITIL, service level
 * management: agreements back to back.)
 *
 * <p>Where all count in the open time of one calendar, serial budgets add up and of parallel ones the longest counts. Where
 * calendars differ, seconds of one are not seconds of another and are never added: each start instant has its own answer,
 * and {@link #worstStart} finds the worst of them over a time such as a year.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class BackToBack {

    private static final int MOST_DAYS = 1_100;

    private static final Comparator<ChainRun> WORST_FIRST = Comparator.comparing(
                    (ChainRun run) -> run.slack().isPresent())
            .thenComparing(run -> run.slack().orElse(Duration.ZERO));

    private final Duration budget;
    private final BusinessCalendar calendar;
    private final ServiceChain chain;
    private final StepEnd stepEnd;

    /**
     * A comparison in which steps end {@link StepEnd#AT_DUE}.
     *
     * @param budget what is promised to the customer: zero or more open time of {@code calendar}
     * @param calendar the calendar of the service level agreement
     * @param chain what is promised by those who deliver
     * @throws InvalidInput if the budget is negative
     */
    public BackToBack(Duration budget, BusinessCalendar calendar, ServiceChain chain) {
        this(budget, calendar, chain, StepEnd.AT_DUE);
    }

    private BackToBack(Duration budget, BusinessCalendar calendar, ServiceChain chain, StepEnd stepEnd) {
        if (InvalidInput.present("budget", budget).isNegative()) {
            throw new InvalidInput("budget", "zero or more", budget);
        }
        this.budget = budget;
        this.calendar = InvalidInput.present("calendar", calendar);
        this.chain = InvalidInput.present("chain", chain);
        this.stepEnd = InvalidInput.present("step end", stepEnd);
    }

    /** The same under another convention. */
    public BackToBack stepsEnd(StepEnd convention) {
        return new BackToBack(budget, calendar, chain, convention);
    }

    /**
     * The sum of the budgets, of parallel ones the longest, where every step counts in the open time of the agreement's own
     * calendar: then it holds for every start after which that calendar opens for so long. Empty where calendars differ, because the sum would mean nothing.
     */
    public Optional<Duration> sum() {
        return chain.steps().stream().allMatch(step -> step.calendar().equals(calendar))
                ? Optional.of(chain.fold(new NominalSum()))
                : Optional.empty();
    }

    /** What comes of work that starts at this instant. */
    public ChainRun from(Instant start) {
        Optional<Instant> end = chain.latestEnd(InvalidInput.present("start", start), stepEnd);
        Optional<Duration> taken = end.map(at -> calendar.between(start, at));
        return new ChainRun(start, end, taken, taken.map(budget::minus));
    }

    /**
     * The worst of all start instants, exact to the nanosecond. As the start moves, the slack grows and shrinks in straight
     * lines; these bend only where the start, the end, or a hand-over meets the edge of a window, so only such starts and
     * their neighbours are looked at. Of equally bad ones it is the earliest of these. A chain that never ends is worse than
     * any other. The cost grows with the number of windows times the square of the number of steps.
     *
     * @param from the first start
     * @param to the first instant that is no start any more; at most 1100 days later
     * @throws InvalidInput if the time is empty or too long
     */
    public ChainRun worstStart(Instant from, Instant to) {
        InvalidInput.present("from", from);
        if (!InvalidInput.present("to", to).isAfter(from)) {
            throw new InvalidInput("to", "an instant after the start " + from, to);
        }
        if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new InvalidInput("to", "an instant at most " + MOST_DAYS + " days after " + from, to);
        }
        Instant last = to.minusNanos(1);
        return Stream.concat(Stream.of(from, last), TurningPoints.of(chain, calendar, stepEnd, from, last))
                .distinct()
                .sorted()
                .map(this::from)
                .min(WORST_FIRST)
                .orElseThrow();
    }
}
