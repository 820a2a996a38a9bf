package org.itsmkit.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.VoteChoice;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.definition.TypeText;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;
import org.junit.jupiter.api.Test;

/** A purchase that a board of two approves when it is large, ordered by whoever did not approve it. */
class TicketApprovalTest {

    private static final State DRAFT = State.of("DRAFT", Category.NEW);
    private static final State ASKED = State.of("ASKED", Category.PENDING);
    private static final State GRANTED = State.of("GRANTED", Category.ACTIVE);
    private static final State ORDERED = State.of("ORDERED", Category.CLOSED);
    private static final Field<Long> PIECES = Field.integer("pieces");
    private static final Field<String> NOTE = Field.text("note");

    private static final ApprovalPolicy BOARD = ApprovalPolicy.sequential(
                    "board",
                    ApprovalStage.asking("board", Team.of("board"))
                            .needing(VoteRule.atLeast(2))
                            .when(where(PIECES).atLeast(10L)))
            .labelled("The board")
            .remindingAfter(new Delay.Elapsed(Duration.ofHours(4)))
            .expiringAfter(new Delay.Elapsed(Duration.ofDays(2)));

    private static final TicketType TYPE = TicketType.named("purchase")
            .numbered("PUR")
            .fields(PIECES, NOTE)
            .workflow(Workflow.named("purchase")
                    .startingAt(DRAFT)
                    .allow("submit", DRAFT, ASKED)
                    .requires(PIECES)
                    .asksApproval(BOARD)
                    .allow("grant", ASKED, GRANTED)
                    .bySystem()
                    .requiresApproval(BOARD)
                    .allow("send-back", ASKED, DRAFT)
                    .bySystem()
                    .allow("order", GRANTED, ORDERED)
                    .requiresApproval(BOARD)
                    .when(org.itsmkit.domain.workflow.Guards.separateDuties(BOARD))
                    .on(Trigger.approved(BOARD))
                    .whileIn(ASKED)
                    .performs("grant")
                    .on(Trigger.approvalEnded(
                            BOARD,
                            ApprovalOutcome.REJECTED,
                            ApprovalOutcome.EXPIRED,
                            ApprovalOutcome.WITHDRAWN,
                            ApprovalOutcome.VOID))
                    .whileIn(ASKED)
                    .performs("send-back")
                    .build())
            .build();

    private static final TicketRules RULES = TicketRules.of(TYPE);
    private static final Instant START = Instant.parse("2025-03-03T09:00:00Z");

    private Instant now = START;

    @Test
    void whatTheBoardIsAskedWaitsForItsVotesAndMovesOnWithTheLast() {
        Ticket asked = submitted(20);

        assertThat(asked.state()).isEqualTo(ASKED);
        assertThat(asked.participants().in(Role.APPROVER))
                .extracting(Person::id)
                .containsExactly("ann", "bob", "cy");
        assertThat(asked.approvals().get("board").explain().toString())
                .isEqualTo(
                        "The board is pending. board: 0 of 2 needed said yes, waiting for ann, bob, cy (not asked: lee, approval.conflict).");

        Ticket once = votes(asked, "ann", VoteChoice.APPROVE);
        assertThat(once.state()).isEqualTo(ASKED);
        assertThat(votes(once, "bob", VoteChoice.APPROVE).state()).isEqualTo(GRANTED);
    }

    @Test
    void whatIsFilledInWithTheActionThatAsksIsWhatIsAskedAbout() {
        Ticket asked = done(drafted(3), "lee", Command.Perform.action("submit", PIECES.to(20L)));

        assertThat(asked.state()).isEqualTo(ASKED);
        assertThat(asked.approvals().get("board").isPending()).isTrue();
        assertThat(votes(votes(asked, "ann", VoteChoice.APPROVE), "bob", VoteChoice.APPROVE)
                        .state())
                .isEqualTo(GRANTED);
    }

    @Test
    void whatNoStageAppliesToNeedsNoApproval() {
        assertThat(submitted(3).state()).isEqualTo(GRANTED);
    }

    @Test
    void whatIsRejectedGoesBackAndMayBeAskedAnew() {
        Ticket back = votes(votes(submitted(20), "ann", VoteChoice.REJECT), "bob", VoteChoice.REJECT);

        assertThat(back.state()).isEqualTo(DRAFT);
        assertThat(back.approvals().get("board").outcome()).isEqualTo(ApprovalOutcome.REJECTED);

        Ticket again = done(back, "lee", Command.Perform.action("submit"));
        assertThat(again.approvals().get("board").isPending()).isTrue();
        assertThat(again.approvals().get("board").open().get(0).outstanding()).hasSize(3);
    }

