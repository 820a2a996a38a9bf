package org.itsmkit.domain.approval;

import java.util.Locale;
import java.util.Map;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;

/** Every reason for which something is refused, in one place: codes are stable. */
final class Refusal {

    static final String CONFLICT = "approval.conflict";
    static final String ELSEWHERE = "approval.other.stage";
    static final String UNKNOWN = "approval.person.unknown";

    private Refusal() {}

    static Reason notNeeded(String policy) {
        return Reason.of("approval.not.needed", "No stage of " + policy + " applies.", Map.of("policy", policy));
    }

    static Reason tooMany(StageState stage) {
        return Reason.of(
                "approval.too.many",
                stage.label() + " would ask more than " + ApprovalStage.MOST_APPROVERS + " approvers.",
                Map.of("stage", stage.key()));
    }

    static Reason ended(ApprovalOutcome outcome) {
        return Reason.of(
                "approval.ended",
                "The request for approval has ended: it is " + outcome.name().toLowerCase(Locale.ROOT) + ".",
                Map.of("outcome", outcome.name()));
    }

    static Reason noStage(String stage) {
        return Reason.of("approval.stage.unknown", "No stage " + stage + " was asked.", Map.of("stage", stage));
    }

    static Reason notOpen(StageState stage) {
        return Reason.of(
                "approval.stage.closed",
                stage.label() + " takes no votes: it is "
                        + stage.outcome().name().toLowerCase(Locale.ROOT) + ".",
                Map.of("stage", stage.key(), "outcome", stage.outcome().name()));
    }

    static Reason expired(StageState stage) {
        return Reason.of(
                "approval.expired", "The time to vote in " + stage.label() + " is over.", Map.of("stage", stage.key()));
    }

    static Reason stale() {
        return Reason.of("approval.stale", "What was shown is not what is asked: look at it again before voting.");
    }

    static Reason noPerson() {
        return Reason.of("approval.no.person", "Only a person may do this, and no automation.");
    }

    static Reason conflict(Person person) {
        return Reason.of(
                CONFLICT,
                person
                        + " may not approve this: it is their own, they act for whose it is, or their role on it forbids.",
                Map.of("person", person.id()));
    }

    static Reason notAsked(Person person, StageState stage) {
        return Reason.of(
                "approval.not.asked",
                person + " is no approver of " + stage.label() + ", and acts for none now.",
                Map.of("person", person.id(), "stage", stage.key()));
    }

    static Reason several(StageState stage) {
        return Reason.of(
                "approval.whose.vote",
                "You act for several approvers of " + stage.label() + ": say for whom.",
                Map.of("stage", stage.key()));
    }

    static Reason votedAlready(Person person, StageState stage) {
        return Reason.of(
                "approval.voted.already",
                person + " has a vote in " + stage.label() + " already, and each person has one.",
                Map.of("person", person.id(), "stage", stage.key()));
    }

    static Reason votedElsewhere(Person person) {
        return Reason.of(
                ELSEWHERE,
                person + " takes part in another stage, and each person takes part in one.",
                Map.of("person", person.id()));
    }

    static Reason unknown(Person person) {
        return Reason.of(UNKNOWN, person + " is not known.", Map.of("person", person.id()));
    }

    static Reason stillHere(Person person) {
        return Reason.of(
                "approval.still.here", person + " has not left, and may delegate.", Map.of("person", person.id()));
    }

    static Reason noVacancy(StageState stage) {
        return Reason.of(
                "approval.no.vacancy", "No place of " + stage.label() + " is vacant.", Map.of("stage", stage.key()));
    }

    static Reason notYours() {
        return Reason.of("approval.not.yours", "Only whoever asked for it, or is served by it, may take it back.");
    }

    static Reason delegationOver() {
        return Reason.of("approval.delegation.over", "The delegation would have ended already.");
    }
}
