package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * When something that was agreed is in force. Immutable.
 *
 * @param from the first instant; empty if it has always been in force
 * @param until the first instant after it, later than {@code from}; empty if no end is agreed
 */
public record EffectivePeriod(Optional<Instant> from, Optional<Instant> until) {

    /** At every instant. */
    public static final EffectivePeriod ALWAYS = new EffectivePeriod(Optional.empty(), Optional.empty());

    /** Refuses an end that is not after the start. */
    public EffectivePeriod {
        InvalidInput.present("effective from", from);
        InvalidInput.present("effective until", until);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw new InvalidInput("effective until", "an instant after " + from.get(), until.get());
        }
    }

    /** From this instant on. */
    public static EffectivePeriod since(Instant from) {
        return new EffectivePeriod(Optional.of(from), Optional.empty());
    }

    /** From one instant to another, at which it is no longer in force. */
    public static EffectivePeriod between(Instant from, Instant until) {
        return new EffectivePeriod(Optional.of(from), Optional.of(until));
    }

    /** Whether it is in force at an instant. */
    public boolean contains(Instant at) {
        return from.map(start -> !at.isBefore(start)).orElse(true)
                && until.map(at::isBefore).orElse(true);
    }

    /** {@code always}, {@code from ..}, {@code until ..} or {@code from .. until ..}. */
    @Override
    public String toString() {
        String start = from.map(instant -> "from " + instant).orElse("");
        String end = until.map(instant -> "until " + instant).orElse("");
        return start.isEmpty() && end.isEmpty() ? "always" : (start + " " + end).strip();
    }
}
