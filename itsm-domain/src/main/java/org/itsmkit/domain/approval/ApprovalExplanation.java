package org.itsmkit.domain.approval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;

/**
 * Who still has to act on a request for approval, and why: as data, and by {@code toString} as a person would tell it.
 *
 * @param label what is asked for
 * @param outcome how it stands
 * @param stages every stage, in order
 */
public record ApprovalExplanation(String label, ApprovalOutcome outcome, List<Stage> stages) {

    public ApprovalExplanation {
        stages = List.copyOf(stages);
    }

    /**
     * How one stage stands.
     *
     * @param key its name within the policy
     * @param label what people read
     * @param outcome how it stands
     * @param votes its votes, counted
     * @param waitingFor those who can act now and have not voted
     * @param leftOut whom the policy names and who were not asked
     */
    public record Stage(
            String key,
            String label,
            StageOutcome outcome,
            Tally votes,
            List<Person> waitingFor,
            List<LeftOut> leftOut) {
        public Stage {
            waitingFor = List.copyOf(waitingFor);
            leftOut = List.copyOf(leftOut);
        }

        @Override
        public String toString() {
            String counted = votes.approvals() + " of " + votes.needed() + " needed said yes";
            String why = switch (outcome) {
                case WAITING -> "is asked after the stages before it";
                case OPEN -> counted + ", waiting for " + names();
                case ESCALATED ->
                    "has " + votes.seats() + " approvers and needs " + votes.needed()
                            + ": somebody has to be appointed";
                case APPROVED -> "approved, " + counted;
                case REJECTED -> "rejected, " + counted + ", " + votes.rejections() + " said no";
            };
            String left = leftOut.isEmpty()
                    ? ""
                    : " (not asked: "
                            + leftOut.stream()
                                    .map(each -> each.person() + ", " + each.why())
                                    .collect(Collectors.joining("; "))
                            + ")";
            return label + ": " + why + left + ".";
        }

        private String names() {
            String all = waitingFor.stream().map(Person::toString).collect(Collectors.joining(", "));
            return votes.veto() && votes.approvals() >= votes.needed() ? all + ", who could still say no" : all;
        }
    }

    static ApprovalExplanation of(Approval approval) {
        boolean pending = approval.isPending();
        List<Stage> stages = approval.stages().stream()
                .map(stage -> new Stage(
                        stage.key(),
                        stage.label(),
                        stage.outcome(),
                        stage.tally(),
                        pending && stage.takesVotes() ? stage.outstanding() : List.of(),
                        stage.leftOut()))
                .toList();
        return new ApprovalExplanation(approval.request().label(), approval.outcome(), stages);
    }

    @Override
    public String toString() {
        return label + " is " + outcome.name().toLowerCase(Locale.ROOT) + ". "
                + stages.stream().map(Stage::toString).collect(Collectors.joining(" "));
    }
}
