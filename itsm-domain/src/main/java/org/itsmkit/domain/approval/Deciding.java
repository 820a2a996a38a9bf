package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalCommand.Appoint;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalCommand.CheckDue;
import org.itsmkit.domain.approval.ApprovalCommand.Delegate;
import org.itsmkit.domain.approval.ApprovalCommand.NoteChanges;
import org.itsmkit.domain.approval.ApprovalCommand.Replace;
import org.itsmkit.domain.approval.ApprovalCommand.Withdraw;
import org.jspecify.annotations.Nullable;

/** One decision about a request in the making. */
final class Deciding implements ApprovalCommand.Fold<ApprovalDecision> {

    private static final ApprovalDecision NOTHING = ApprovalDecision.accepted(List.of());

    private final Approval approval;
    private final ApprovalContext context;

    Deciding(Approval approval, ApprovalContext context) {
        this.approval = approval;
        this.context = context;
    }

    @Override
    public ApprovalDecision cast(Cast command) {
        return inStage(command.stage(), stage -> {
            Optional<Person> voter = context.actor().asPerson();
            if (voter.isEmpty()) {
                return ApprovalDecision.refused(List.of(Refusal.noPerson()));
            }
            return new Casting(approval, stage, voter.get(), context).decide(command);
        });
    }

    @Override
    public ApprovalDecision delegate(Delegate command) {
        return inStage(command.stage(), stage -> {
            List<Reason> reasons = new ArrayList<>();
            Optional<Seat> own = context.actor().asPerson().flatMap(stage::seatOf);
            StandIn to = command.to();
            requireOpen(stage, reasons);
            if (own.isEmpty()) {
                reasons.add(context.actor()
                        .asPerson()
                        .map(person -> Refusal.notAsked(person, stage))
                        .orElseGet(Refusal::noPerson));
            }
            if (!to.until().isAfter(context.now())) {
                reasons.add(Refusal.delegationOver());
            }
            requireFit(to.person(), stage, reasons);
            return answer(
                    reasons,
                    () -> List.of(
                            new ApprovalEvent.Delegated(stage.key(), own.get().approver(), to)));
        });
    }

    @Override
    public ApprovalDecision replace(Replace command) {
        return inStage(command.stage(), stage -> {
            List<Reason> reasons = new ArrayList<>();
            requireUndecided(stage, reasons);
            Optional<Seat> seat = stage.seatOf(command.leaver());
            if (seat.isEmpty()) {
                reasons.add(Refusal.notAsked(command.leaver(), stage));
            } else if (seat.get().cast() != null) {
                reasons.add(Refusal.votedAlready(command.leaver(), stage));
            }
            if (context.people().knows(command.leaver())) {
                reasons.add(Refusal.stillHere(command.leaver()));
            }
            Person successor = command.successor();
            if (successor != null) {
                requireFit(successor, stage, reasons);
            }
            return answer(reasons, () -> replaced(stage, command.leaver(), successor));
        });
    }

    @Override
    public ApprovalDecision appoint(Appoint command) {
        return inStage(command.stage(), stage -> {
            List<Reason> reasons = new ArrayList<>();
            requireUndecided(stage, reasons);
            if (stage.vacant() == 0) {
                reasons.add(Refusal.noVacancy(stage));
            }
            requireFit(command.person(), stage, reasons);
            return answer(reasons, () -> replaced(stage, null, command.person()));
        });
    }

    @Override
    public ApprovalDecision withdraw(Withdraw command) {
        List<Reason> reasons = new ArrayList<>();
        if (!approval.isPending()) {
            reasons.add(Refusal.ended(approval.outcome()));
        }
        Set<Person> may =
                new HashSet<>(ApprovalContext.initiators(approval.request().askedBy()));
        may.addAll(context.participants().getOrDefault(Role.REQUESTER.key(), Set.of()));
        boolean asker = context.actor().equals(approval.request().askedBy());
        if (!asker && context.actor().asPerson().filter(may::contains).isEmpty()) {
            reasons.add(Refusal.notYours());
        }
        return answer(reasons, () -> List.of(new ApprovalEvent.Withdrawn()));
    }

