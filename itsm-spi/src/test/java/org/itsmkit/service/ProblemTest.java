package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.problem.AcceptedRisk;
import org.itsmkit.domain.problem.FiveWhys;
import org.itsmkit.domain.problem.Problem;
import org.itsmkit.domain.problem.ProblemOrigin;
import org.itsmkit.domain.problem.RootCauseCategory;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** What causes incidents: analysed, worked around, mended and verified, or lived with for a time. */
class ProblemTest extends DeskCase {

    private static final FiveWhys WHYS = FiveWhys.of("The disk was full", "Old logs stayed", "Nobody rotates them");

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Test
    void itIsIdentifiedFromAnIncidentWhichWaitsForItAndGoesOnWhenItIsResolved() {
        Ticket mail = incident();
        Ticket problem = kim().problems().identifyFrom(mail.id(), titled("Full disks"));
        kim().incidents().assign(mail.id(), Team.of("mail"), person("kim"));
        kim().incidents().holdFor(mail.id(), HoldReason.PROBLEM, problem.id());
        assertThat(problem.get(Problem.ORIGIN)).contains(ProblemOrigin.REACTIVE.name());
        assertThat(kim().tickets()
                        .links(mail.id(), LinkType.CAUSED_BY, null, 10)
                        .items())
                .hasSize(1);

        resolved(problem.id());
        desk.dueWork().runDue();

        assertThat(now(mail.id()).state()).isEqualTo(Incident.IN_PROGRESS);
        assertSound(problem.id());
    }

    @Test
    void anIncidentThatWasRestoredMeanwhileIsNotTouched() {
        Ticket mail = incident();
        Ticket problem = kim().problems().identifyFrom(mail.id(), titled("Full disks"));
        resolve(mail.id());
        Ticket restored = now(mail.id());

        resolved(problem.id());
        desk.dueWork().runDue();

        assertThat(now(mail.id()).state()).isEqualTo(restored.state());
        assertThat(now(mail.id()).version()).isEqualTo(restored.version());
    }

    @Test
    void aKnownErrorIsAnalysedAndNotResolved() {
        TicketId problem = identified();
        kim().problems().assess(problem);
        kim().problems().confirm(problem);
        assertThat(kim().problems().knownErrors(null, 10).items()).isEmpty();

        Ticket known = kim().problems().recordRootCause(problem, WHYS, RootCauseCategory.values()[0]);
        assertThat(known.get(Problem.ROOT_CAUSE)).contains("Nobody rotates them");
        assertThat(FiveWhys.parse(known.get(Problem.WHYS).orElseThrow())).isEqualTo(WHYS);
        assertThat(kim().problems().knownErrors(null, 10).items())
                .extracting(row -> row.id())
                .containsExactly(problem);

        kim().problems().fix(problem);
        assertThat(kim().problems().knownErrors(null, 10).items()).hasSize(1);
        kim().problems().resolve(problem, "Logs are rotated");
        assertThat(kim().problems().knownErrors(null, 10).items()).isEmpty();
    }

    @Test
    void aWorkaroundIsPublishedBeforeTheCauseIsKnown() {
        TicketId problem = identified();
        kim().tickets().addParticipant(problem, Role.WATCHER, Person.of("lee"));

        Ticket published = kim().problems().publishWorkaround(problem, "Delete old logs");
        desk.dueWork().runDue();

        assertThat(published.state()).isEqualTo(Problem.NEW);
        assertThat(published.get(Problem.WORKAROUND_AT)).contains(MONDAY);
        assertThat(told).extracting(Notification::template).contains("problem.workaround");
    }

    @Test
    void itClosesOnlyAfterItsFixWasVerified() {
        TicketId problem = identified();
        resolved(problem);

        assertRefused(() -> kim().problems().close(problem), "fix.unverified");
        Ticket verified = kim().problems().verify(problem, "Two weeks without a full disk");
        assertThat(verified.get(Problem.VERIFIED_BY)).contains(Person.of("kim"));
        assertThat(kim().problems().close(problem).state()).isEqualTo(Problem.CLOSED);

        Ticket again = kim().problems().reanalyse(problem, "It came back");
        assertThat(again.state()).isEqualTo(Problem.ROOT_CAUSE_ANALYSIS);
        assertThat(again.get(Problem.VERIFIED_AT)).isEmpty();
    }

    @Test
    void anAcceptedRiskHasAnOwnerAndEndsByItself() {
        TicketId problem = identified();
        kim().problems().assess(problem);
        kim().problems().confirm(problem);
        AcceptedRisk risk = new AcceptedRisk("Replaced in May", Person.of("eve"), MONDAY.plus(Duration.ofDays(10)));

        assertThat(kim().problems().acceptRisk(problem, risk).state()).isEqualTo(Problem.RISK_ACCEPTED);
        pass(Duration.ofDays(9));
        kim().problems().renewRisk(problem, MONDAY.plus(Duration.ofDays(20)));
        pass(Duration.ofDays(2));
        assertThat(now(problem).state()).isEqualTo(Problem.RISK_ACCEPTED);
        assertThat(now(problem).get(Problem.RISK_OWNER)).contains(Person.of("eve"));

        pass(Duration.ofDays(9).plusSeconds(1));
        assertThat(now(problem).state()).isEqualTo(Problem.ROOT_CAUSE_ANALYSIS);
        assertThat(now(problem).get(Problem.RISK_UNTIL)).isEmpty();
        assertThat(told).extracting(Notification::template).contains("problem.risk-expired");
    }

    @Test
    void aDuplicateIsMergedAndOtherWorkIsNoProblem() {
        TicketId one = identified();
        TicketId same = identified();

        kim().problems().merge(same, one);

        assertThat(now(same).state()).isEqualTo(Problem.CANCELLED);
        Ticket mail = incident();
        assertThatThrownBy(() -> kim().problems().close(mail.id())).isInstanceOf(TicketNotFound.class);
    }

    private TicketId identified() {
        return kim().problems().identify(titled("Full disks")).id();
    }

    private void resolved(TicketId problem) {
        kim().problems().assess(problem);
        kim().problems().confirm(problem);
        kim().problems().recordRootCause(problem, WHYS, RootCauseCategory.values()[0]);
        kim().problems().fix(problem);
        kim().problems().resolve(problem, "Logs are rotated");
    }

    private static NewTicket titled(String title) {
        return NewTicket.of(Participants.requestedBy(Person.of("lee")), TicketFields.TITLE.to(title));
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
