package org.itsmkit.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.approval.ApprovalCase.COST;
import static org.itsmkit.domain.approval.ApprovalCase.NOON;
import static org.itsmkit.domain.approval.ApprovalCase.NOTE;
import static org.itsmkit.domain.approval.ApprovalCase.p;
import static org.itsmkit.domain.approval.ApprovalCase.people;
import static org.itsmkit.domain.approval.ApprovalCase.vote;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalCommand.Appoint;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalCommand.CheckDue;
import org.itsmkit.domain.approval.ApprovalCommand.Delegate;
import org.itsmkit.domain.approval.ApprovalCommand.NoteChanges;
import org.itsmkit.domain.approval.ApprovalCommand.Replace;
import org.itsmkit.domain.approval.ApprovalCommand.Withdraw;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.field.Money;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private final ApprovalCase desk = new ApprovalCase().team("board", "ann", "bob", "cid");

    private static ApprovalPolicy board(VoteRule rule) {
        return ApprovalPolicy.sequential(
                "change", ApprovalStage.asking("board", Team.of("board")).needing(rule));
    }

    @Test
    void theRequesterApprovesNothingOfTheirOwn() {
        desk.team("board", "rita");
        Approval approval = desk.asked(board(VoteRule.ONE));
        assertThat(approval.stages().get(0).outcome()).isEqualTo(StageOutcome.ESCALATED);
        assertThat(approval.outcome()).isEqualTo(ApprovalOutcome.PENDING);
        assertThat(desk.refused(approval, vote(approval, "board", VoteChoice.APPROVE), "rita"))
                .contains("approval.conflict");
    }

    @Test
    void twoVotesOfOnePersonAreOne() {
        Approval approval = desk.asked(board(VoteRule.atLeast(2)));
        Approval twice = desk.yes(desk.yes(approval, "board", "bob"), "board", "bob");
        assertThat(twice.stages().get(0).tally().approvals()).isEqualTo(1);
        assertThat(twice.outcome()).isEqualTo(ApprovalOutcome.PENDING);
    }

    @Test
    void aRequesterInTheTeamIsLeftOutBeforeAllAreCounted() {
        desk.team("board", "rita", "bob");
        Approval approval = desk.yes(desk.asked(board(VoteRule.ALL)), "board", "bob");
        assertThat(approval.outcome()).isEqualTo(ApprovalOutcome.APPROVED);
        assertThat(approval.stages().get(0).leftOut()).containsExactly(new LeftOut(p("rita"), "approval.conflict"));
    }

    @Test
    void whoActsForTheRequesterCountsAsTheRequester() {
        Approval approval = desk.asked(board(VoteRule.ONE));
        desk.substitutes.put(p("rita"), people("ann"));
        assertThat(desk.refused(approval, vote(approval, "board", VoteChoice.APPROVE), "ann"))
                .containsExactly("approval.conflict");
    }

    @Test
    void whoAskedAndWhoCarriesItOutDoNotApprove() {
        desk.participants.put("assignee", people("bob"));
        Approval approval = desk.asked(board(VoteRule.ONE).separatedFrom(Role.ASSIGNEE), "ann");
        assertThat(approval.stages().get(0).outstanding()).containsExactly(p("cid"));
        approval = desk.yes(approval, "board", "cid");
        assertThat(ApprovalRules.executionRefusals(approval, p("cid"), desk.as("cid")))
                .extracting(reason -> reason.code())
                .containsExactly("approval.approved.by.self");
        assertThat(ApprovalRules.executionRefusals(approval, p("ann"), desk.as("ann")))
                .extracting(reason -> reason.code())
                .containsExactly("approval.initiated");
        assertThat(ApprovalRules.executionRefusals(approval, p("bob"), desk.as("bob")))
                .isEmpty();
    }

    @Test
    void aSubstituteHasOneVoteForWhomeverTheyActFor() {
        desk.substitutes.put(p("ann"), people("sue"));
        desk.substitutes.put(p("bob"), people("sue"));
        Approval approval = desk.asked(board(VoteRule.atLeast(2)));
        Cast either = vote(approval, "board", VoteChoice.APPROVE);
        assertThat(desk.refused(approval, either, "sue")).containsExactly("approval.whose.vote");
        Approval voted =
                desk.accepted(approval, new Cast("board", VoteChoice.APPROVE, either.digest(), p("ann")), "sue");
        assertThat(desk.refused(voted, new Cast("board", VoteChoice.APPROVE, either.digest(), p("bob")), "sue"))
                .containsExactly("approval.voted.already");
        assertThat(voted.stages()
                        .get(0)
                        .seatOf(p("ann"))
                        .orElseThrow()
                        .vote()
                        .orElseThrow()
                        .by())
                .isEqualTo(p("sue"));
    }

    @Test
    void aDelegationHoldsBetweenItsInstants() {
        Approval approval = desk.accepted(
                desk.asked(board(VoteRule.ONE)),
                Delegate.to("board", p("dan"), NOON.plusSeconds(60), NOON.plusSeconds(120)),
                "ann");
        Cast yes = vote(approval, "board", VoteChoice.APPROVE);
        assertThat(desk.refused(approval, yes, "dan")).containsExactly("approval.not.asked");
        desk.now = NOON.plusSeconds(120);
        assertThat(desk.refused(approval, yes, "dan")).containsExactly("approval.not.asked");
        desk.now = NOON.plusSeconds(60);
        assertThat(desk.yes(approval, "board", "dan").outcome()).isEqualTo(ApprovalOutcome.APPROVED);
    }

    @Test
    void nobodyDelegatesToTheRequesterOrToAnotherApprover() {
        Approval approval = desk.asked(board(VoteRule.ONE));
        assertThat(desk.refused(approval, Delegate.to("board", p("rita"), NOON, NOON.plusSeconds(9)), "ann"))
                .containsExactly("approval.conflict");
        assertThat(desk.refused(approval, Delegate.to("board", p("bob"), NOON, NOON.plusSeconds(9)), "ann"))
                .containsExactly("approval.voted.already");
    }

    @Test
    void whoJoinsTheTeamLaterIsNoApprover() {
        Approval approval = desk.asked(board(VoteRule.ONE));
        desk.team("board", "ann", "bob", "cid", "eve");
        assertThat(desk.refused(approval, vote(approval, "board", VoteChoice.APPROVE), "eve"))
                .containsExactly("approval.not.asked");
    }

    @Test
    void whoLeftIsReplacedAndAVacantPlaceEscalates() {
        Approval approval = desk.asked(board(VoteRule.ALL));
        assertThat(desk.refused(approval, new Replace("board", p("ann"), null), "boss"))
                .containsExactly("approval.still.here");
        desk.gone.add(p("ann"));
        assertThat(desk.refused(approval, vote(approval, "board", VoteChoice.APPROVE), "ann"))
                .containsExactly("approval.person.unknown");
        approval = desk.accepted(approval, new Replace("board", p("ann"), null), "boss");
        approval = desk.yes(desk.yes(approval, "board", "bob"), "board", "cid");
        assertThat(approval.stages().get(0).outcome()).isEqualTo(StageOutcome.ESCALATED);
        assertThat(approval.outcome()).isEqualTo(ApprovalOutcome.PENDING);
        approval = desk.yes(desk.accepted(approval, new Appoint("board", p("eve")), "boss"), "board", "eve");
        assertThat(approval.outcome()).isEqualTo(ApprovalOutcome.APPROVED);
    }

    @Test
    void aVoteOnWhatWasNotShownIsRefused() {
        Approval approval = desk.asked(board(VoteRule.ONE).about(COST));
        desk.fields = FieldValues.of(COST.to(Money.of("9", "EUR")));
        String other = board(VoteRule.ONE).about(COST).digest(desk.fields::value);
        assertThat(desk.refused(approval, Cast.of("board", VoteChoice.APPROVE, other), "ann"))
                .containsExactly("approval.stale");
    }

    @Test
    void onlyAMaterialFieldMakesItVoid() {
        Approval approval = desk.yes(desk.asked(board(VoteRule.ONE).about(COST)), "board", "ann");
        assertThat(desk.accepted(approval, new NoteChanges(Set.of(NOTE.name())), "agent"))
                .isEqualTo(approval);
        assertThat(desk.accepted(approval, new NoteChanges(Set.of(COST.name(), NOTE.name())), "agent")
                        .outcome())
                .isEqualTo(ApprovalOutcome.VOID);
    }

    @Test
    void amountsChooseStagesAndAnotherCurrencyCountsAsAbove() {
        ApprovalPolicy policy = ApprovalPolicy.sequential(
                "purchase",
                ApprovalStage.askingManager("manager", Role.REQUESTER, 1),
                ApprovalStage.asking("board", Team.of("board")).above(COST, Money.of("5000", "EUR")));
        desk.managers.put(p("rita"), p("kim"));
        assertThat(stages(policy, "5000 EUR")).containsExactly("manager");
        assertThat(stages(policy, "5000.01 EUR")).containsExactly("manager", "board");
        assertThat(stages(policy, "1 USD")).containsExactly("manager", "board");
        assertThat(policy.material()).containsExactly(COST);
    }

    private List<String> stages(ApprovalPolicy policy, String cost) {
        desk.fields = FieldValues.of(COST.to(Money.parse(cost)));
        return desk.asked(policy).stages().stream().map(StageState::key).toList();
    }

    @Test
    void aLaterStageWaitsForThoseBeforeIt() {
        Approval approval = desk.asked(ApprovalPolicy.sequential(
                "two", ApprovalStage.asking("first", p("ann")), ApprovalStage.asking("second", p("bob"))));
        assertThat(desk.refused(approval, vote(approval, "second", VoteChoice.APPROVE), "bob"))
                .containsExactly("approval.stage.closed");
        assertThat(approval.explain())
                .hasToString("two is pending. first: 0 of 1 needed said yes, waiting for ann. "
                        + "second: is asked after the stages before it.");
        approval = desk.yes(approval, "first", "ann");
        assertThat(desk.yes(approval, "second", "bob").outcome()).isEqualTo(ApprovalOutcome.APPROVED);
    }

    @Test
    void itRemindsThenExpiresAndNeverApproves() {
        Approval approval = desk.asked(board(VoteRule.ONE)
                .remindingAfter(new Delay.Elapsed(Duration.ofHours(1)), new Delay.Elapsed(Duration.ofHours(2)))
                .expiringAfter(new Delay.Elapsed(Duration.ofHours(3))));
        desk.now = NOON.plusSeconds(3_599);
        assertThat(ApprovalRules.decide(approval, new CheckDue(), desk.as(Actor.ENGINE))
                        .events())
                .isEmpty();
        desk.now = NOON.plusSeconds(2 * 3_600);
        ApprovalDecision due = ApprovalRules.decide(approval, new CheckDue(), desk.as(Actor.ENGINE));
        assertThat(due.events()).hasSize(2).allMatch(ApprovalEvent.Reminded.class::isInstance);
        desk.now = NOON.plusSeconds(3 * 3_600);
        assertThat(desk.refused(approval, vote(approval, "board", VoteChoice.APPROVE), "ann"))
                .containsExactly("approval.expired");
        assertThat(desk.accepted(approval, new CheckDue(), "agent").outcome()).isEqualTo(ApprovalOutcome.EXPIRED);
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        Approval approval = desk.asked(board(VoteRule.ONE));
        assertThat(desk.refused(approval, new Withdraw(), "ann")).containsExactly("approval.not.yours");
        Approval withdrawn = desk.accepted(approval, new Withdraw(), "rita");
        assertThat(withdrawn.outcome()).isEqualTo(ApprovalOutcome.WITHDRAWN);
        assertThat(desk.refused(withdrawn, vote(withdrawn, "board", VoteChoice.APPROVE), "ann"))
                .containsExactly("approval.ended");
    }

    @Test
    void noAutomationVotes() {
        Approval approval = desk.asked(board(VoteRule.ONE));
        assertThat(ApprovalRules.decide(approval, vote(approval, "board", VoteChoice.APPROVE), desk.as(Actor.ENGINE))
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly("approval.no.person");
    }

    @Test
    void whoSeveralStagesNameIsAskedByTheFirst() {
        Approval approval = desk.asked(ApprovalPolicy.parallel(
                        "both", ApprovalStage.asking("one", p("ann")), ApprovalStage.asking("two", p("ann"), p("bob")))
                .distinctAcrossStages());
        assertThat(approval.stages().get(1).outstanding()).containsExactly(p("bob"));
        assertThat(approval.stages().get(1).leftOut()).containsExactly(new LeftOut(p("ann"), "approval.other.stage"));
    }

    @Test
    void partsOfVotesAreRoundedByName() {
        assertThat(new VoteRule.Percentage(50, QuotaRounding.HALF_UP).needed(5)).isEqualTo(3);
        assertThat(new VoteRule.Percentage(83, QuotaRounding.HALF_UP).needed(3)).isEqualTo(2);
        assertThat(new VoteRule.Percentage(50, QuotaRounding.DOWN).needed(5)).isEqualTo(2);
        assertThat(new VoteRule.Percentage(50, QuotaRounding.UP).needed(5)).isEqualTo(3);
        assertThat(new VoteRule.Percentage(10, QuotaRounding.DOWN).needed(3)).isEqualTo(1);
    }

    @Test
    void aChainOfManagersThatRunsInACircleEnds() {
        desk.managers.put(p("rita"), p("kim"));
        desk.managers.put(p("kim"), p("rita"));
        assertThat(new ApproverSource.Managers(Role.REQUESTER, 1, 9).approvers(desk.participants, desk))
                .containsExactly(p("kim"));
    }
}
