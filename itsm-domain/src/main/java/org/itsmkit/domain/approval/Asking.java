package org.itsmkit.domain.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalEvent.Escalated;
import org.itsmkit.domain.approval.ApprovalEvent.Requested;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;

/** Fixes who is asked: looked up, rid of whoever has a conflict, each person once. Used once, by one thread. */
final class Asking {

    private final ApprovalPolicy policy;
    private final ApprovalContext context;
    private final Set<Person> conflicted;
    private final Set<Person> taken = new HashSet<>();

    Asking(ApprovalPolicy policy, ApprovalContext context) {
        this.policy = policy;
        this.context = context;
        this.conflicted = context.conflicted(context.actor(), separated());
    }

    ApprovalDecision about(Facts facts) {
        List<ApprovalStage> chosen = policy.chosen(facts);
        if (chosen.isEmpty()) {
            return ApprovalDecision.refused(List.of(Refusal.notNeeded(policy.label())));
        }
        List<StageState> stages = chosen.stream().map(this::asked).toList();
        List<Reason> reasons = stages.stream()
                .filter(stage -> stage.seats().size() > ApprovalStage.MOST_APPROVERS)
                .map(Refusal::tooMany)
                .toList();
        if (!reasons.isEmpty()) {
            return ApprovalDecision.refused(reasons);
        }
        List<ApprovalEvent> events = new ArrayList<>();
        events.add(new Requested(
                policy.key(),
                policy.label(),
                policy.order(),
                stages,
                policy.digest(facts),
                policy.material().stream().map(Field::name).toList(),
                separated(),
                policy.isDistinctAcrossStages(),
                policy.reminders(),
                policy.expiry().orElse(null),
                context.actor()));
        stages.stream()
                .filter(stage -> stage.outcome() == StageOutcome.ESCALATED)
                .forEach(stage ->
                        events.add(new Escalated(stage.key(), stage.seats().size(), stage.needed())));
        return ApprovalDecision.accepted(events);
    }

    private List<String> separated() {
        return policy.separated().stream().map(Role::key).toList();
    }

    private StageState asked(ApprovalStage stage) {
        TreeMap<String, Person> named = new TreeMap<>();
        for (ApproverSource source : stage.who()) {
            source.approvers(context.participants(), context.people())
                    .forEach(person -> named.put(person.id(), person));
        }
        List<Seat> seats = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Person person : new LinkedHashSet<>(named.values())) {
            if (!context.people().knows(person)) {
                leftOut.add(new LeftOut(person, Refusal.UNKNOWN));
            } else if (conflicted.contains(person)) {
                leftOut.add(new LeftOut(person, Refusal.CONFLICT));
            } else if (policy.isDistinctAcrossStages() && !taken.add(person)) {
                leftOut.add(new LeftOut(person, Refusal.ELSEWHERE));
            } else {
                seats.add(Seat.of(person));
            }
        }
        int needed = stage.rule().needed(seats.size());
        int vacant = Math.max(0, needed - seats.size());
        return new StageState(stage.key(), stage.label(), needed, stage.veto(), seats, vacant, leftOut, null, 0);
    }
}
