package org.itsmkit.sla.quality;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A numbered rule of a set.
 *
 * @param set the name of the set, such as {@code NELSON}
 * @param number in the set, one or more
 * @param pattern what it looks for
 */
public record RunRule(String set, int number, RunPattern pattern) {

    /**
     * Refuses a set without a name and a number below one.
     *
     * @throws InvalidInput if there is one
     */
    public RunRule {
        InvalidInput.text("set", set, 100);
        if (number < 1) {
            throw new InvalidInput("number", "one or more", number);
        }
    }

    List<Signal> in(Series series, int firstIndex) {
        return pattern.kind().find(pattern, series).stream()
                .map(stretch -> new Signal(this, firstIndex + stretch.start(), stretch.length(), stretch.offending()))
                .toList();
    }
}
