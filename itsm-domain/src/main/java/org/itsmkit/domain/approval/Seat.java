package org.itsmkit.domain.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One approver of a stage, who counts for one vote whoever casts it.
 *
 * @param approver who was asked
 * @param standIns whom the approver let act for them, each person once
 * @param cast what was said last, or null while nothing was
 */
public record Seat(
        Person approver, List<StandIn> standIns, @Nullable Vote cast) {
    public Seat {
        InvalidInput.present("approver", approver);
        standIns = InvalidInput.each("stand-ins", standIns);
    }

    static Seat of(Person approver) {
        return new Seat(approver, List.of(), null);
    }

    /** What was said last; empty while nothing was. */
    public Optional<Vote> vote() {
        return Optional.ofNullable(cast);
    }

    boolean says(VoteChoice choice) {
        return cast != null && cast.choice() == choice;
    }

    Seat voted(Vote vote) {
        return new Seat(approver, standIns, vote);
    }

    Seat delegated(StandIn standIn) {
        return new Seat(
                approver,
                Stream.concat(
                                standIns.stream()
                                        .filter(other -> !other.person().equals(standIn.person())),
                                Stream.of(standIn))
                        .toList(),
                cast);
    }
}
