package org.itsmkit.sla.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.measure.Share;

/** How much of a group's work lies outside of its people's own hours. Thread-safe. */
public final class AfterHours {

    private AfterHours() {}

    /**
     * The share of touches outside of the schedule of whoever made them: that person's hours in that person's zone, not those
     * of the desk or of the server.
     *
     * @param touches in any order
     * @param scheduleOf the schedule of a person; asked once for each
     * @param privacy how many people it takes
     * @throws InvalidInput if somebody has no schedule
     */
    public static GroupResult<Share> share(
            Collection<Touch> touches, Function<String, BusinessCalendar> scheduleOf, GroupPrivacy privacy) {
        Map<String, BusinessCalendar> schedules = new HashMap<>();
        touches.forEach(touch -> schedules.computeIfAbsent(
                touch.person(), person -> InvalidInput.present("scheduleOf", scheduleOf.apply(person))));
        return privacy.of(
                schedules.size(),
                () -> new Share(
                        touches.stream()
                                .filter(touch -> isOutside(touch, schedules))
                                .count(),
                        touches.size()));
    }

    private static boolean isOutside(Touch touch, Map<String, BusinessCalendar> schedules) {
        return !Objects.requireNonNull(schedules.get(touch.person())).isOpen(touch.at());
    }
}
