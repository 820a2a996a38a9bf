package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalEvent.Requested;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;

/**
 * A request for approval as it stands: what was asked, of whom, and what they said. Immutable; what led to it is the
 * {@link ApprovalEvent}s, and it is decided by {@link ApprovalRules}.
 *
 * @param request what was asked
 * @param stages its stages, in order
 * @param outcome how it stands
 */
public record Approval(Requested request, List<StageState> stages, ApprovalOutcome outcome) {

    public Approval {
        InvalidInput.present("request", request);
        stages = InvalidInput.each("stages", stages);
        InvalidInput.present("outcome", outcome);
    }

    /** What was just asked for at that instant. */
    public static Approval of(Requested request, Instant at) {
        return new Approval(request, request.stages(), ApprovalOutcome.PENDING).advanced(at);
    }

    /** After this event, which happened at that instant. */
    public Approval after(ApprovalEvent event, Instant at) {
        return event.fold(new Applying(this, at));
    }

    public boolean isPending() {
        return outcome == ApprovalOutcome.PENDING;
    }

    public Optional<StageState> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** The stages that take votes now. */
    public List<StageState> open() {
        return isPending() ? stages.stream().filter(StageState::takesVotes).toList() : List.of();
    }

    /** Whose vote is waited for now: approvers of open stages who have not voted, and whom these let act for them. */
    public Set<Person> waitingFor() {
        return open().stream()
                .flatMap(stage -> stage.seats().stream())
                .filter(seat -> seat.cast() == null)
                .flatMap(seat -> Stream.concat(
                        Stream.of(seat.approver()), seat.standIns().stream().map(StandIn::person)))
                .collect(Collectors.toSet());
    }

    /** Whether this person voted, for themselves or for another, or another voted in their place. */
    public boolean tookPart(Person person) {
        return stages.stream()
                .flatMap(stage -> stage.seats().stream())
                .anyMatch(seat -> seat.vote()
                        .map(vote -> vote.by().equals(person) || seat.approver().equals(person))
                        .orElse(false));
    }

    /** When something is due of its own accord: the next reminder or its end; empty when nothing is. */
    public Optional<Instant> nextDue(Calendars calendars) {
        return DueInstants.next(this, calendars);
    }

    /** The same without who asked and whom it left out: for readers who may not learn who the requester is. */
    public Approval concealing(Actor instead) {
        return new Approval(
                request.concealing(instead),
                stages.stream().map(StageState::withoutLeftOut).toList(),
                outcome);
    }

    /** Who still has to act, and why. */
    public ApprovalExplanation explain() {
        return ApprovalExplanation.of(this);
    }

    Approval with(String stage, UnaryOperator<StageState> change, Instant at) {
        List<StageState> changed = stages.stream()
                .map(known -> known.key().equals(stage) ? change.apply(known) : known)
                .toList();
        return new Approval(request, changed, outcome).advanced(at);
    }

    Approval ended(ApprovalOutcome how) {
        return new Approval(request, stages, how);
    }

    /** Opens the stages whose turn it is, and ends when all have approved or one has rejected. */
    private Approval advanced(Instant at) {
        if (!isPending()) {
            return this;
        }
        List<StageState> advanced = new ArrayList<>(stages.size());
        boolean turn = true;
        boolean approved = true;
        boolean rejected = false;
        for (StageState stage : stages) {
            StageState now = turn && stage.openedAt() == null ? stage.opened(at) : stage;
            advanced.add(now);
            approved &= now.outcome() == StageOutcome.APPROVED;
            rejected |= now.outcome() == StageOutcome.REJECTED;
            turn &= request.order() == StageOrder.PARALLEL || now.outcome() == StageOutcome.APPROVED;
        }
        ApprovalOutcome how =
                rejected ? ApprovalOutcome.REJECTED : approved ? ApprovalOutcome.APPROVED : ApprovalOutcome.PENDING;
        return new Approval(request, advanced, how);
    }

    /** One event applied. */
    private record Applying(Approval approval, Instant at) implements ApprovalEvent.Fold<Approval> {

        @Override
        public Approval requested(Requested event) {
            throw new InvalidInput("approval events", "a request only as the first of all", event.policy());
        }

        @Override
        public Approval voted(ApprovalEvent.Voted event) {
            return approval.with(
                    event.stage(),
                    stage -> stage.seatOf(event.approver())
                            .map(seat -> stage.with(seat.voted(new Vote(event.by(), event.choice(), at))))
                            .orElse(stage),
                    at);
        }

        @Override
        public Approval delegated(ApprovalEvent.Delegated event) {
            return approval.with(
                    event.stage(),
                    stage -> stage.seatOf(event.approver())
                            .map(seat -> stage.with(seat.delegated(event.standIn())))
                            .orElse(stage),
                    at);
        }

        @Override
        public Approval replaced(ApprovalEvent.Replaced event) {
            return approval.with(event.stage(), stage -> stage.replaced(event.leaver(), event.successor()), at);
        }

        @Override
        public Approval reminded(ApprovalEvent.Reminded event) {
            return approval.with(event.stage(), StageState::remindedOnce, at);
        }

        @Override
        public Approval escalated(ApprovalEvent.Escalated event) {
            return approval;
        }

        @Override
        public Approval expired(ApprovalEvent.Expired event) {
            return approval.ended(ApprovalOutcome.EXPIRED);
        }

        @Override
        public Approval withdrawn(ApprovalEvent.Withdrawn event) {
            return approval.ended(ApprovalOutcome.WITHDRAWN);
        }

        @Override
        public Approval voided(ApprovalEvent.Voided event) {
            return approval.ended(ApprovalOutcome.VOID);
        }
    }
}
