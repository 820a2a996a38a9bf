package org.itsmkit.sla.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.supplier.ServiceChain.Fold;
import org.itsmkit.sla.supplier.ServiceChain.Step;

/**
 * The starts at which the time that a chain takes may change its course: those from which the start, the end or a hand-over
 * falls on the edge of a window, and the nanosecond on either side of them. The end of every chain is a monotone function of
 * its start, so an edge has one such start, found by going back along the chain.
 */
final class TurningPoints {

    /** A place in a chain: the range of instants at which work comes by, and the way back from there to the start. */
    private record Place(
            Optional<Instant> first, Optional<Instant> last, Function<Instant, Optional<Instant>> backToStart) {

        Stream<Instant> startsAtEdgesOf(BusinessCalendar calendar) {
            return first.isEmpty() || last.isEmpty()
                    ? Stream.empty()
                    : calendar.windows(first.get(), after(last.get()))
                            .flatMap(window -> Stream.of(window.start(), window.end()))
                            .flatMap(edge -> backToStart.apply(edge).stream());
        }

        Place behind(ServiceChain chain, StepEnd stepEnd) {
            return new Place(
                    first.flatMap(start -> chain.latestEnd(start, stepEnd)),
                    last.flatMap(start -> chain.latestEnd(start, stepEnd)),
                    end -> chain.fold(new Before(end, stepEnd)).flatMap(backToStart));
        }
    }

    /** Where a chain's end comes to lie on another side of an instant, see {@link StepEnd#before}. */
    private record Before(Instant end, StepEnd stepEnd) implements Fold<Optional<Instant>> {

        @Override
        public Optional<Instant> step(Step step) {
            return stepEnd.before(step.calendar(), end, step.budget());
        }

        @Override
        public Optional<Instant> serial(List<ServiceChain> members) {
            Optional<Instant> at = Optional.of(end);
            for (int i = members.size() - 1; i >= 0; i--) {
                ServiceChain member = members.get(i);
                at = at.flatMap(instant -> member.fold(new Before(instant, stepEnd)));
            }
            return at;
        }

        @Override
        public Optional<Instant> parallel(List<ServiceChain> members) {
            Instant first = end;
            for (ServiceChain member : members) {
                Optional<Instant> at = member.fold(this);
                if (at.isEmpty()) {
                    return at;
                }
                first = at.get().isBefore(first) ? at.get() : first;
            }
            return Optional.of(first);
        }
    }

    /** The turning points within a chain that begins at a place. */
    private record Within(Place place, StepEnd stepEnd) implements Fold<Stream<Instant>> {

        @Override
        public Stream<Instant> step(Step step) {
            return Stream.of(place, place.behind(step, stepEnd)).flatMap(end -> end.startsAtEdgesOf(step.calendar()));
        }

        @Override
        public Stream<Instant> serial(List<ServiceChain> members) {
            Stream<Instant> all = Stream.empty();
            Place at = place;
            for (ServiceChain member : members) {
                all = Stream.concat(all, member.fold(new Within(at, stepEnd)));
                at = at.behind(member, stepEnd);
            }
            return all;
        }

        @Override
        public Stream<Instant> parallel(List<ServiceChain> members) {
            return members.stream().flatMap(member -> member.fold(this));
        }
    }

    private TurningPoints() {}

    /** The starts from {@code first} to {@code last}, both included; unordered, some more than once. */
    static Stream<Instant> of(
            ServiceChain chain, BusinessCalendar agreement, StepEnd stepEnd, Instant first, Instant last) {
        Place start = new Place(Optional.of(first), Optional.of(last), Optional::of);
        return Stream.of(
                        start.startsAtEdgesOf(agreement),
                        chain.fold(new Within(start, stepEnd)),
                        start.behind(chain, stepEnd).startsAtEdgesOf(agreement))
                .flatMap(Function.identity())
                .flatMap(point -> Stream.of(before(point), point, after(point)))
                .filter(point -> !point.isBefore(first) && !point.isAfter(last));
    }

    private static Instant before(Instant instant) {
        return instant.equals(Instant.MIN) ? instant : instant.minusNanos(1);
    }

    private static Instant after(Instant instant) {
        return instant.equals(Instant.MAX) ? instant : instant.plusNanos(1);
    }
}