    @Test
    void aChangeOfWhatWasApprovedMakesItVoidAndAnotherDoesNot() {
        Ticket granted = granted();

        assertThat(done(granted, "max", Command.Edit.of(NOTE.to("soon")))
                        .approvals()
                        .get("board")
                        .outcome())
                .isEqualTo(ApprovalOutcome.APPROVED);
        Ticket changed = done(granted, "max", Command.Edit.of(PIECES.to(30L)));
        assertThat(changed.approvals().get("board").outcome()).isEqualTo(ApprovalOutcome.VOID);
        assertThat(codes(changed, "max", Command.Perform.action("order"))).containsExactly("approval.missing");
    }

    @Test
    void theActionThatWouldChangeWhatWasApprovedIsRefused() {
        assertThat(codes(granted(), "max", Command.Perform.action("order", PIECES.to(30L))))
                .containsExactly("approval.stale");
    }

    @Test
    void whatIsMadeSmallerUntilNobodyNeedsToApproveItPasses() {
        Ticket smaller = done(granted(), "max", Command.Edit.of(PIECES.to(2L)));

        assertThat(done(smaller, "max", Command.Perform.action("order")).state())
                .isEqualTo(ORDERED);
    }

    @Test
    void whoAskedOrApprovedDoesNotOrder() {
        assertThat(codes(granted(), "lee", Command.Perform.action("order"))).containsExactly("approval.initiated");
        assertThat(codes(granted(), "ann", Command.Perform.action("order")))
                .containsExactly("approval.approved.by.self");
        assertThat(done(granted(), "max", Command.Perform.action("order")).state())
                .isEqualTo(ORDERED);
    }

    @Test
    void nobodyWhoWasNotAskedVotesAndTheRequesterNeverDoes() {
        assertThat(codes(submitted(20), "max", cast("max", VoteChoice.APPROVE, submitted(20))))
                .containsExactly("approval.not.asked");
        assertThat(codes(submitted(20), "lee", cast("lee", VoteChoice.APPROVE, submitted(20))))
                .isNotEmpty();
    }

    @Test
    void approvalThatIsPendingIsNotAskedForTwice() {
        assertThat(codes(submitted(20), "max", new Command.AskApproval("board")))
                .containsExactly("approval.pending");
        assertThat(codes(submitted(20), "max", new Command.AskApproval("cab")))
                .containsExactly("approval.policy.unknown");
        assertThat(codes(drafted(20), "max", new Command.OnApproval("board", new ApprovalCommand.Withdraw())))
                .containsExactly("approval.not.asked");
    }

    @Test
    void whoeverTakesOverForAnApproverTakesPartFromThen() {
        Ticket asked = submitted(20);
        Ticket delegated = done(
                asked,
                "ann",
                new Command.OnApproval(
                        "board",
                        ApprovalCommand.Delegate.to("board", Person.of("dot"), now, now.plus(Duration.ofDays(1)))));

        assertThat(delegated.participants().has(Role.APPROVER, Person.of("dot")))
                .isTrue();
        assertThat(votes(votes(delegated, "dot", VoteChoice.APPROVE), "bob", VoteChoice.APPROVE)
                        .state())
                .isEqualTo(GRANTED);
    }

    @Test
    void onlyAManagerSaysWhoApprovesInstead() {
        Command appoint = new Command.OnApproval("board", new ApprovalCommand.Appoint("board", Person.of("dot")));

        assertThat(codes(submitted(20), "max", appoint)).containsExactly("approval.manager.only");
        assertThat(codes(submitted(20), "boss", appoint)).doesNotContain("approval.manager.only");
    }

    @Test
    void itRemindsAndThenExpiresAndNeverApproves() {
        Ticket asked = submitted(20);
        Approval approval = asked.approvals().get("board");
        assertThat(approval.nextDue(Calendars.none())).contains(START.plus(Duration.ofHours(4)));

        now = START.plus(Duration.ofHours(4));
        Ticket reminded = done(asked, "lee", new Command.OnApproval("board", new ApprovalCommand.CheckDue()));
        assertThat(reminded.approvals().get("board").nextDue(Calendars.none()))
                .contains(START.plus(Duration.ofDays(2)));

        now = START.plus(Duration.ofDays(2));
        Ticket expired = done(reminded, "lee", new Command.OnApproval("board", new ApprovalCommand.CheckDue()));
        assertThat(expired.approvals().get("board").outcome()).isEqualTo(ApprovalOutcome.EXPIRED);
        assertThat(expired.state()).isEqualTo(DRAFT);
    }

