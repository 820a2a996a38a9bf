package org.itsmkit.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.service.ImportedTicket.Step;
import org.itsmkit.service.NewItem;
import org.itsmkit.service.RecomputeRequest;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.memory.MemoryStorage;

/** What a desk tells its listeners of: every kind of event, of two tenants, by people, machines and the engine itself. */
final class SampleChanges {

    private static final Agreement STANDARD = Agreement.named("standard")
            .promising(Target.resolution(Duration.ofHours(8), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES));

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build();

    private static final State WANTED = State.of("WANTED", Category.NEW);
    private static final TicketType PURCHASE = TicketType.named("purchase")
            .workflow(Workflow.named("purchase")
                    .startingAt(WANTED)
                    .allow("order", WANTED, State.of("ORDERED", Category.CLOSED))
                    .requiresApproval(
                            ApprovalPolicy.sequential("board", ApprovalStage.asking("board", Person.of("ann"))))
                    .build())
            .build();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final List<TicketChange> told = new ArrayList<>();

    private SampleChanges() {}

    /** In the order in which they were committed. */
    static List<TicketChange> all() {
        SampleChanges changes = new SampleChanges();
        MemoryStorage storage = new MemoryStorage();
        try (ServiceDesk desk = changes.desk(storage, BusinessCalendar.alwaysOpen());
                ServiceDesk mended = changes.desk(storage, OFFICE)) {
            for (String tenant : List.of("here", "there")) {
                Desk kim = desk.tenant(TenantId.of(tenant)).as(Actor.person("kim"));
                changes.work(kim, desk.tenant(TenantId.of(tenant)).as(Actor.automation("mail robot")));
                changes.approve(kim, desk.tenant(TenantId.of(tenant)).as(Actor.person("ann")));
                changes.wait(desk, kim);
                changes.history(kim);
                open(kim, "Due by another calendar");
                mended.tenant(TenantId.of(tenant))
                        .as(Actor.person("kim"))
                        .serviceLevels()
                        .recompute(RecomputeRequest.of(Condition.ALWAYS, "The calendar was mended")
                                .limit(1_000));
            }
        }
        return List.copyOf(changes.told);
    }

    private ServiceDesk desk(MemoryStorage storage, BusinessCalendar calendar) {
        return ServiceDesk.builder()
                .storage(storage)
                .clock(clock)
                .agreements(STANDARD)
                .types(PURCHASE)
                .calendar(ServiceDeskBuilder.DEFAULT_CALENDAR, calendar)
                .listener(told::add)
                .build();
    }

    private static TicketId open(Desk desk, String title) {
        return desk.incidents()
                .report(NewIncident.titled(title).requester("lee"))
                .id();
    }

    private void work(Desk kim, Desk robot) {
        TicketId mail = open(kim, "it's \"broken\" \uD83D\uDE00");
        kim.incidents().assign(mail, Team.of("network"), Person.of("kim"));
        robot.tickets().comment(mail, NewComment.publicly("line\r\nline\u2028line"));
        kim.tickets().logWork(mail, Duration.ofMinutes(7), "Looked");
        try {
            kim.tickets().attach(mail, "log.txt", "text/plain", new ByteArrayInputStream(new byte[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kim.tickets().edit(mail, TicketFields.TITLE.to("x".repeat(200)), TicketFields.DESCRIPTION.to(""));
        kim.tickets().addParticipant(mail, Role.WATCHER, Person.of("max"));
        kim.tickets().removeParticipant(mail, Role.WATCHER, Person.of("max"));
        CiId host = kim.configuration()
                .create(NewItem.of(StandardModel.SERVER, "mail1"), "Installed")
                .item()
                .id();
        kim.tickets().addItems(mail, ItemRole.AFFECTED, host);
        kim.tickets().removeItems(mail, host);
        TicketId other = open(robot, "The same");
        kim.tickets().link(mail, LinkType.RELATES_TO, other);
        kim.tickets().unlink(mail, LinkType.RELATES_TO, other);
        kim.tickets().link(mail, LinkType.PARENT_OF, open(kim, "Child"));
        kim.tickets().merge(open(kim, "Duplicate"), mail);
        kim.incidents().resolve(mail, Resolution.fixed("Restarted"));
        kim.tickets().erase(other, "asked");
    }

    private void approve(Desk kim, Desk ann) {
        NewTicket screens = NewTicket.of(Participants.requestedBy(Person.of("lee")), TicketFields.TITLE.to("Screens"));
        TicketId wanted = kim.tickets().open("purchase", screens).id();
        kim.approvals().ask(wanted, "board");
        ann.approvals()
                .execute(
                        wanted,
                        "board",
                        ann.approvals().find(wanted, "board").orElseThrow().approve("board"));
    }

    private void wait(ServiceDesk desk, Desk kim) {
        TicketId silent = open(kim, "Nobody answers");
        TicketId late = open(kim, "Nobody looks");
        clock.advance(Duration.ofHours(9));
        desk.dueWork().runDue();
        kim.incidents().resolve(late, Resolution.fixed("Late"));
        kim.incidents().hold(silent, HoldReason.CALLER, "Which one?");
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofDays(1));
            desk.dueWork().runDue();
        }
    }

    private void history(Desk kim) {
        Actor former = Actor.person("former");
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        kim.imports()
                .take(new ImportedTicket(
                        "legacy",
                        "1",
                        "OLD 1",
                        Incident.TYPE.key(),
                        longAgo,
                        former,
                        null,
                        List.of(TicketFields.TITLE.to("Old")),
                        Participants.NONE,
                        List.of(new Step(longAgo, former, "CLOSED", List.of(), NewComment.publicly("Done")))));
    }
}
