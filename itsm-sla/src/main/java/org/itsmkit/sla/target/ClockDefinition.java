package org.itsmkit.sla.target;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ClockFact;
import org.jspecify.annotations.Nullable;

/**
 * What of a host's work starts, pauses, resets, stops and cancels a clock: conditions that are asked of the work after each
 * of its events.
 *
 * <p>A clock is cancelled when {@code cancelledWhen} comes to hold, met when {@code metWhen} does, and reopened when neither
 * holds any more. It starts when {@code startsWhen} comes to hold, but not before neither of the two does; it begins anew
 * when {@code resetsWhen} comes to hold or a value of {@code resetsWith} changes, and is paused while {@code pausedWhen}
 * holds. Of what comes to hold with one event, cancelling goes before meeting, meeting before resetting, and that before
 * pausing. (The order of ServiceNow's conditions, but that a clock is not reset by what meets it.)
 *
 * <p>Conditions must be pure. Immutable and thread-safe if they are.
 *
 * @param <W> what a host calls its work
 */
public final class ClockDefinition<W> {

    private final Predicate<? super W> starts;
    private final Function<? super W, @Nullable String> pause;
    private final Predicate<? super W> resets;
    private final @Nullable Function<? super W, ?> resetsWith;
    private final Predicate<? super W> met;
    private final Predicate<? super W> cancelled;

    private ClockDefinition(Builder<W> builder) {
        this.starts = builder.starts;
        this.pause = builder.pause;
        this.resets = builder.resets;
        this.resetsWith = builder.resetsWith;
        this.met = builder.met;
        this.cancelled = builder.cancelled;
    }

    /** Starts a definition: a clock that starts with the first event, and that nothing pauses, resets or stops yet. */
    public static <W> Builder<W> define() {
        return new Builder<>();
    }

    /** What the clock hears of a whole history, in any order of arrival. Linear, but for a sort. */
    public List<ClockFact> facts(List<Moment<W>> history) {
        List<Moment<W>> ordered = new ArrayList<>(InvalidInput.each("history", history));
        ordered.sort(Comparator.comparing((Moment<W> moment) -> moment.at()).thenComparingLong(Moment::sequence));
        List<ClockFact> facts = new ArrayList<>(ordered.size() + 1);
        W before = null;
        boolean started = false;
        for (Moment<W> moment : ordered) {
            List<ClockFact> news = facts(started, before, moment);
            started |= starts(news);
            facts.addAll(news);
            before = moment.work();
        }
        return facts;
    }

    private static boolean starts(List<ClockFact> facts) {
        return !facts.isEmpty() && facts.get(0).kind() == ClockFact.Kind.STARTED;
    }

    /**
     * What the clock hears of one more event; a start comes first. A live clock is fed by this, and a recomputation by
     * {@link #facts(List)}, with the same facts.
     *
     * @param started whether it has heard of a start
     * @param before the work before the event; null if there was none
     * @param moment the work after the event
     */
    public List<ClockFact> facts(boolean started, @Nullable W before, Moment<W> moment) {
        Instant at = moment.at();
        long sequence = moment.sequence();
        W after = moment.work();
        List<ClockFact> facts = new ArrayList<>(2);
        boolean over = isOver(after);
        boolean wasOver = before != null && isOver(before);
        boolean begins = !over && starts.test(after) && (cameToHold(starts, before, after) || wasOver && !started);
        if (begins) {
            facts.add(ClockFact.started(at, sequence));
        }
        if (cameToHold(cancelled, before, after)) {
            facts.add(ClockFact.cancelled(at, sequence));
        } else if (cameToHold(met, before, after)) {
            facts.add(ClockFact.met(at, sequence));
        } else if (wasOver && !over && !begins) {
            facts.add(ClockFact.reopened(at, sequence));
        }
        String reason = pause.apply(after);
        String reasonBefore = before == null ? null : pause.apply(before);
        // What stopped a clock ended its pause, so one that goes on is told anew.
        if (reason != null && (!reason.equals(reasonBefore) || wasOver && !over)) {
            facts.add(ClockFact.paused(at, sequence, reason));
        } else if (reason == null && reasonBefore != null) {
            facts.add(ClockFact.resumed(at, sequence));
        }
        if (before != null && (cameToHold(resets, before, after) || changed(before, after))) {
            facts.add(ClockFact.reset(at, sequence));
        }
        return facts;
    }

    private boolean isOver(W work) {
        return met.test(work) || cancelled.test(work);
    }

    private static <W> boolean cameToHold(Predicate<? super W> condition, @Nullable W before, W after) {
        return condition.test(after) && (before == null || !condition.test(before));
    }

    private boolean changed(W before, W after) {
        return resetsWith != null && !Objects.equals(resetsWith.apply(before), resetsWith.apply(after));
    }

    /**
     * Collects conditions; a second call for the same one replaces the first. Mutable, for use by one thread.
     *
     * @param <W> what a host calls its work
     */
    public static final class Builder<W> {

        private Predicate<? super W> starts = work -> true;
        private Function<? super W, @Nullable String> pause = work -> null;
        private Predicate<? super W> resets = work -> false;
        private @Nullable Function<? super W, ?> resetsWith;
        private Predicate<? super W> met = work -> false;
        private Predicate<? super W> cancelled = work -> false;

        private Builder() {}

        /** What starts the clock; always, and so the first event, if nothing is said. */
        public Builder<W> startsWhen(Predicate<? super W> condition) {
            this.starts = InvalidInput.present("condition of the start", condition);
            return this;
        }

        /** While what it is paused, and why, in a few words for people. */
        public Builder<W> pausedWhen(Predicate<? super W> condition, Function<? super W, String> reason) {
            InvalidInput.present("condition of the pause", condition);
            InvalidInput.present("reason of the pause", reason);
            this.pause = work -> condition.test(work) ? reason.apply(work) : null;
            return this;
        }

        /** What begins the clock anew when it comes to hold. */
        public Builder<W> resetsWhen(Predicate<? super W> condition) {
            this.resets = InvalidInput.present("condition of the reset", condition);
            return this;
        }

        /** A value of the work whose every change begins the clock anew, such as the last contact; may be null of it. */
        public Builder<W> resetsWith(Function<? super W, ?> value) {
            this.resetsWith = InvalidInput.present("value of the reset", value);
            return this;
        }

        /** What stops the clock, because what it waits for is done. */
        public Builder<W> metWhen(Predicate<? super W> condition) {
            this.met = InvalidInput.present("condition of the stop", condition);
            return this;
        }

        /** What makes the target void. */
        public Builder<W> cancelledWhen(Predicate<? super W> condition) {
            this.cancelled = InvalidInput.present("condition of the cancellation", condition);
            return this;
        }

        /** The definition. */
        public ClockDefinition<W> build() {
            return new ClockDefinition<>(this);
        }
    }
}
