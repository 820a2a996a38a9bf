package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.service.Desk;
import org.itsmkit.service.DueWork.DueReport;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.TicketLink;
import org.junit.jupiter.api.Test;

/** What an entry of one ticket leads to on others: later perhaps, and once. */
abstract class DeskFollowUpRules extends DeskCase {

    private static final Field<String> SERVICE = Field.text("service");
    private static final Field<String> NOTE = Field.text("note");
    private static final State UP = State.of("UP", Category.NEW);
    private static final State DOWN = State.of("DOWN", Category.RESOLVED);
    /** Falls when the one it relates to falls. */
    private static final TicketType DOMINO = TicketType.named("domino")
            .workflow(Workflow.named("domino")
                    .startingAt(UP)
                    .allow("fall", UP, DOWN)
                    .on(Trigger.linkedReached(LinkType.RELATES_TO, Category.RESOLVED))
                    .whileIn(UP)
                    .performs("fall")
                    .allow("close", DOWN, State.of("GONE", Category.CLOSED))
                    .build())
            .build();

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(
                DOMINO,
                Incident.type(IncidentSettings.DEFAULT.followUpsInherit(SERVICE))
                        .fields(SERVICE, NOTE)
                        .build());
    }

    @Test
    void resolvingAParentResolvesItsOpenChildrenAndOnlyThose() {
        Ticket parent = incident("Parent");
        Ticket open = child(parent.id());
        Ticket cancelled = child(parent.id());
        kim().incidents().cancel(cancelled.id(), CancelReason.WITHDRAWN);
        Ticket held = child(parent.id());
        kim().incidents().hold(held.id(), HoldReason.VENDOR, "");
        Ticket bystander = incident("Bystander");
        kim().tickets().link(parent.id(), LinkType.RELATES_TO, bystander.id());

        resolve(parent.id());

        assertThat(now(open.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(now(open.id()).get(Incident.RESOLUTION_NOTES)).contains("Restarted");
        assertThat(now(held.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(now(cancelled.id()).state()).isEqualTo(Incident.CANCELLED);
        assertThat(now(bystander.id()).version()).isEqualTo(2);
        assertThat(kim().tickets()
                        .history(open.id())
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .cause()
                        .kind())
                .isEqualTo(Cause.Kind.FOLLOW_UP);
    }

    @Test
    void eachCallerMayRejectTheirOwnAndTheParentMovesOn() {
        Ticket parent = incident("Parent");
        Ticket child = child(parent.id());
        resolve(parent.id());
        long version = now(parent.id()).version();

        Ticket rejected = lee().incidents().reopen(child.id(), "Not for me");

        assertThat(rejected.state()).isEqualTo(Incident.IN_PROGRESS);
        assertThat(now(parent.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(now(parent.id()).version()).isEqualTo(version + 1);
        assertSound(parent.id());
    }

    @Test
    void aHoldEndsWhenTheAwaitedTicketIsDone() {
        Ticket change = incident("Change");
        Ticket mail = incident();
        Ticket both = incident("Waits for two");
        Ticket second = incident("Second");
        kim().incidents().holdFor(mail.id(), HoldReason.CHANGE, change.id());
        kim().incidents().holdFor(both.id(), HoldReason.PROBLEM, change.id());
        kim().tickets().link(both.id(), LinkType.WAITS_FOR, second.id());

        resolve(change.id());

        assertThat(now(mail.id()).state()).isEqualTo(Incident.IN_PROGRESS);
        assertThat(now(mail.id()).get(Incident.HOLD_REASON)).isEmpty();
        assertThat(now(both.id()).state()).isEqualTo(Incident.ON_HOLD);
        kim().incidents().cancel(second.id(), CancelReason.INVALID);
        assertThat(now(both.id()).state()).isEqualTo(Incident.IN_PROGRESS);
    }

    @Test
    void anAnswerToAClosedIncidentOpensOneLinkedToIt() {
        Ticket mail = incident();
        kim().tickets().edit(mail.id(), SERVICE.to("mail"), NOTE.to("x"), TicketFields.TEAM.to(Team.of("post")));
        resolve(mail.id());
        kim().incidents().close(mail.id());

        lee().tickets().comment(mail.id(), says("It is back"));
        desk.dueWork().runDue();
        desk.dueWork().runDue();

        var links = kim().tickets()
                .links(mail.id(), LinkType.FOLLOWS_UP.inverse(), null, 10)
                .items();
        assertThat(links).hasSize(1);
        Ticket next = now(links.get(0).other());
        assertThat(next.state()).isEqualTo(Incident.NEW);
        assertThat(next.title()).isEqualTo("Mail");
        assertThat(next.requester()).contains(person("lee"));
        assertThat(next.team()).contains(Team.of("post"));
        assertThat(next.get(SERVICE)).contains("mail");
        assertThat(next.get(NOTE)).isEmpty();
    }

    @Test
    void laterAnswersGoToTheFollowUpThatIsStillOpen() {
        Ticket mail = incident();
        resolve(mail.id());
        kim().incidents().close(mail.id());
        lee().tickets().comment(mail.id(), says("It is back"));
        desk.dueWork().runDue();
        Ticket next = now(followUps(mail.id()).get(0));
        kim().incidents().hold(next.id(), HoldReason.CALLER, "Since when?");

        lee().tickets().comment(mail.id(), says("Since Monday"));
        desk.dueWork().runDue();

        assertThat(followUps(mail.id())).containsExactly(next.id());
        assertThat(now(next.id()).state())
                .as("an answer there, by whoever gave it")
                .isEqualTo(Incident.IN_PROGRESS);
        assertThat(kim().tickets()
                        .history(next.id())
                        .filter(entry -> entry.toString().contains("Since Monday")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(Actor.person("lee"));
                    assertThat(entry.cause().kind()).isEqualTo(Cause.Kind.FOLLOW_UP);
                });
        resolve(next.id());
        lee().tickets().comment(mail.id(), says("Again"));
        desk.dueWork().runDue();
        assertThat(followUps(mail.id())).as("the first is not open any more").hasSize(2);
    }

    @Test
    void whoReportedADuplicateWatchesTheSurvivorAndIsTold() {
        Ticket survivor = incident("Mail");
        Ticket duplicate = as("ann")
                .incidents()
                .report(NewIncident.titled("Mail too").watcher(person("bob")).watcher(person("lee")));

        Ticket merged = kim().tickets().merge(duplicate.id(), survivor.id());

        assertThat(merged.requester()).contains(person("lee"));
        assertThat(merged.participants().in(Role.REQUESTER)).containsExactly(person("lee"));
        assertThat(merged.participants().in(Role.WATCHER))
                .containsExactlyInAnyOrder(person("ann"), person("bob"), person("lee"));
        told.clear();
        resolve(survivor.id());
        desk.dueWork().runDue();
        assertThat(told)
                .filteredOn(note -> note.template().equals("incident.resolved"))
                .singleElement()
                .satisfies(note -> assertThat(note.recipients()).contains(person("ann"), person("lee")));
    }

    @Test
    void aCommandDoesWhatItLedToAndNothingThatWasLeftByOthers() {
        Dying dying = new Dying(storage);
        ServiceDesk doomed = deskOn(dying);
        Ticket parent = incident("Parent");
        Ticket child = child(parent.id());
        Desk elsewhere = desk.tenant(TenantId.of("elsewhere")).as(Actor.person("kim"));
        Ticket theirs = elsewhere.incidents().report(NewIncident.titled("Theirs"));
        Ticket theirChild = elsewhere
                .tickets()
                .openLinked(
                        theirs.id(),
                        LinkType.CHILD_OF,
                        "incident",
                        NewIncident.titled("Child").ticket());
        dieAfter(
                dying,
                () -> doomed.as(Actor.person("kim")).incidents().resolve(parent.id(), Resolution.fixed("Restarted")));
        dieAfter(
                dying,
                () -> doomed.tenant(TenantId.of("elsewhere"))
                        .as(Actor.person("kim"))
                        .incidents()
                        .resolve(theirs.id(), Resolution.fixed("Restarted")));
        Ticket other = incident("Other");
        Ticket its = child(other.id());

        resolve(other.id());

        assertThat(now(its.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(now(child.id()).state()).isEqualTo(Incident.NEW);
        assertThat(elsewhere.tickets().get(theirChild.id()).state()).isEqualTo(Incident.NEW);
        desk.dueWork().runDue();
        assertThat(now(child.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(elsewhere.tickets().get(theirChild.id()).state()).isEqualTo(Incident.RESOLVED);
    }

    @Test
    void aCommandDoesAlsoWhatItsFollowUpsLedTo() {
        TicketId first = domino("0").id();
        TicketId second = domino("1").id();
        TicketId third = domino("2").id();
        kim().tickets().link(second, LinkType.RELATES_TO, first);
        kim().tickets().link(third, LinkType.RELATES_TO, second);

        kim().tickets().perform(first, action("fall"));

        assertThat(now(second).state()).isEqualTo(DOWN);
        assertThat(now(third).state()).isEqualTo(DOWN);
    }

    @Test
    void nobodyWaitsForMoreTicketsThanAHundred() {
        Ticket parent = incident("Parent");
        List<TicketId> children =
                Stream.generate(() -> child(parent.id()).id()).limit(101).toList();

        resolve(parent.id());

        assertThat(children).allSatisfy(child -> assertThat(now(child).state()).isEqualTo(Incident.NEW));
        desk.dueWork().runDue();
        assertThat(children).allSatisfy(child -> assertThat(now(child).state()).isEqualTo(Incident.RESOLVED));
    }

    @Test
    void aChainEndsWhereItGoesTooDeepAndSaysSo() {
        TicketId first = domino("0").id();
        TicketId last = first;
        for (int i = 1; i <= 12; i++) {
            TicketId next = domino("" + i).id();
            kim().tickets().link(next, LinkType.RELATES_TO, last);
            last = next;
        }

        kim().tickets().perform(first, action("fall"));
        for (int i = 0; i < 15; i++) {
            pass(Duration.ofHours(2));
        }

        assertThat(now(last).state()).isEqualTo(UP);
        assertThat(kim().operations().deadWork(null, 10).items())
                .singleElement()
                .satisfies(dead -> assertThat(dead.error()).contains("follow-ups"));
    }

    @Test
    void aProcessThatDiesAfterTheCommitLeavesTheRestToThePump() {
        Dying dying = new Dying(storage);
        ServiceDesk doomed = deskOn(dying);
        Ticket parent = incident("Parent");
        Ticket child = child(parent.id());
        dying.dieAfterNextCommit();

        try {
            doomed.as(Actor.person("kim")).incidents().resolve(parent.id(), Resolution.fixed("Restarted"));
        } catch (Dying.Died expected) {
            assertThat(now(parent.id()).state()).isEqualTo(Incident.RESOLVED);
        }
        assertThat(now(child.id()).state()).isEqualTo(Incident.NEW);

        assertThat(desk.dueWork().runDue().done()).isPositive();
        Ticket resolved = now(child.id());
        assertThat(resolved.state()).isEqualTo(Incident.RESOLVED);
        pass(Duration.ofMinutes(10));
        assertThat(now(child.id())).isEqualTo(resolved);
    }

    @Test
    void aParentThatWasClosedMeanwhileStillResolvesItsChildren() {
        Dying dying = new Dying(storage);
        ServiceDesk doomed = deskOn(dying);
        Ticket parent = incident("Parent");
        Ticket child = child(parent.id());
        dying.dieAfterNextCommit();
        try {
            doomed.as(Actor.person("kim")).incidents().resolve(parent.id(), Resolution.fixed("Restarted"));
        } catch (Dying.Died expected) {
            dying.dieAfterNextCommit();
        }
        try {
            doomed.as(Actor.person("kim")).incidents().close(parent.id());
        } catch (Dying.Died expected) {
            assertThat(now(parent.id()).state()).isEqualTo(Incident.CLOSED);
        }

        desk.dueWork().runDue();

        assertThat(now(child.id()).state()).isEqualTo(Incident.RESOLVED);
    }

    @Test
    void whatFailsIsTriedAgainThenSetAsideThenRevived() {
        Ticket parent = incident("Parent");
        Ticket child = child(parent.id());
        Dying failing = new Dying(storage);
        ServiceDesk node = deskOn(failing);
        failing.refuse(child.id());
        node.as(Actor.person("kim")).incidents().resolve(parent.id(), Resolution.fixed("Restarted"));
        assertThat(now(child.id()).state()).isEqualTo(Incident.NEW);

        DueReport report = new DueReport(0, 0, 0);
        for (int i = 0; i < 14; i++) {
            advance(Duration.ofHours(1));
            report = report.plus(node.dueWork().runDue());
        }

        assertThat(report.buried()).isEqualTo(1);
        assertThat(report.retried()).isEqualTo(10);
        DeadWork dead = kim().operations().deadWork(null, 10).items().get(0);
        assertThat(dead.error()).contains("broken");
        failing.refuse(null);
        assertThat(kim().operations().revive(dead.item().id())).isTrue();
        assertThat(kim().operations().revive("no such")).isFalse();
        node.dueWork().runDue();
        assertThat(now(child.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(kim().operations().deadWork(null, 10).items()).isEmpty();
    }

    private List<TicketId> followUps(TicketId ticket) {
        return kim().tickets().links(ticket, LinkType.FOLLOWS_UP.inverse(), null, 10).items().stream()
                .map(TicketLink::other)
                .toList();
    }

    private static void dieAfter(Dying dying, Runnable command) {
        dying.dieAfterNextCommit();
        assertThatThrownBy(command::run).isInstanceOf(Dying.Died.class);
    }

    private Ticket child(TicketId parent) {
        return kim().tickets()
                .openLinked(
                        parent,
                        LinkType.CHILD_OF,
                        "incident",
                        NewIncident.titled("Child").requester("lee").ticket());
    }

    private Ticket domino(String name) {
        return kim().tickets().open("domino", NewIncident.titled(name).ticket());
    }
}
