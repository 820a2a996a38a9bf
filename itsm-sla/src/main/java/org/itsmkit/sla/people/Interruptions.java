package org.itsmkit.sla.people;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;

/** How often the people of a group turn from one piece of work to another. Thread-safe. */
public final class Interruptions {

    private static final String METHOD = "SWITCHES_PER_FOCUSED_HOUR";

    private Interruptions() {}

    /**
     * Context switches for each hour of focused work, over all people together. A switch is a touch of another piece of work
     * than the same person touched before.
     *
     * @param touches in any order; of those of one person at the same instant the one listed later counts as the later
     * @param focusedTime of each person of the group, zero or more; who had none but touched something is refused
     * @param privacy how many people it takes
     * @return undefined if nobody had any focused time
     * @throws InvalidInput if a time is negative or a touch is by somebody without one
     */
    public static GroupResult<Figure> perFocusedHour(
            Collection<Touch> touches, Map<String, Duration> focusedTime, GroupPrivacy privacy) {
        Duration focused = Duration.ZERO;
        for (Duration time : focusedTime.values()) {
            if (time.isNegative()) {
                throw new InvalidInput("focusedTime", "zero or more", time);
            }
            focused = focused.plus(time);
        }
        long switches = switches(touches, focusedTime);
        double hours = Nanoseconds.inSeconds(focused) / Duration.ofHours(1).toSeconds();
        return privacy.of(
                focusedTime.size(),
                () -> hours == 0
                        ? Figure.undefined(focusedTime.size(), METHOD)
                        : Figure.of(switches / hours, focusedTime.size(), METHOD));
    }

    private static long switches(Collection<Touch> touches, Map<String, Duration> focusedTime) {
        List<Touch> inOrder =
                touches.stream().sorted(Comparator.comparing(Touch::at)).toList();
        Map<String, String> workBefore = new HashMap<>();
        long switches = 0;
        for (Touch touch : inOrder) {
            if (!focusedTime.containsKey(touch.person())) {
                throw new InvalidInput("touches", "touches of people whose focused time is given", "another person's");
            }
            String before = workBefore.put(touch.person(), touch.work());
            switches += before != null && !before.equals(touch.work()) ? 1 : 0;
        }
        return switches;
    }
}
