package org.itsmkit.examples.quickstart.readme;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.condition.Condition.where;
import static org.itsmkit.domain.ticket.TicketFields.CATEGORY;
import static org.itsmkit.domain.ticket.TicketFields.NEXT_DUE;
import static org.itsmkit.domain.ticket.TicketFields.TEAM;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.change.ChangeSchedule;
import org.itsmkit.domain.change.ScheduledChange;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.priority.Impact;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.problem.FiveWhys;
import org.itsmkit.domain.problem.RootCauseCategory;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.persistence.JdbcTransactions;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ShownApproval;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.memory.MemoryAnchors;
import org.itsmkit.spi.standard.AccessPolicies;
import org.itsmkit.spi.standard.DirectoryAccess;
import org.itsmkit.spi.standard.FixedDirectory;
import org.itsmkit.spi.storage.Sort;
import org.junit.jupiter.api.Test;

/** What the README shows, run. What stands between "readme:" and "readme: end" stands there word for word. */
class SnippetsTest {

    @Test
    void theFirstProgramResolvesAnIncidentInTime() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstProgram.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("kim: resolve IN_PROGRESS -> RESOLVED")
                .contains("resolution was met in time")
                .contains("of 8h elapsed");
    }

    @Test
    void aTypeOfTheHostsOwn() {
        try (ServiceDesk desk = ServiceDesk.builder()
                .types(Grievance.TYPE)
                .calendar("hr", BusinessCalendar.alwaysOpen())
                .build()) {
            // readme: grievance-used
            Desk hr = desk.as(Actor.person("nora"));
            Participants involved = Participants.requestedBy(Person.of("lee"))
                    .with(Grievance.HR_PARTNER, Person.of("nora"))
                    .with(Grievance.SUBJECT, Person.of("tom"));
            NewTicket shouting = NewTicket.of(involved, TicketFields.TITLE.to("Shouted at in a meeting"));
            Ticket ticket = hr.tickets().open("hr-grievance", shouting);

            hr.tickets().perform(ticket.id(), Perform.action("investigate"));
            Decision decision = hr.tickets().tryPerform(ticket.id(), Perform.action("conclude"));
            // refused: finding.missing  "Finding" is required.

            hr.tickets().actions(ticket.id()); // for each action: may nora do it now, why not, and what it asks for
            desk.as(Actor.person("tom")).tickets().find(ticket.id()); // empty: tom is its subject
            // readme: end

            assertThat(decision.<String>fold(
                            accepted -> "accepted",
                            refused -> refused.reasons().get(0).toString()))
                    .isEqualTo("finding.missing  \"Finding\" is required.");
            assertThat(desk.as(Actor.person("tom")).tickets().find(ticket.id())).isEmpty();
            assertThat(hr.tickets().find(ticket.id())).isPresent();
            assertThat(hr.tickets().actions(ticket.id())).hasSize(3);
        }
    }

    @Test
    void approvals() {
        State wanted = State.of("WANTED", Category.NEW);
        State ordered = State.of("ORDERED", Category.CLOSED);
        Field<Long> pieces = Field.integer("pieces");
        // readme: approvals
        ApprovalPolicy board = ApprovalPolicy.sequential(
                        "board",
                        ApprovalStage.askingManager("lead", Role.REQUESTER, 1),
                        ApprovalStage.asking("board", Team.of("board"))
                                .needing(VoteRule.atLeast(2))
                                .when(where(pieces).atLeast(100L)))
                .labelled("Purchase board")
                .remindingAfter(new Delay.Elapsed(Duration.ofHours(8)))
                .expiringAfter(new Delay.Elapsed(Duration.ofDays(5)));

        TicketType purchase = TicketType.named("purchase")
                .fields(pieces)
                .workflow(Workflow.named("purchase")
                        .startingAt(wanted)
                        .allowIn("submit", wanted)
                        .requires(pieces)
                        .asksApproval(board)
                        .allow("order", wanted, ordered)
                        .requiresApproval(board) // for what it then is: another number of pieces needs another approval
                        .when(Guards.separateDuties(board)) // not by who asked, approved, or acts for them
                        .build())
                .build();
        // readme: end

        FixedDirectory directory = FixedDirectory.builder()
                .person("lee", person -> person.reportsTo("eve"))
                .person("eve")
                .person("kim", person -> person.roles(Role.AGENT))
                .build();
        try (ServiceDesk desk = ServiceDesk.builder()
                .types(purchase)
                .directory(directory)
                .access(new DirectoryAccess(directory))
                .build()) {
            TicketId id = desk.as(Actor.person("lee"))
                    .tickets()
                    .open(
                            "purchase",
                            NewTicket.of(
                                    Participants.requestedBy(Person.of("lee")),
                                    TicketFields.TITLE.to("Screens"),
                                    pieces.to(3L)))
                    .id();
            desk.as(Actor.person("lee")).tickets().perform(id, Perform.action("submit"));
            // readme: approvals-used
            Desk eve = desk.as(Actor.person("eve"));
            ShownApproval shown = eve.approvals().find(id, "board").orElseThrow();
            shown.explain(); // Purchase board is pending. lead: 0 of 1 needed said yes, waiting for eve.
            eve.approvals()
                    .execute(id, "board", shown.approve("lead")); // holds for what was shown, and for nothing else
            // readme: end

            assertThat(shown.explain().toString())
                    .isEqualTo("Purchase board is pending. lead: 0 of 1 needed said yes, waiting for eve.");
            Ticket done = desk.as(Actor.person("kim")).tickets().perform(id, Perform.action("order"));
            assertThat(done.state()).isEqualTo(ordered);
        }
    }

    @Test
    void problemsAndChanges() {
        try (ServiceDesk desk = ServiceDesk.builder().build()) {
            Desk kim = desk.as(Actor.person("kim"));
            TicketId mail = kim.incidents()
                    .report(NewIncident.titled("Mail cannot be sent").requester("lee"))
                    .id();
            // readme: problems
            NewTicket fullDisks = NewTicket.of(Participants.NONE, TicketFields.TITLE.to("Disks fill up"));
            TicketId problem = kim.problems().identifyFrom(mail, fullDisks).id(); // mail is caused by it
            kim.problems().publishWorkaround(problem, "Delete old logs");
            kim.problems().assess(problem);
            kim.problems().confirm(problem);
            FiveWhys whys = FiveWhys.of("The disk was full", "Old logs stayed", "Nobody rotates them");
            kim.problems().recordRootCause(problem, whys, RootCauseCategory.SOFTWARE);
            kim.problems().knownErrors(null, 50); // analysed and not resolved, this one among them
            // readme: end
            assertThat(kim.problems().knownErrors(null, 50).items()).hasSize(1);
        }

        BusinessCalendar nights = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, FRIDAY, "20:00-24:00")
                .build();
        Instant monday = Instant.parse("2026-01-05T09:00:00Z");
        ChangeWindow twoHours = new ChangeWindow(monday, monday.plus(Duration.ofHours(2)));
        CiId host = new CiId(new UUID(1, 1));
        // readme: changes
        ChangeSchedule schedule = new ChangeSchedule(nights, Map.of(), List.of(), List.of());
        ScheduledChange swap = new ScheduledChange("CHG-000017", twoHours, Set.of(host), Person.of("max"));
        schedule.conflicts(swap); // schedule.outside  It is not within one maintenance window or several that adjoin.
        schedule.nextSlot(swap, monday, monday.plus(Duration.ofDays(7))); // 20:00 to 22:00 that evening
        // readme: end
        assertThat(schedule.conflicts(swap).get(0).toString())
                .isEqualTo("schedule.outside  It is not within one maintenance window or several that adjoin.");
        assertThat(schedule.nextSlot(swap, monday, monday.plus(Duration.ofDays(7))))
                .contains(
                        new ChangeWindow(Instant.parse("2026-01-05T19:00:00Z"), Instant.parse("2026-01-05T21:00:00Z")));
    }

    @Test
    void agreementsAndCalendars() {
        // readme: agreements
        BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
                .closed(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6))
                .build();
        CalendarKey key = CalendarKey.of("office");
        Agreement gold = Agreement.named("gold")
                .covering(where(TicketFields.PRIORITY).atMost(2L))
                .promising(
                        Target.firstResponse(Duration.ofMinutes(30), key),
                        Target.resolution(Duration.ofHours(8), key, Incident.PAUSES)
                                .forPriority(1, Duration.ofHours(4)));
        // readme: end

        SettableClock clock = new SettableClock(Instant.parse("2026-04-02T13:30:00Z"));
        try (ServiceDesk desk = ServiceDesk.builder()
                .calendar(key, office)
                .agreements(gold)
                .clock(clock)
                .build()) {
            Desk agent = desk.as(Actor.person("kim"));
            Ticket mail = agent.incidents()
                    .report(NewIncident.titled("Mail")
                            .impact(Impact.DEPARTMENT)
                            .urgency(Urgency.HIGH)
                            .requester("lee"));
            clock.now = Instant.parse("2026-04-02T14:00:00Z");
            agent.incidents().hold(mail.id(), HoldReason.CALLER, "Which mailbox?");
            clock.now = Instant.parse("2026-04-02T15:00:00Z");
            agent.incidents().resume(mail.id());
            clock.now = Instant.parse("2026-04-07T11:15:00Z");

            String explained = agent.serviceLevels()
                    .of(mail.id())
                    .get(1)
                    .reading()
                    .explain()
                    .toString();
            assertThat(ReadmeTest.readme()).contains("```text\n" + explained + "\n```");
            assertThat(agent.serviceLevels().recomputed(mail.id()))
                    .isEqualTo(agent.serviceLevels().of(mail.id()));
        }
    }

    @Test
    void aDatabaseAndTheHostsTransaction() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1");
        DataSource dataSource = h2;

        // readme: storage
        JdbcTransactions transactions = JdbcTransactions.on(dataSource); // or your transaction manager's
        JooqStorage storage = JooqStorage.on(transactions);
        storage.schema().migrate(); // or hand storage.schema().scripts() to your own tool

        ServiceDesk desk = ServiceDesk.builder().storage(storage).build();
        Desk agent = desk.as(Actor.person("kim"));

        Ticket ticket = transactions.required(() -> {
            // your own statements, on transactions.acquire(), and the desk's: together, or not at all
            return agent.incidents().report(NewIncident.titled("Mail cannot be sent"));
        });
        // readme: end

        assertThat(agent.tickets().get(ticket.id())).isEqualTo(ticket);
        assertThatThrownBy(() -> transactions.required(() -> {
                    agent.incidents().report(NewIncident.titled("Taken back"));
                    throw new IllegalStateException("the host changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(agent.tickets().count(TicketSearch.all())).isEqualTo(1);

        Team team = Team.of("messaging");
        agent.incidents().assign(ticket.id(), team);
        // readme: queue
        Condition open = where(TEAM).is(team).and(where(CATEGORY).in("NEW", "ACTIVE"));
        TicketSearch queue =
                TicketSearch.where(open).sortedBy(Sort.ascending(NEXT_DUE)).limit(50);
        agent.tickets().search(queue).items().forEach(row -> System.out.println(row.number() + " " + row.title()));
        // readme: end
        assertThat(agent.tickets().count(queue)).isEqualTo(1);
        assertThat(Condition.parse("team = messaging and category in (NEW, ACTIVE)", Incident.TYPE.searchable()))
                .isEqualTo(open);
        desk.close();
        storage.close();
    }

    @Test
    void theHostsOwnParts() {
        Directory people = FixedDirectory.builder()
                .person("kim", person -> person.teams("messaging").roles(Role.AGENT))
                .person("lee")
                .build();
        List<String> sent = new ArrayList<>();
        NotificationChannel mail = notification -> sent.add(notification.template() + " " + notification.recipients());
        AuditAnchors anchors = new MemoryAnchors();

        // readme: parts
        ServiceDesk desk = ServiceDesk.builder()
                .directory(people) // who there is
                .access(AccessPolicies.by(people)) // who may see and do what
                .notify(mail) // how people are told
                .anchors(anchors) // where anchors are kept
                .build();
        desk.dueWork().start(Duration.ofSeconds(5)); // or call runDue() yourself, at the instant that next() names
        // readme: end

        Ticket ticket = desk.as(Actor.person("lee")).incidents().report(NewIncident.titled("Mail"));
        desk.as(Actor.person("kim")).incidents().resolve(ticket.id(), Resolution.fixed("Done"));
        desk.dueWork().runDue();
        desk.close();
        assertThat(sent).containsExactly("incident.resolved [lee]");
    }

    @Test
    void everyReason() {
        Directory people = FixedDirectory.builder()
                .team("messaging")
                .person("ben", person -> person.teams("network").roles(Role.AGENT))
                .person("lee")
                .build();
        try (ServiceDesk desk = ServiceDesk.builder()
                .directory(people)
                .access(AccessPolicies.by(people))
                .build()) {
            Ticket mail = desk.as(Actor.person("lee"))
                    .incidents()
                    .report(NewIncident.titled("Mail").team(Team.of("messaging")));
            Desk ben = desk.as(Actor.person("ben"));
            List<String> shown = new ArrayList<>();

            // readme: errors
            try {
                ben.tickets().perform(mail.id(), Perform.action(IncidentActions.RESOLVE));
            } catch (CommandRefused refused) { // a rule forbids it: every reason, with a code
                shown.add(refused.getMessage());
            } catch (ConcurrentChange lost) { // others kept changing it: read it again and decide anew
                shown.add("Somebody was faster.");
            } catch (TicketNotFound nothing) { // there is none, or ben may not see it: the same answer
                shown.add(nothing.getMessage());
            }
            // readme: end

            assertThat(ReadmeTest.readme()).contains("```text\n" + shown.get(0) + "\n```");
        }
    }

    private static final class SettableClock implements InstantSource {
        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
