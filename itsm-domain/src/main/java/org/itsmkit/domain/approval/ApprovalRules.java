package org.itsmkit.domain.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.condition.Facts;

/**
 * Decides everything about requests for approval. Pure: the same request, command and context give the same decision.
 *
 * <p>Each natural person has one vote in a stage, whoever they act for; who was asked votes in their own place only. Nobody votes who
 * has a conflict when they vote, though they had none when asked: the requester, whoever asked, a holder of a separated role, and
 * all who may act for one of these.
 */
public final class ApprovalRules {

    private ApprovalRules() {}

    /** Decides whether approval may be asked for; accepted, the first event is {@link ApprovalEvent.Requested}. */
    public static ApprovalDecision ask(ApprovalPolicy policy, Facts facts, ApprovalContext context) {
        return new Asking(policy, context).about(facts);
    }

    /** Decides a command about a request. */
    public static ApprovalDecision decide(Approval approval, ApprovalCommand command, ApprovalContext context) {
        return command.fold(new Deciding(approval, context));
    }

    /**
     * Why this person may not carry out what was approved: they asked for it, or took part in approving it, or act now for somebody
     * who did. Empty when they may.
     */
    public static List<Reason> executionRefusals(Approval approval, Person person, ApprovalContext context) {
        List<Reason> reasons = new ArrayList<>();
        Set<Person> initiators = ApprovalContext.initiators(approval.request().askedBy());
        if (context.withSubstitutes(initiators).contains(person)) {
            reasons.add(Reason.of(
                    "approval.initiated",
                    person + " asked for the approval, or acts for who did, and may not carry out what was approved."));
        }
        boolean tookPart = approval.stages().stream()
                .flatMap(stage -> stage.seats().stream())
                .map(Seat::approver)
                .filter(approval::tookPart)
                .anyMatch(approver -> context.withSubstitutes(Set.of(approver)).contains(person));
        if (tookPart || approval.tookPart(person)) {
            reasons.add(Reason.of(
                    "approval.approved.by.self",
                    person + " took part in approving it, or acts for who did, and may not carry it out."));
        }
        return reasons;
    }
}
