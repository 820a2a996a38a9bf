package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.Desk;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

/** How a command meets a ticket that others changed, and how it is told from its own repeat. */
abstract class DeskCommandRules extends DeskCase {

    @Test
    void fieldsThatNobodyTouchedSinceAreMerged() {
        Ticket seen = incident();
        kim().tickets().edit(seen.id(), TicketFields.DESCRIPTION.to("Outlook hangs"));

        Ticket merged = kim().basedOn(seen.version()).tickets().edit(seen.id(), TicketFields.TITLE.to("Mail hangs"));

        assertThat(merged.title()).isEqualTo("Mail hangs");
        assertThat(merged.get(TicketFields.DESCRIPTION)).contains("Outlook hangs");
        assertThat(merged.version()).isEqualTo(3);
    }

    @Test
    void theSameFieldIsRefusedWithBothValues() {
        Ticket seen = incident();
        kim().tickets().edit(seen.id(), TicketFields.TITLE.to("Theirs"));

        assertThatThrownBy(() -> kim().basedOn(seen.version()).tickets().edit(seen.id(), TicketFields.TITLE.to("Mine")))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.has("stale.field")).isTrue();
                    assertThat(refused).hasMessageContaining("Theirs").hasMessageContaining("Mine");
                });
        assertThat(now(seen.id()).title()).isEqualTo("Theirs");
    }

    @Test
    void theSameValueFromBothIsNoConflict() {
        Ticket seen = incident();
        kim().tickets().edit(seen.id(), TicketFields.TITLE.to("Same"));

        Ticket again = kim().basedOn(seen.version()).tickets().edit(seen.id(), TicketFields.TITLE.to("Same"));

        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void anActionOnAStateThatMovedIsRefused() {
        Ticket seen = incident();
        kim().incidents().assign(seen.id(), Team.of("mail"), person("kim"));

        assertThatThrownBy(() ->
                        kim().basedOn(seen.version()).incidents().resolve(seen.id(), Resolution.fixed("Restarted")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.has("stale.state")).isTrue());
    }

    @Test
    void commentsWorkAndParticipantsAlwaysAppend() {
        Ticket seen = incident();
        resolve(seen.id());
        Desk stale = kim().basedOn(seen.version());

        stale.tickets().comment(seen.id(), NewComment.internally("Seen before"));
        stale.tickets().logWork(seen.id(), Duration.ofMinutes(5), "Looked");
        Ticket last = stale.tickets().addParticipant(seen.id(), Role.WATCHER, person("max"));

        assertThat(last.version()).isEqualTo(5);
        assertThat(last.participants().has(Role.WATCHER, person("max"))).isTrue();
    }

    @Test
    void nothingIsBasedOnTheFuture() {
        Ticket seen = incident();
        Ticket other = incident("Other");
        Desk future = kim().basedOn(2);

        List.<Runnable>of(
                        () -> future.tickets().edit(seen.id(), TicketFields.TITLE.to("x")),
                        () -> future.tickets().comment(seen.id(), says("x")),
                        () -> future.tickets().link(seen.id(), LinkType.RELATES_TO, other.id()),
                        () -> future.tickets().unlink(seen.id(), LinkType.RELATES_TO, other.id()),
                        () -> future.tickets().merge(seen.id(), other.id()),
                        () -> future.tickets().erase(seen.id(), "asked"),
                        () -> future.tickets().preview(seen.id(), new Command.AddComment(says("x"))))
                .forEach(command -> assertThatThrownBy(command::run)
                        .isInstanceOfSatisfying(
                                InvalidInput.class,
                                bad -> assertThat(bad.field()).isEqualTo("basedOn")));
        assertThat(now(seen.id())).isEqualTo(seen);
    }

    @Test
    void aRepeatedCommandGivesItsFirstResultAlsoAfterLaterChanges() {
        Ticket mail = incident();
        Desk once = kim().withCommandId("edit-1");
        Ticket first = once.tickets().edit(mail.id(), TicketFields.TITLE.to("One"));
        kim().tickets().edit(mail.id(), TicketFields.TITLE.to("Two"));

        assertThat(once.tickets().edit(mail.id(), TicketFields.TITLE.to("One"))).isEqualTo(first);
        assertThat(now(mail.id()).title()).isEqualTo("Two");
        assertThat(now(mail.id()).version()).isEqualTo(3);
    }

    @Test
    void anIdBelongsToOneCommandOfOneActor() {
        Ticket mail = incident();
        Ticket other = incident("Other");
        kim().withCommandId("c").tickets().comment(mail.id(), says("Hello"));

        List.<Runnable>of(
                        () -> kim().withCommandId("c").tickets().comment(mail.id(), says("Bye")),
                        () -> kim().withCommandId("c").tickets().comment(mail.id(), NewComment.internally("Hello")),
                        () -> kim().withCommandId("c").tickets().comment(other.id(), says("Hello")),
                        () -> lee().withCommandId("c").tickets().comment(mail.id(), says("Hello")),
                        () -> kim().withCommandId("c").tickets().link(mail.id(), LinkType.RELATES_TO, other.id()),
                        () -> kim().withCommandId("c").incidents().report(NewIncident.titled("Hello")))
                .forEach(command -> assertThatThrownBy(command::run).isInstanceOf(CommandIdReused.class));
        assertThat(now(mail.id()).version()).isEqualTo(2);
    }

    @Test
    void twoPayloadsThatReadAlikeAreTwoCommands() {
        Ticket mail = incident();
        kim().withCommandId("c").tickets().execute(mail.id(), new Command.LogWork(Duration.ofMinutes(1), "a, note=b"));

        assertThatThrownBy(() -> kim().withCommandId("c")
                        .tickets()
                        .execute(mail.id(), new Command.LogWork(Duration.ofMinutes(1), "a, note=b]")))
                .isInstanceOf(CommandIdReused.class);
    }

    @Test
    void idsAreATenantsOwn() {
        Ticket here = incident();
        Desk there = desk.tenant(TenantId.of("acme")).as(Actor.person("kim")).withCommandId("report");
        Ticket mine = kim().withCommandId("report").incidents().report(NewIncident.titled("Here"));
        Ticket theirs = there.incidents().report(NewIncident.titled("There"));

        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(theirs.title()).isEqualTo("There");
        assertThat(here.id()).isNotEqualTo(mine.id());
    }

    @Test
    void aRepeatedOpeningGivesTheSameTicket() {
        Desk once = kim().withCommandId("report-1");
        Ticket first = once.incidents().report(NewIncident.titled("Mail").requester("lee"));
        resolve(first.id());

        assertThat(once.incidents().report(NewIncident.titled("Mail").requester("lee")))
                .isEqualTo(first);
        Ticket parent = incident("Parent");
        Desk linked = kim().withCommandId("child-1");
        Ticket child = linked.tickets()
                .openLinked(
                        parent.id(),
                        LinkType.CHILD_OF,
                        "incident",
                        NewIncident.titled("Child").ticket());
        assertThat(linked.tickets()
                        .openLinked(
                                parent.id(),
                                LinkType.CHILD_OF,
                                "incident",
                                NewIncident.titled("Child").ticket()))
                .isEqualTo(child);
        assertThat(now(parent.id()).links()).isEqualTo(1);
    }

    @Test
    void aCommandThatFoundNothingToDoDoesNothingWhenItIsRepeatedEither() {
        Ticket mail = incident();
        Ticket other = incident("Other");
        Desk one = kim().withCommandId("watch");
        Desk two = kim().withCommandId("unlink");
        kim().tickets().addParticipant(mail.id(), Role.WATCHER, person("max"));
        one.tickets().addParticipant(mail.id(), Role.WATCHER, person("max"));
        two.tickets().unlink(mail.id(), LinkType.RELATES_TO, other.id());
        kim().tickets().removeParticipant(mail.id(), Role.WATCHER, person("max"));
        Ticket linked = kim().tickets().link(mail.id(), LinkType.RELATES_TO, other.id());

        one.tickets().addParticipant(mail.id(), Role.WATCHER, person("max"));
        two.tickets().unlink(mail.id(), LinkType.RELATES_TO, other.id());

        assertThat(now(mail.id())).isEqualTo(linked);
    }

    @Test
    void oneIdCoversEverythingThatOneCallDoes() {
        Ticket mail = incident();
        Ticket change = incident("The change");
        Desk once = kim().withCommandId("wait");

        Ticket held = once.incidents().holdFor(mail.id(), HoldReason.CHANGE, change.id());

        assertThat(held.state()).isEqualTo(Incident.ON_HOLD);
        assertThat(held.version()).isEqualTo(2);
        assertThat(once.incidents().holdFor(mail.id(), HoldReason.CHANGE, change.id()))
                .isEqualTo(held);
    }

    @Test
    void whatIsRefusedLeavesNoHalfOfItBehind() {
        Ticket mail = incident();
        Ticket change = incident("The change");
        resolve(change.id());

        assertThatThrownBy(() -> kim().incidents().holdFor(mail.id(), HoldReason.CHANGE, change.id()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.has("awaited.done")).isTrue());
        assertThat(now(mail.id())).isEqualTo(mail);
    }

    @Test
    void aReviewMaySayWhyThereIsNoProblem() {
        Ticket mail = incident();
        kim().incidents().proposeMajor(mail.id(), "Everybody is hit");
        kim().incidents().acceptMajor(mail.id());
        resolve(mail.id());

        kim().incidents().review(mail.id(), "Power cut", null);
        assertThatThrownBy(() -> kim().incidents().close(mail.id()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused ->
                                assertThat(refused.has("major.problem.missing")).isTrue());
        kim().incidents().review(mail.id(), "Power cut", "The cause is known and outside");

        assertThat(kim().incidents().close(mail.id()).state()).isEqualTo(Incident.CLOSED);
        assertThat(now(mail.id()).get(Incident.NO_PROBLEM_REASON)).contains("The cause is known and outside");
    }

    @Test
    void anIdIsForgottenWhenItsTimeIsUpAndThenIsNew() {
        Desk once = kim().withCommandId("report");
        Ticket first = once.incidents().report(NewIncident.titled("Mail"));
        pass(Duration.ofDays(29));
        assertThat(once.incidents().report(NewIncident.titled("Mail")).id()).isEqualTo(first.id());

        pass(Duration.ofDays(2));

        assertThat(once.incidents().report(NewIncident.titled("Mail")).id()).isNotEqualTo(first.id());
    }

    @Test
    void theEnginesOwnIdsAndNameAreNotAHosts() {
        assertThatThrownBy(() -> kim().withCommandId("itsm-kit:tell:1")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.as(Actor.automation("itsm-kit"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.as(Actor.ENGINE.onBehalfOf(person("lee"))))
                .isInstanceOf(InvalidInput.class);
    }
}
