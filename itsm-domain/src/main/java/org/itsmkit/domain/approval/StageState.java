package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One stage that was asked, as it stands. Its approvers were fixed when it was asked.
 *
 * @param key its name within the policy
 * @param label what people read
 * @param needed how many have to say yes, at least 1
 * @param veto whether one no ends it
 * @param seats its approvers, each once
 * @param vacant how many places have no approver until somebody is appointed, 0 or more
 * @param leftOut who would have been asked, and why they were not
 * @param openedAt since when votes are taken, or null while an earlier stage comes first
 * @param reminded how often those who had not voted were reminded
 */
public record StageState(
        String key,
        String label,
        int needed,
        boolean veto,
        List<Seat> seats,
        int vacant,
        List<LeftOut> leftOut,
        @Nullable Instant openedAt,
        int reminded) {

    public StageState {
        Keys.check("stage", key);
        InvalidInput.text("label of stage " + key, label, 200);
        seats = InvalidInput.each("approvers of stage " + key, seats);
        leftOut = InvalidInput.each("left out of stage " + key, leftOut);
        if (needed < 1) {
            throw new InvalidInput("votes needed by stage " + key, "1 or more", needed);
        }
        if (vacant < 0) {
            throw new InvalidInput("vacant places of stage " + key, "0 or more", vacant);
        }
        if (seats.stream().map(Seat::approver).distinct().count() != seats.size()) {
            throw new InvalidInput("approvers of stage " + key, "each person once", seats);
        }
    }

    /** How it stands. */
    public StageOutcome outcome() {
        StageOutcome counted = tally().outcome();
        return openedAt == null && counted == StageOutcome.OPEN ? StageOutcome.WAITING : counted;
    }

    /** Its votes, counted. */
    public Tally tally() {
        return Tally.of(this);
    }

    /** Those who have not voted. */
    public List<Person> outstanding() {
        return seats.stream()
                .filter(seat -> seat.cast() == null)
                .map(Seat::approver)
                .toList();
    }

    /** The place of an approver; empty when this person was not asked. */
    public Optional<Seat> seatOf(Person approver) {
        return seats.stream().filter(seat -> seat.approver().equals(approver)).findFirst();
    }

    /** Whether votes are taken. */
    boolean takesVotes() {
        return openedAt != null && (outcome() == StageOutcome.OPEN || outcome() == StageOutcome.ESCALATED);
    }

    StageState opened(Instant at) {
        return new StageState(key, label, needed, veto, seats, vacant, leftOut, at, reminded);
    }

    StageState withoutLeftOut() {
        return new StageState(key, label, needed, veto, seats, vacant, List.of(), openedAt, reminded);
    }

    StageState remindedOnce() {
        return new StageState(key, label, needed, veto, seats, vacant, leftOut, openedAt, reminded + 1);
    }

    StageState with(Seat changed) {
        return with(
                seats.stream()
                        .map(seat -> seat.approver().equals(changed.approver()) ? changed : seat)
                        .toList(),
                vacant);
    }

    /** With another in the place of who left, or with a vacant place left or filled when one of them is null. */
    StageState replaced(@Nullable Person leaver, @Nullable Person successor) {
        Stream<Seat> kept = seats.stream().filter(seat -> !seat.approver().equals(leaver));
        Stream<Seat> added = successor == null ? Stream.empty() : Stream.of(Seat.of(successor));
        int places = vacant + (successor == null ? 1 : 0) - (leaver == null ? 1 : 0);
        return with(Stream.concat(kept, added).toList(), places);
    }

    private StageState with(List<Seat> others, int places) {
        return new StageState(key, label, needed, veto, others, places, leftOut, openedAt, reminded);
    }
}