    @Test
    void aTypeNamesItsPoliciesOnceAndHasTheirFields() {
        assertThat(TYPE.approvals()).containsOnlyKeys("board");
        assertThatThrownBy(() -> TicketType.basedOn(TYPE)
                        .approvals(ApprovalPolicy.sequential("board", ApprovalStage.asking("lead", Person.of("ann"))))
                        .build())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("board");
        assertThatThrownBy(() -> TicketType.basedOn(TYPE)
                        .approvals(ApprovalPolicy.sequential("other", ApprovalStage.asking("lead", Person.of("ann")))
                                .about(Field.text("colour")))
                        .build())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("colour");
    }

    @Test
    void itsTextIsReadBackEqual() {
        TicketType with = TicketType.basedOn(TYPE)
                .approvals(ApprovalPolicy.parallel(
                                "all",
                                ApprovalStage.asking("named", Person.of("ann"), Person.of("bob"))
                                        .needing(VoteRule.percentage(60))
                                        .withVeto(),
                                ApprovalStage.askingManager("manager", Role.REQUESTER, 2)
                                        .labelled("Manager"),
                                ApprovalStage.asking("watchers", Role.WATCHER).needing(new VoteRule.All()))
                        .about(NOTE, TicketFields.TITLE)
                        .separatedFrom(Role.ASSIGNEE)
                        .distinctAcrossStages())
                .build();

        assertThat(TypeText.read(TypeText.write(with))).isEqualTo(with);
        assertThatThrownBy(() -> TypeText.read(TypeText.write(with).replace("\"key\": \"all\"", "\"key\": \"board\"")))
                .hasMessageContaining("each key once");
        assertThatThrownBy(() -> TypeText.read(TypeText.write(with).replace("\"percent\": 60", "\"percent\": 600")))
                .hasMessageContaining("1 to 100");
    }

    private Ticket granted() {
        return votes(votes(submitted(20), "ann", VoteChoice.APPROVE), "bob", VoteChoice.APPROVE);
    }

    private Ticket submitted(long pieces) {
        return done(drafted(pieces), "lee", Command.Perform.action("submit"));
    }

    private Ticket drafted(long pieces) {
        NewTicket opening = NewTicket.of(
                Participants.requestedBy(Person.of("lee")), TicketFields.TITLE.to("Screens"), PIECES.to(pieces));
        return RULES.open(TenantId.DEFAULT, ID, "PUR-1", opening, context("lee"))
                .fold(accepted -> History.open(TenantId.DEFAULT, ID, accepted.events(), now), refused -> {
                    throw new AssertionError(refused.reasons());
                });
    }

    private static final TicketId ID = TicketId.of("0195a2b0-0000-7000-8000-000000000001");

    private Ticket votes(Ticket ticket, String person, VoteChoice choice) {
        return done(ticket, person, cast(person, choice, ticket));
    }

    private static Command cast(String person, VoteChoice choice, Ticket ticket) {
        return new Command.OnApproval(
                "board",
                ApprovalCommand.Cast.of(
                        "board",
                        choice,
                        ticket.approvals().get("board").request().digest()));
    }

    private Ticket done(Ticket ticket, String person, Command command) {
        return RULES.decide(ticket, command, context(person))
                .fold(accepted -> History.after(ticket, accepted.events(), now), refused -> {
                    throw new AssertionError(refused.reasons());
                });
    }

    private List<String> codes(Ticket ticket, String person, Command command) {
        Decision decision = RULES.decide(ticket, command, context(person));
        return decision.fold(
                accepted -> List.<String>of(),
                refused -> refused.reasons().stream().map(Reason::code).toList());
    }

    private DecisionContext context(String person) {
        Set<Role> roles = person.equals("boss") ? Set.of(Role.MANAGER) : Set.of(Role.AGENT);
        return new DecisionContext(
                Actor.person(person), roles, LinkedTickets.NONE, Touched.NOTHING, Calendars.none(), PEOPLE, now);
    }

    private static final ApprovalPeople PEOPLE = new ApprovalPeople() {
        @Override
        public boolean knows(Person person) {
            return true;
        }

        @Override
        public Set<Person> membersOf(Team team) {
            return Set.of(Person.of("ann"), Person.of("bob"), Person.of("cy"), Person.of("lee"));
        }

        @Override
        public Optional<Person> managerOf(Person person) {
            return Optional.empty();
        }

        @Override
        public Set<Person> substitutesOf(Person person, Instant at) {
            return Set.of();
        }
    };
}
