package org.itsmkit.sla.people;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;

/**
 * How busy a group is. The two shares are mixed up by vendors, so that their names say of what they are one. Immutable.
 *
 * @param occupancyOfLoggedInTime handling / logged-in time (globalwfm.com's occupancy), the sample being the people; undefined
 *     if nobody was logged in
 * @param utilisationOfPaidTime (handling + available) / paid time on site (COPC's agent utilisation); undefined if nobody was
 *     paid
 */
public record GroupWorkload(Figure occupancyOfLoggedInTime, Figure utilisationOfPaidTime) {

    /**
     * Adds up the times of a group. The shares are those of the sums: who was there longer counts for more.
     *
     * @param times in any order; several about one person count as one person
     * @param privacy how many people it takes
     */
    public static GroupResult<GroupWorkload> of(Collection<WorkingTime> times, GroupPrivacy privacy) {
        int people = (int) times.stream().map(WorkingTime::person).distinct().count();
        return privacy.of(people, () -> {
            Duration handling = sum(times, WorkingTime::handling);
            Duration ready = handling.plus(sum(times, WorkingTime::available));
            return new GroupWorkload(
                    share(handling, sum(times, WorkingTime::loggedIn), people, "HANDLING_OF_LOGGED_IN"),
                    share(ready, sum(times, WorkingTime::paid), people, "HANDLING_AND_AVAILABLE_OF_PAID"));
        });
    }

    private static Duration sum(Collection<WorkingTime> times, Function<WorkingTime, Duration> part) {
        return times.stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    private static Figure share(Duration part, Duration whole, int people, String method) {
        return whole.isZero()
                ? Figure.undefined(people, method)
                : Figure.of(Nanoseconds.inSeconds(part) / Nanoseconds.inSeconds(whole), people, method);
    }
}
