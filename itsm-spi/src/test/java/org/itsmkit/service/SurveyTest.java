package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.survey.Survey;
import org.itsmkit.domain.survey.SurveyAnswer;
import org.itsmkit.domain.survey.SurveyPolicy;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.experience.AnswerScale;
import org.itsmkit.sla.experience.CustomerSatisfaction;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** Who was helped is asked once, not too often, and answers once. */
class SurveyTest extends DeskCase {

    private static final State OPEN = State.of("OPEN", Category.NEW);
    private static final State DONE = State.of("DONE", Category.RESOLVED);
    private static final TicketType GRIEVANCE = TicketType.named("grievance")
            .confidentiality(Confidentiality.RESTRICTED)
            .withoutPriorities()
            .workflow(Workflow.named("grievance")
                    .startingAt(OPEN)
                    .allow("conclude", OPEN, DONE)
                    .by(Role.AGENT, Role.REQUESTER)
                    .allow("file", DONE, State.of("FILED", Category.CLOSED))
                    .by(Role.AGENT)
                    .build())
            .build();

    private SurveyPolicy policy = SurveyPolicy.afterResolution();

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.surveys(policy).types(GRIEVANCE);
    }

    @Test
    void theRequesterIsAskedOnResolutionAndAnswersOnce() {
        Ticket mail = incident();
        assertThat(invitations("lee")).isEmpty();
        resolve(mail.id());
        desk.dueWork().runDue();

        TicketRow invitation = invitations("lee").get(0);
        assertThat(invitation.title()).contains(mail.number());
        assertThat(invitations("kim")).isEmpty();
        Ticket answered = lee().surveys()
                .answer(
                        invitation.id(),
                        SurveyAnswer.scored(4).lost(Duration.ofMinutes(40)).saying("Quick"));

        assertThat(answered.state()).isEqualTo(Survey.ANSWERED);
        assertThat(answered.get(Survey.SCORE)).contains(4L);
        assertThat(answered.get(Survey.LOST_TIME)).contains(Duration.ofMinutes(40));
        assertThat(answered.get(Survey.REMARK)).contains("Quick");
        assertThat(invitations("lee")).isEmpty();
        assertThatThrownBy(() -> lee().surveys().answer(invitation.id(), SurveyAnswer.scored(1)))
                .isInstanceOf(CommandRefused.class);
        assertThat(kim().tickets()
                        .links(mail.id(), LinkType.ASKS_ABOUT.inverse(), null, 10)
                        .items())
                .hasSize(1);
        assertSound(invitation.id());
    }

    @Test
    void aScoreOffTheScaleAndNegativeLostTimeAreRefused() {
        resolve(incident().id());
        desk.dueWork().runDue();
        TicketId invitation = invitations("lee").get(0).id();

        for (long score : new long[] {0, 6, -1, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> lee().surveys().answer(invitation, SurveyAnswer.scored(score)))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.reasons())
                                    .extracting(Reason::code)
                                    .containsExactly("survey.score.range"));
        }
        assertThatThrownBy(() -> SurveyAnswer.scored(3).lost(Duration.ofMinutes(-1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("answer.lostTime");
    }

    @Test
    void nobodyAnswersForAnother() {
        resolve(incident().id());
        desk.dueWork().runDue();
        TicketId invitation = invitations("lee").get(0).id();
        TicketId other = incident().id();

        for (TicketId none : List.of(other, TicketId.of("01900000-0000-7000-8000-00000000dead"))) {
            assertThatThrownBy(() -> lee().surveys().answer(none, SurveyAnswer.scored(5)))
                    .isInstanceOf(TicketNotFound.class);
            assertThatThrownBy(() -> lee().surveys().decline(none)).isInstanceOf(TicketNotFound.class);
        }
        assertThatThrownBy(() -> kim().surveys().decline(invitation)).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> kim().surveys().answer(invitation, SurveyAnswer.scored(5)))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> kim().tickets().edit(invitation, Survey.SCORE.to(5L)))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void nobodyIsAskedTwiceInTheQuietTimeNorTwiceAboutTheSameWork() {
        Ticket first = incident("First");
        Ticket second = incident("Second");
        resolve(first.id());
        resolve(second.id());
        desk.dueWork().runDue();
        assertThat(surveys()).hasSize(1);

        pass(Duration.ofDays(31));
        kim().incidents().report(NewIncident.titled("Third").requester("lee"));
        assertThat(surveys()).hasSize(1);
        resolve(incident("Fourth").id());
        desk.dueWork().runDue();
        assertThat(surveys()).hasSize(2);
    }

    @Test
    void workThatIsReopenedAndResolvedAgainIsAskedAboutOnce() {
        reconfigured(SurveyPolicy.afterResolution().atMostOnceIn(0));
        Ticket mail = incident();
        resolve(mail.id());
        desk.dueWork().runDue();
        kim().tickets().perform(mail.id(), action("reopen").with(says("Again")));
        resolve(mail.id());
        desk.dueWork().runDue();

        assertThat(surveys()).hasSize(1);
    }

    @Test
    void anInvitationExpires() {
        resolve(incident().id());
        desk.dueWork().runDue();
        TicketId invitation = invitations("lee").get(0).id();

        pass(Duration.ofDays(14).plusSeconds(1));

        assertThat(now(invitation).state()).isEqualTo(Survey.EXPIRED);
        assertThatThrownBy(() -> lee().surveys().answer(invitation, SurveyAnswer.scored(3)))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void anInvitationCanBeDeclined() {
        resolve(incident().id());
        desk.dueWork().runDue();
        TicketId invitation = invitations("lee").get(0).id();

        assertThat(lee().surveys().decline(invitation).state()).isEqualTo(Survey.DECLINED);
    }

    @Test
    void restrictedWorkIsNeverAskedAbout() {
        Ticket case1 = lee().tickets()
                .open(
                        "grievance",
                        NewTicket.of(
                                Participants.NONE.with(Role.REQUESTER, person("lee")),
                                TicketFields.TITLE.to("My manager")));
        lee().tickets().perform(case1.id(), action("conclude"));
        desk.dueWork().runDue();

        assertThat(surveys()).isEmpty();
    }

    @Test
    void onlyWorkThatThePolicyNamesIsAskedAbout() {
        reconfigured(SurveyPolicy.afterClosure()
                .about(Condition.where(TicketFields.TITLE).is("Printer")));
        for (String title : List.of("Mail", "Printer")) {
            Ticket ticket = incident(title);
            resolve(ticket.id());
            desk.dueWork().runDue();
            assertThat(surveys()).isEmpty();
            kim().incidents().close(ticket.id());
            desk.dueWork().runDue();
        }

        assertThat(surveys()).hasSize(1);
    }

    @Test
    void aSampleIsAboutAsLargeAsThePolicySays() {
        reconfigured(SurveyPolicy.afterResolution().asking(25));
        IntStream.range(0, 200).forEach(i -> {
            Ticket ticket = desk.as(Actor.person("kim"))
                    .incidents()
                    .report(NewIncident.titled("Mail").requester("caller-" + i));
            resolve(ticket.id());
        });
        desk.dueWork().runDue();

        // 200 draws at a quarter leave this range once in a million runs.
        assertThat(surveys().size()).isBetween(22, 82);
    }

    @Test
    void ofTwoNodesThatAskTheSamePersonAtOnceOneGivesWay() throws Exception {
        try (ServiceDesk other = deskOn(storage)) {
            List<TicketId> done = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                done.add(incident("Mail " + i).id());
            }
            List<Callable<Ticket>> resolutions = IntStream.range(0, 8)
                    .<Callable<Ticket>>mapToObj(i -> () -> (i % 2 == 0 ? desk : other)
                            .as(Actor.person("kim"))
                            .incidents()
                            .resolve(done.get(i), Resolution.fixed("Done")))
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                for (Future<Ticket> resolution : threads.invokeAll(resolutions)) {
                    resolution.get();
                }
            } finally {
                threads.shutdownNow();
            }
            pass(Duration.ofHours(1));
            pass(Duration.ofHours(1));

            assertThat(surveys()).hasSize(1);
            assertThat(kim().operations().deadWork(null, 10).items()).isEmpty();
        }
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        SurveyPolicy sound = SurveyPolicy.afterResolution();
        assertThatThrownBy(() -> sound.asking(0)).hasMessageContaining("survey.percent");
        assertThatThrownBy(() -> sound.asking(101)).hasMessageContaining("survey.percent");
        assertThatThrownBy(() -> sound.atMostOnceIn(-1)).hasMessageContaining("survey.quietDays");
        assertThatThrownBy(() -> sound.expiringAfter(0)).hasMessageContaining("survey.expiryDays");
        assertThatThrownBy(() -> new SurveyPolicy(Category.NEW, Condition.ALWAYS, 100, 0, AnswerScale.ONE_TO_FIVE, 1))
                .hasMessageContaining("survey.after");
    }

    @Test
    void aReportCountsAnswersByTheWorkTheyAreAboutAndHidesSmallGroups() {
        reconfigured(SurveyPolicy.afterResolution());
        for (int i = 0; i < 8; i++) {
            String caller = "caller-" + i;
            Ticket ticket = kim().incidents()
                    .report(NewIncident.titled(i < 6 ? "Mail" : "Printer").requester(caller));
            resolve(ticket.id());
            desk.dueWork().runDue();
            if (i != 5) {
                SurveyAnswer answer = SurveyAnswer.scored(i < 3 ? 5 : 2);
                as(caller)
                        .surveys()
                        .answer(invitations(caller).get(0).id(), i == 0 ? answer.lost(Duration.ofHours(2)) : answer);
            }
        }

        SurveyReport report = kim().surveys()
                .report(ReportRequest.between(MONDAY, MONDAY.plus(Duration.ofDays(1)))
                        .by(TicketFields.TITLE));
        assertThat(report.rows())
                .extracting(SurveyReport.Row::group, SurveyReport.Row::invited)
                .containsExactly(tuple(List.of("Mail"), 6L), tuple(List.of("Printer"), 2L));
        assertThat(report.rows().get(1).answers()).as("too few to be shown").isEmpty();
        SurveyReport.Answers mail = report.rows().get(0).answers().orElseThrow();
        assertThat(CustomerSatisfaction.topTwo(AnswerScale.ONE_TO_FIVE)
                        .of(mail.scores())
                        .value())
                .hasValue(0.6);
        assertThat(mail.scores().responseRate().value().orElseThrow()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(mail.lostTime().given()).as("told by one").isEmpty();
        assertThat(kim().surveys()
                        .report(ReportRequest.between(MONDAY.minusSeconds(1), MONDAY))
                        .rows())
                .isEmpty();
        assertThat(kim().surveys()
                        .report(ReportRequest.between(MONDAY, MONDAY.plusSeconds(1))
                                .where(Condition.where(TicketFields.TITLE).is("Printer")))
                        .rows())
                .extracting(SurveyReport.Row::invited)
                .containsExactly(2L);
    }

    @Test
    void workThatIsClosedBeforeTheDeskComesRoundIsStillAskedAbout() {
        Ticket mail = incident();
        try (ServiceDesk busy = deskOn(storage)) {
            reconfigured(SurveyPolicy.afterResolution().expiringAfter(14));
            resolve(mail.id());
            kim().incidents().close(mail.id());
            busy.dueWork().runDue();
        }

        assertThat(surveys()).hasSize(1);
    }

    @Test
    void lostTimeThatNobodyCanHaveLostIsRefused() {
        resolve(incident().id());
        desk.dueWork().runDue();
        TicketId invitation = invitations("lee").get(0).id();

        assertThatThrownBy(() -> SurveyAnswer.scored(3).lost(Duration.ofDays(367)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("answer.lostTime");
        assertThatThrownBy(() -> lee().tickets()
                        .perform(
                                invitation,
                                Perform.action(
                                        Survey.ANSWER,
                                        Survey.SCORE.to(3L),
                                        Survey.LOST_TIME.to(Duration.ofDays(200_000)))))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .containsExactly("survey.lost-time.range"));
    }

    @Test
    void nobodyLinksWorkAsIfItHadBeenAskedAbout() {
        Ticket mail = incident();
        Ticket other = incident("Other");
        for (LinkType type : List.of(LinkType.ASKS_ABOUT, LinkType.ASKS_ABOUT.inverse())) {
            assertThatThrownBy(() -> kim().tickets().link(mail.id(), type, other.id()))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> kim().tickets().unlink(mail.id(), type, other.id()))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private void reconfigured(SurveyPolicy other) {
        policy = other;
        desk.close();
        desk = deskOn(storage);
    }

    private List<TicketRow> invitations(String person) {
        return as(person).surveys().invitations(null, 10).items();
    }

    private List<TicketRow> surveys() {
        return kim().tickets()
                .search(TicketSearch.where(Condition.where(TicketFields.TYPE).is(Survey.KEY))
                        .limit(500))
                .items();
    }
}
