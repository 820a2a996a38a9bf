package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.standard.DirectoryAccess;
import org.itsmkit.spi.standard.FixedDirectory;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** A purchase of ten pieces and more needs two of a board of three, and is ordered by somebody else. */
class ApprovalTest extends DeskCase {

    private static final State DRAFT = State.of("DRAFT", Category.NEW);
    private static final State ASKED = State.of("ASKED", Category.PENDING);
    private static final State GRANTED = State.of("GRANTED", Category.ACTIVE);
    private static final State ORDERED = State.of("ORDERED", Category.CLOSED);
    private static final Field<Long> PIECES = Field.integer("pieces");

    private static final ApprovalPolicy BOARD = ApprovalPolicy.sequential(
                    "board",
                    ApprovalStage.asking("board", Team.of("board"))
                            .needing(VoteRule.atLeast(2))
                            .when(where(PIECES).atLeast(10L)),
                    ApprovalStage.askingManager("lead", Role.REQUESTER, 1)
                            .when(where(PIECES).atLeast(100L)))
            .labelled("The board")
            .remindingAfter(new Delay.Elapsed(Duration.ofHours(4)))
            .expiringAfter(new Delay.Elapsed(Duration.ofDays(2)));

    private static final TicketType PURCHASE = TicketType.named("purchase")
            .numbered("PUR")
            .fields(PIECES)
            .withoutPriorities()
            .workflow(Workflow.named("purchase")
                    .startingAt(DRAFT)
                    .allow("submit", DRAFT, ASKED)
                    .requires(PIECES)
                    .asksApproval(BOARD)
                    .allow("grant", ASKED, GRANTED)
                    .bySystem()
                    .allow("send-back", ASKED, DRAFT)
                    .bySystem()
                    .allow("order", GRANTED, ORDERED)
                    .by(Role.AGENT)
                    .requiresApproval(BOARD)
                    .when(Guards.separateDuties(BOARD))
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

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        FixedDirectory directory = FixedDirectory.builder()
                .person("kim", person -> person.teams("buyers").roles(Role.AGENT))
                .person("boss", person -> person.teams("buyers").roles(Role.AGENT, Role.MANAGER))
                .person("ann", person -> person.teams("board"))
                .person("bob", person -> person.teams("board"))
                .person("cy", person -> person.teams("board").absent(MONDAY, MONDAY.plus(Duration.ofDays(9)), "dot"))
                .person("dot")
                .person("lee", person -> person.reportsTo("eve"))
                .person("eve")
                .person("sam")
                .build();
        builder.directory(directory).access(new DirectoryAccess(directory)).types(PURCHASE);
    }

    @Test
    void approversSeeWhatTheyAreAskedAboutAndNobodyElseDoes() {
        Ticket asked = submitted(20);

        assertThat(as("ann").tickets().get(asked.id()).state()).isEqualTo(ASKED);
        assertThatThrownBy(() -> as("sam").approvals().find(asked.id(), "board"))
                .isInstanceOf(TicketNotFound.class);
        ShownApproval shown = shown("ann", asked.id());
        assertThat(shown.content().get(PIECES)).contains(20L);
        assertThat(shown.explain().toString())
                .isEqualTo("The board is pending. board: 0 of 2 needed said yes, waiting for ann, bob, cy.");
        assertThat(as("ann").approvals().find(asked.id(), "other")).isEmpty();
    }

    @Test
    void anApproverFindsWhatWaitsForThemAndNothingElse() {
        Ticket asked = submitted(20);
        submitted(3);

        assertThat(as("ann").approvals().waiting(null, 10).items())
                .extracting(row -> row.id())
                .containsExactly(asked.id());
        assertThat(as("sam")
                        .tickets()
                        .search(TicketSearch.all().awaiting(Person.of("ann")))
                        .items())
                .isEmpty();
        vote("ann", asked.id(), true);
        assertThat(as("ann").approvals().waiting(null, 10).items()).isEmpty();
        assertThat(as("bob").approvals().waiting(null, 10).items()).hasSize(1);
        assertThat(kim().tickets().count(TicketSearch.all().awaiting(Person.of("bob"))))
                .isEqualTo(1);
    }

    @Test
    void twoOfTheBoardLetItPassAndEveryVoteIsInTheJournal() {
        Ticket granted = granted(20);

        assertThat(granted.state()).isEqualTo(GRANTED);
        assertThat(kim().tickets().history(granted.id()).toList())
                .flatMap(entry -> entry.events())
                .filteredOn(
                        event -> event instanceof TicketEvent.Approving || event instanceof TicketEvent.ApprovalEnded)
                .hasSize(4);
        assertReplayed(granted.id());
    }

    @Test
    void whoIsAskedIsToldAndWhoAskedHearsHowItEnded() {
        Ticket asked = submitted(20);
        desk.dueWork().runDue();
        assertThat(recipients("approval.asked")).containsExactlyInAnyOrder("ann", "bob", "cy");

        pass(Duration.ofHours(4));
        assertThat(recipients("approval.reminder")).containsExactlyInAnyOrder("ann", "bob", "cy");

        vote("ann", asked.id(), true);
        vote("bob", asked.id(), true);
        desk.dueWork().runDue();
        assertThat(recipients("approval.ended")).containsExactly("lee");
    }