    @Override
    public ApprovalDecision noteChanges(NoteChanges command) {
        List<String> material = command.fields().stream()
                .filter(approval.request().material()::contains)
                .toList();
        boolean mayPass = approval.isPending() || approval.outcome() == ApprovalOutcome.APPROVED;
        return mayPass && !material.isEmpty()
                ? ApprovalDecision.accepted(List.of(new ApprovalEvent.Voided(material)))
                : NOTHING;
    }

    @Override
    public ApprovalDecision checkDue(CheckDue command) {
        List<ApprovalEvent> events = new ArrayList<>();
        for (StageState stage : approval.open()) {
            if (isDue(DueInstants.expiry(approval, stage, context.calendars()))) {
                return ApprovalDecision.accepted(List.of(new ApprovalEvent.Expired(stage.key())));
            }
            StageState now = stage;
            while (isDue(DueInstants.reminder(approval, now, context.calendars()))) {
                events.add(new ApprovalEvent.Reminded(stage.key(), stage.outstanding()));
                now = now.remindedOnce();
            }
        }
        return ApprovalDecision.accepted(events);
    }

    private boolean isDue(Optional<Instant> due) {
        return due.isPresent() && !due.get().isAfter(context.now());
    }

    private ApprovalDecision inStage(String key, Function<StageState, ApprovalDecision> decide) {
        List<Reason> reasons = new ArrayList<>();
        if (!approval.isPending()) {
            reasons.add(Refusal.ended(approval.outcome()));
        }
        Optional<StageState> stage = approval.stage(key);
        if (stage.isEmpty()) {
            reasons.add(Refusal.noStage(key));
        }
        if (!reasons.isEmpty()) {
            return ApprovalDecision.refused(reasons);
        }
        return decide.apply(stage.get());
    }

    private void requireOpen(StageState stage, List<Reason> reasons) {
        if (!stage.takesVotes() && stage.outcome() != StageOutcome.WAITING) {
            reasons.add(Refusal.notOpen(stage));
        }
    }

    private static void requireUndecided(StageState stage, List<Reason> reasons) {
        if (stage.outcome() == StageOutcome.APPROVED || stage.outcome() == StageOutcome.REJECTED) {
            reasons.add(Refusal.notOpen(stage));
        }
    }

    /** Whoever is to vote beside those who were asked must be able to, and be none of them. */
    private void requireFit(Person person, StageState stage, List<Reason> reasons) {
        if (!context.people().knows(person)) {
            reasons.add(Refusal.unknown(person));
        }
        if (context.conflicted(approval.request().askedBy(), approval.request().separated())
                .contains(person)) {
            reasons.add(Refusal.conflict(person));
        }
        if (stage.seatOf(person).isPresent()) {
            reasons.add(Refusal.votedAlready(person, stage));
        }
        if (Casting.takesPartElsewhere(approval, stage, person)) {
            reasons.add(Refusal.votedElsewhere(person));
        }
    }

    private List<ApprovalEvent> replaced(StageState stage, @Nullable Person leaver, @Nullable Person successor) {
        ApprovalEvent event = new ApprovalEvent.Replaced(stage.key(), leaver, successor);
        StageState after = stage.replaced(leaver, successor);
        return after.outcome() == StageOutcome.ESCALATED && leaver != null
                ? List.of(
                        event,
                        new ApprovalEvent.Escalated(stage.key(), after.seats().size(), stage.needed()))
                : List.of(event);
    }

    private static ApprovalDecision answer(
            List<Reason> reasons, java.util.function.Supplier<List<ApprovalEvent>> events) {
        return reasons.isEmpty() ? ApprovalDecision.accepted(events.get()) : ApprovalDecision.refused(reasons);
    }
}
