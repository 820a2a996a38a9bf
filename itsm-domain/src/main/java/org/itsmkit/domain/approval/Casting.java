package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalEvent.Voted;
import org.jspecify.annotations.Nullable;

/** One vote of one natural person in one stage. */
final class Casting {

    private final Approval approval;
    private final StageState stage;
    private final Person voter;
    private final ApprovalContext context;

    Casting(Approval approval, StageState stage, Person voter, ApprovalContext context) {
        this.approval = approval;
        this.stage = stage;
        this.voter = voter;
        this.context = context;
    }

    ApprovalDecision decide(Cast command) {
        List<Reason> reasons = new ArrayList<>();
        if (!stage.takesVotes()) {
            reasons.add(Refusal.notOpen(stage));
        }
        Optional<Instant> expiry = DueInstants.expiry(approval, stage, context.calendars());
        if (expiry.isPresent() && !context.now().isBefore(expiry.get())) {
            reasons.add(Refusal.expired(stage));
        }
        if (!command.digest().equals(approval.request().digest())) {
            reasons.add(Refusal.stale());
        }
        if (!context.people().knows(voter)) {
            reasons.add(Refusal.unknown(voter));
        }
        if (context.conflicted(approval.request().askedBy(), approval.request().separated())
                .contains(voter)) {
            reasons.add(Refusal.conflict(voter));
        }
        if (takesPartElsewhere(approval, stage, voter)) {
            reasons.add(Refusal.votedElsewhere(voter));
        }
        Seat seat = seat(command.inPlaceOf(), reasons);
        return reasons.isEmpty() && seat != null
                ? ApprovalDecision.accepted(
                        List.of(new Voted(stage.key(), seat.approver(), voter, command.choice(), command.digest())))
                : ApprovalDecision.refused(reasons);
    }

    /** Where the vote counts, or null with the reason why nowhere. */
    private @Nullable Seat seat(@Nullable Person inPlaceOf, List<Reason> reasons) {
        List<Seat> may = stage.seatOf(voter).map(List::of).orElseGet(this::actsFor).stream()
                .filter(seat -> inPlaceOf == null || seat.approver().equals(inPlaceOf))
                .toList();
        if (may.isEmpty()) {
            reasons.add(Refusal.notAsked(voter, stage));
            return null;
        }
        Optional<Seat> voted = stage.seats().stream()
                .filter(seat -> seat.vote().map(Vote::by).filter(voter::equals).isPresent())
                .findFirst();
        Seat only = voted.filter(may::contains).orElse(may.get(0));
        if (voted.isPresent() && !voted.get().equals(only)) {
            reasons.add(Refusal.votedAlready(voter, stage));
            return null;
        }
        if (voted.isEmpty() && may.size() > 1) {
            reasons.add(Refusal.several(stage));
            return null;
        }
        return only;
    }

    private List<Seat> actsFor() {
        return stage.seats().stream().filter(this::actsFor).toList();
    }

    private boolean actsFor(Seat seat) {
        return seat.standIns().stream()
                        .anyMatch(standIn -> standIn.person().equals(voter) && standIn.actsAt(context.now()))
                || context.people()
                        .substitutesOf(seat.approver(), context.now())
                        .contains(voter);
    }

    /** Whether one who may take part in one stage only was asked, or voted, in another. */
    static boolean takesPartElsewhere(Approval approval, StageState stage, Person person) {
        return approval.request().distinctAcrossStages()
                && approval.stages().stream()
                        .filter(other -> !other.key().equals(stage.key()))
                        .flatMap(other -> other.seats().stream())
                        .anyMatch(seat -> seat.approver().equals(person)
                                || seat.vote()
                                        .map(Vote::by)
                                        .filter(person::equals)
                                        .isPresent());
    }
}