    @Test
    void theNextStageIsToldWhenItsTurnHasCome() {
        Ticket asked = submitted(200);
        desk.dueWork().runDue();
        assertThat(recipients("approval.asked")).doesNotContain("eve");

        vote("ann", asked.id(), true);
        vote("bob", asked.id(), true);
        desk.dueWork().runDue();

        assertThat(recipients("approval.asked")).contains("eve");
        assertThat(as("eve")
                        .approvals()
                        .execute(asked.id(), "board", shown("eve", asked.id()).approve("lead"))
                        .state())
                .isEqualTo(GRANTED);
    }

    @Test
    void silenceNeverApproves() {
        Ticket asked = submitted(20);

        pass(Duration.ofDays(2));

        assertThat(now(asked.id()).approvals().get("board").outcome()).isEqualTo(ApprovalOutcome.EXPIRED);
        assertThat(now(asked.id()).state()).isEqualTo(DRAFT);
        assertThat(desk.dueWork().next()).isEmpty();
        assertReplayed(asked.id());
    }

    @Test
    void whatWasNotShownIsNotVotedFor() {
        Ticket asked = submitted(20);
        ApprovalCommand.Cast old = shown("ann", asked.id()).approve("board");

        kim().tickets().edit(asked.id(), PIECES.to(30L));
        assertThat(now(asked.id()).state()).isEqualTo(DRAFT);
        kim().tickets().perform(asked.id(), Perform.action("submit"));

        assertRefused(() -> as("ann").approvals().execute(asked.id(), "board", old), "approval.stale");
    }

    @Test
    void aVoteIsNobodyElses() {
        Ticket asked = submitted(20);
        ApprovalCommand.Cast yes = shown("ann", asked.id()).approve("board");

        assertRefused(() -> lee().approvals().execute(asked.id(), "board", yes), "approval.conflict");
        assertRefused(() -> kim().approvals().execute(asked.id(), "board", yes), "approval.not.asked");
        assertRefused(
                () -> kim().approvals()
                        .execute(asked.id(), "board", new ApprovalCommand.Appoint("board", Person.of("dot"))),
                "approval.manager.only");
        assertRefused(
                () -> kim().approvals().execute(asked.id(), "board", new ApprovalCommand.CheckDue()),
                "command.engine.only");
    }

    @Test
    void whoTookPartDoesNotOrder() {
        Ticket granted = granted(20);

        assertThat(kim().tickets().actions(granted.id()))
                .anyMatch(action -> action.action().equals("order") && action.allowed());
        assertThat(kim().tickets()
                        .perform(granted.id(), Perform.action("order"))
                        .state())
                .isEqualTo(ORDERED);
    }

    @Test
    void whatWasAskedForByHandIsWithdrawnByWhoAsked() {
        Ticket draft = drafted(20);
        Ticket asked = lee().approvals().ask(draft.id(), "board");
        assertThat(asked.approvals().get("board").isPending()).isTrue();
        assertRefused(() -> lee().approvals().ask(draft.id(), "board"), "approval.pending");
        assertRefused(() -> lee().approvals().ask(draft.id(), "cab"), "approval.policy.unknown");

        Ticket withdrawn = lee().approvals().execute(draft.id(), "board", new ApprovalCommand.Withdraw());

        assertThat(withdrawn.approvals().get("board").outcome()).isEqualTo(ApprovalOutcome.WITHDRAWN);
    }

    @Test
    void aRepeatedVoteIsOneVote() {
        Ticket asked = submitted(20);
        ApprovalCommand.Cast yes = shown("ann", asked.id()).approve("board");
        Desk ann = as("ann").withCommandId("vote-1");

        Ticket first = ann.approvals().execute(asked.id(), "board", yes);
        Ticket again = as("ann").withCommandId("vote-1").approvals().execute(asked.id(), "board", yes);

        assertThat(again).isEqualTo(first);
        assertThat(now(asked.id()).version()).isEqualTo(first.version());
    }

    private Ticket granted(long pieces) {
        Ticket asked = submitted(pieces);
        vote("ann", asked.id(), true);
        vote("bob", asked.id(), true);
        return now(asked.id());
    }

    private Ticket submitted(long pieces) {
        return lee().tickets().perform(drafted(pieces).id(), Perform.action("submit"));
    }

    private Ticket drafted(long pieces) {
        return lee().tickets()
                .open(
                        "purchase",
                        NewTicket.of(
                                Participants.requestedBy(Person.of("lee")),
                                TicketFields.TITLE.to("Screens"),
                                PIECES.to(pieces)));
    }

    private ShownApproval shown(String person, TicketId ticket) {
        return as(person).approvals().find(ticket, "board").orElseThrow();
    }

    private void vote(String person, TicketId ticket, boolean yes) {
        ShownApproval shown = shown(person, ticket);
        as(person).approvals().execute(ticket, "board", yes ? shown.approve("board") : shown.reject("board"));
    }

    private List<String> recipients(String template) {
        return told.stream()
                .filter(note -> note.template().equals(template))
                .map(Notification::recipients)
                .flatMap(persons -> persons.stream().map(Person::id))
                .toList();
    }

    /** The head is what the journal says, and the chain is whole. */
    private void assertReplayed(TicketId ticket) {
        assertThat(History.replay(as("boss").tickets().history(ticket).iterator()))
                .isEqualTo(as("boss").tickets().get(ticket));
        assertThat(as("boss").audit().verify(ticket).isIntact()).isTrue();
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .contains(code));
    }
}
