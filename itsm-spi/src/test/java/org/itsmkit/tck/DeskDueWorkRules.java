package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.priority.Impact;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.DueWork.DueReport;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.ReopenPolicy;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.storage.WorkKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Timers and service levels on a clock that the test sets. */
abstract class DeskDueWorkRules extends DeskCase {

    private static final CalendarKey OFFICE = CalendarKey.of("office");
    private static final CalendarKey ALWAYS = ServiceDeskBuilder.DEFAULT_CALENDAR;
    private static final Agreement STANDARD = Agreement.named("standard")
            .promising(
                    Target.resolution(Duration.ofHours(8), ALWAYS, Incident.PAUSES)
                            .forPriority(1, Duration.ofHours(4)),
                    Target.of("cadence", Duration.ofHours(1), ALWAYS)
                            .startsWhen(Incident.IS_MAJOR)
                            .restartsWith(Incident.COMMUNICATED_AT),
                    Target.of("anew", Duration.ofHours(2), ALWAYS).onReopening(ReopenPolicy.RESET));
    private static final Agreement NETWORK = Agreement.named("network")
            .covering(Condition.where(TicketFields.TEAM).is(Team.of("network")))
            .ranked(1)
            .promising(Target.resolution(Duration.ofHours(2), ALWAYS, Incident.PAUSES));

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(Incident.type(IncidentSettings.DEFAULT.calendar(OFFICE)).build())
                .calendar(
                        OFFICE,
                        BusinessCalendar.in(ZoneOffset.UTC)
                                .weekly(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY, "08:00-18:00")
                                .build())
                .agreements(STANDARD, NETWORK);
    }

    @Test
    void aResolvedIncidentClosesAfterFiveWorkingDays() {
        Ticket mail = incident();
        resolve(mail.id());

        pass(Duration.ofDays(6).plusHours(23));
        assertThat(now(mail.id()).state()).isEqualTo(Incident.RESOLVED);
        pass(Duration.ofHours(1));
        assertThat(now(mail.id()).state()).isEqualTo(Incident.CLOSED);
        assertThat(now(mail.id()).stateSince()).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        assertSound(mail.id());
    }

    @Test
    void aMajorIncidentNeverClosesByItself() {
        Ticket mail = incident();
        kim().incidents().proposeMajor(mail.id(), "Everybody is hit");
        kim().incidents().acceptMajor(mail.id());
        resolve(mail.id());

        pass(Duration.ofDays(100));

        assertThat(now(mail.id()).state()).isEqualTo(Incident.RESOLVED);
    }

    @Test
    void aCallerIsRemindedThreeTimesAndThenGivenUp() {
        Ticket mail = incident();
        kim().incidents().hold(mail.id(), HoldReason.CALLER, "Which mailbox?");

        for (int reminder = 1; reminder <= 3; reminder++) {
            pass(Duration.ofDays(2).plusDays(reminder == 2 ? 2 : 0));
            assertThat(now(mail.id()).get(Incident.REMINDERS)).contains((long) reminder);
        }
        assertThat(notes("incident.reminder")).hasSize(3).doesNotHaveDuplicates();
        pass(Duration.ofDays(4));

        Ticket given = now(mail.id());
        assertThat(given.state()).isEqualTo(Incident.RESOLVED);
        assertThat(given.get(Incident.RESOLUTION_CODE)).contains("NO_RESPONSE");
        assertSound(mail.id());
    }

    @Test
    void theCallersAnswerResumesAndAMachinesReplyDoesNot() {
        Ticket mail = incident();
        kim().incidents().hold(mail.id(), HoldReason.CALLER, "Which mailbox?");

        desk.as(Actor.automation("mail-robot").onBehalfOf(person("lee")))
                .tickets()
                .comment(mail.id(), says("I am out of office"));
        assertThat(now(mail.id()).state()).isEqualTo(Incident.ON_HOLD);
        lee().tickets().comment(mail.id(), says("Mine"));
        assertThat(now(mail.id()).state()).isEqualTo(Incident.IN_PROGRESS);
        pass(Duration.ofDays(30));
        assertThat(notes("incident.reminder")).isEmpty();
    }

    @Test
    void aThresholdIsRecordedOnceAndToldWithOneId() {
        Ticket mail = incident();
        kim().tickets().assign(mail.id(), Team.of("mail"), person("kim"));
        pass(Duration.ofHours(5).plusMinutes(59));
        assertThat(reached(mail.id(), "resolution")).isEmpty();

        pass(Duration.ofMinutes(1));
        desk.dueWork().runDue();
        pass(Duration.ofMinutes(1));

        assertThat(reached(mail.id(), "resolution")).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(MONDAY.plus(Duration.ofHours(6)));
            assertThat(event.cycle()).isEqualTo(1);
        });
        assertThat(notes("service-level.threshold"))
                .filteredOn(note -> note.arguments().get("target").equals("resolution"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.recipients()).containsExactly(person("kim"));
                    assertThat(note.team()).isEqualTo(Team.of("mail"));
                });
        pass(Duration.ofHours(2));
        assertThat(reached(mail.id(), "resolution")).hasSize(2);
        assertSound(mail.id());
    }

    @Test
    void aBreachOfWorkThatNobodyHasIsToldToAgents() {
        incident();
        pass(Duration.ofHours(9));

        assertThat(notes("service-level.threshold"))
                .isNotEmpty()
                .allSatisfy(note ->
                        assertThat(note.roles()).extracting(Object::toString).containsExactly("agent"));
    }

    @Test
    void whatWasReachedIsRecordedBeforeACommandStopsPausesOrMovesTheClock() {
        List<TicketId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(incident("Mail " + i).id());
        }
        advance(Duration.ofHours(6).plusMinutes(30));
        resolve(all.get(0));
        kim().incidents().hold(all.get(1), HoldReason.CALLER, "Which?");
        kim().tickets().assign(all.get(2), Team.of("network"), null);
        kim().tickets().edit(all.get(3), TicketFields.IMPACT.to(1L), TicketFields.URGENCY.to(1L));
        kim().tickets().comment(all.get(4), says("On it"));
        desk.dueWork().runDue();
        desk.dueWork().runDue();

        assertThat(all).allSatisfy(id -> {
            assertThat(reached(id, "resolution").get(0).at()).isEqualTo(MONDAY.plus(Duration.ofHours(6)));
            assertThat(reached(id, "resolution").get(0).agreement()).isEqualTo("standard");
            assertThat(reached(id, "anew")).hasSize(2);
            assertSound(id);
        });
        assertThat(notes("service-level.threshold").stream().map(Notification::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void anOldCycleIsRecordedBeforeANewOneBegins() {
        Ticket mail = incident();
        kim().incidents().proposeMajor(mail.id(), "Everybody is hit");
        kim().incidents().acceptMajor(mail.id());
        advance(Duration.ofMinutes(50));
        kim().incidents().communicate(mail.id(), "We are on it");
        advance(Duration.ofMinutes(50));
        kim().incidents().communicate(mail.id(), "Still");

        assertThat(reached(mail.id(), "cadence"))
                .extracting(ThresholdReached::cycle)
                .containsExactly(1, 2);
        assertThat(kim().incidents().communications(mail.id())).hasSize(2);
    }

    @Test
    void reopeningBeginsANewCycleWhereTheTargetSaysSo() {
        Ticket mail = incident();
        pass(Duration.ofHours(3));
        resolve(mail.id());
        advance(Duration.ofHours(1));
        kim().incidents().reopen(mail.id(), "Not fixed");
        pass(Duration.ofHours(3));

        assertThat(reached(mail.id(), "anew"))
                .extracting(ThresholdReached::cycle, ThresholdReached::threshold)
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(reached(mail.id(), "resolution")).hasSize(1);
    }

    @Test
    void aPauseMovesWhatIsDueAndThePumpFollows() {
        Ticket mail = incident();
        advance(Duration.ofHours(1));
        kim().incidents().hold(mail.id(), HoldReason.CALLER, "Which?");
        advance(Duration.ofHours(20));
        lee().tickets().comment(mail.id(), says("Mine"));
        desk.dueWork().runDue();
        assertThat(reached(mail.id(), "resolution")).isEmpty();
        pass(Duration.ofHours(5));

        assertThat(reached(mail.id(), "resolution"))
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isEqualTo(MONDAY.plus(Duration.ofHours(26))));
    }

    @Test
    void anotherAgreementIsComputedFromTheWholeHistoryAndBackAgainTellsNothingTwice() {
        Ticket mail = incident();
        pass(Duration.ofHours(7));
        assertThat(reached(mail.id(), "resolution")).hasSize(1);

        kim().tickets().assign(mail.id(), Team.of("network"), null);
        assertThat(levels(mail.id())).extracting(ServiceLevel::agreement).containsExactly("network");
        assertThat(levels(mail.id()).get(0).reading().elapsed()).isEqualTo(Duration.ofHours(7));
        desk.dueWork().runDue();
        kim().tickets().assign(mail.id(), Team.of("mail"), null);
        desk.dueWork().runDue();

        assertThat(reached(mail.id(), "resolution"))
                .extracting(ThresholdReached::agreement)
                .containsExactly("standard", "network", "network");
        assertThat(kim().serviceLevels().recomputed(mail.id())).isEqualTo(levels(mail.id()));
    }

    @Test
    void aGraverPriorityShortensThePromise() {
        Ticket mail = kim().incidents()
                .report(NewIncident.titled("Mail").impact(Impact.PERSON).urgency(Urgency.LOW));
        assertThat(levels(mail.id()).get(0).reading().dueAt()).contains(MONDAY.plus(Duration.ofHours(8)));
        assertThat(row(mail.id())).isEqualTo(MONDAY.plus(Duration.ofHours(2)));

        kim().tickets().edit(mail.id(), TicketFields.IMPACT.to(1L), TicketFields.URGENCY.to(1L));

        assertThat(now(mail.id()).priority()).contains(1L);
        assertThat(levels(mail.id()).get(0).reading().dueAt()).contains(MONDAY.plus(Duration.ofHours(4)));
    }

    @RepeatedTest(5)
    void severalPumpsAtOnceDoEverythingOnce() {
        List<TicketId> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(incident("Mail " + i).id());
            resolve(incident("Resolved " + i).id());
        }
        advance(Duration.ofDays(8));
        ServiceDesk other = deskOn(storage);

        Together.run(4, pump -> (pump % 2 == 0 ? desk : other).dueWork().runDue());
        desk.dueWork().runDue();

        assertThat(all).allSatisfy(id -> {
            assertThat(reached(id, "resolution")).hasSize(2);
            assertSound(id);
        });
        assertThat(notes("service-level.threshold").stream()
                        .map(Notification::id)
                        .distinct())
                .hasSameSizeAs(notes("service-level.threshold"));
    }

    @Test
    void runningDueWorkAgainDoesNothing() {
        Ticket mail = incident();
        Ticket resolved = resolve(incident("Resolved").id());
        pass(Duration.ofDays(8));
        Ticket after = now(mail.id());
        Ticket closed = now(resolved.id());

        DueReport again = desk.dueWork().runDue();

        assertThat(again.total()).isZero();
        assertThat(now(mail.id())).isEqualTo(after);
        assertThat(now(resolved.id())).isEqualTo(closed);
        assertThat(storage.nextWork(java.util.EnumSet.allOf(WorkKind.class))).isEmpty();
    }

    @Test
    void dueWorkIsDoneAtTheInstantItIsTold() {
        Ticket mail = incident();
        resolve(mail.id());
        Instant then = MONDAY.plus(Duration.ofDays(8)).plusNanos(1_234);

        assertThat(desk.dueWork().runDue(then, 1).total()).isEqualTo(1);
        assertThat(told).as("what was due first").hasSize(1);
        assertThat(now(mail.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(desk.dueWork().runDue(then, 1).total()).isEqualTo(1);

        assertThat(now(mail.id()).state()).isEqualTo(Incident.CLOSED);
        assertThat(now(mail.id()).updatedAt()).isEqualTo(then.minusNanos(234));
    }

    private List<ServiceLevel> levels(TicketId id) {
        return kim().serviceLevels().of(id);
    }

    private Instant row(TicketId id) {
        return kim().tickets().search(org.itsmkit.service.TicketSearch.all()).items().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .nextDue();
    }

    private List<Notification> notes(String template) {
        return told.stream().filter(note -> note.template().equals(template)).toList();
    }

    private List<ThresholdReached> reached(TicketId id, String target) {
        return kim().tickets()
                .history(id)
                .flatMap(entry -> entry.events().stream())
                .flatMap(event -> event instanceof ThresholdReached found ? Stream.of(found) : Stream.empty())
                .filter(found -> found.target().equals(target))
                .toList();
    }
}
