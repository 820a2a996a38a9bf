package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.AgreementKind;
import org.itsmkit.domain.level.ClockCalendar;
import org.itsmkit.domain.level.Escalation;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.CalendarOwner;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.sla.clock.PolicyChange;
import org.itsmkit.sla.clock.Threshold;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** Agreements of every kind on tickets: attached, escalated, reported, and computed anew. */
class ServiceLevelsTest extends DeskCase {

    private static final CalendarKey ALWAYS = CalendarKey.of("default");
    private static final Team VENDOR = Team.of("vendor");
    private static final Team SECOND = Team.of("second-line");
    private static final Threshold LATE = Threshold.percent(80);
    private static final Condition WITH_VENDOR = where(TicketFields.TEAM).is(VENDOR);

    private static final State OPEN = State.of("OPEN", Category.NEW);
    /** An action of it tells its requester three times. */
    private static final TicketType NOTED = TicketType.named("visit")
            .numbered("VST")
            .workflow(Workflow.named("visit")
                    .startingAt(OPEN)
                    .allow("note", OPEN, OPEN)
                    .notifies("first", Role.REQUESTER)
                    .notifies("second", Role.REQUESTER)
                    .notifies("third", Role.REQUESTER)
                    .allow("close", OPEN, State.of("CLOSED", Category.CLOSED))
                    .build())
            .build();

    private final List<TicketType> types = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final HouseRules rules = new HouseRules();
    private final Map<CalendarOwner, CalendarKey> keptCalendars = new HashMap<>();
    private BusinessCalendar office = BusinessCalendar.alwaysOpen();

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.agreements(agreements.toArray(Agreement[]::new))
                .calendar("office", office)
                .calendarsOf(owner -> Optional.ofNullable(keptCalendars.get(owner)))
                .types(types.toArray(TicketType[]::new))
                .access(rules);
    }

    @Test
    void aSupportingAgreementMeasuresFromWhenItCoversTheWorkAndIsKeptAfterwards() {
        deskWith(
                agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS)),
                agreement(
                                "vendor",
                                Target.of("repair", Duration.ofHours(2), ALWAYS)
                                        .startsWhen(WITH_VENDOR)
                                        .metWhen(Condition.not(WITH_VENDOR)))
                        .of(AgreementKind.UNDERPINNING_CONTRACT)
                        .covering(WITH_VENDOR));
        Ticket mail = incident();
        assertThat(levels(mail)).extracting(ServiceLevel::agreement).containsExactly("standard");

        advance(Duration.ofHours(1));
        kim().tickets().edit(mail.id(), TicketFields.TEAM.to(VENDOR));
        advance(Duration.ofMinutes(30));
        assertThat(levels(mail))
                .extracting(ServiceLevel::kind)
                .containsExactly(AgreementKind.SLA, AgreementKind.UNDERPINNING_CONTRACT);
        assertThat(level(mail, "repair").reading().elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(level(mail, "resolution").reading().elapsed()).isEqualTo(Duration.ofMinutes(90));

        kim().tickets().edit(mail.id(), TicketFields.TEAM.to(SECOND));
        advance(Duration.ofHours(5));
        assertThat(level(mail, "repair").reading().status()).isEqualTo(ClockStatus.MET);
        assertThat(level(mail, "repair").reading().elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(kim().serviceLevels().recomputed(mail.id())).isEqualTo(levels(mail));
    }

    @Test
    void anotherPriorityCarriesWhatHasElapsedWhenTheTargetSaysSo() {
        deskWith(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(10), ALWAYS)
                        .forPriority(1, Duration.ofHours(4))
                        .onPriorityChange(PolicyChange.CARRY_FRACTION)));
        Ticket mail = kim().incidents().report(NewIncident.titled("Mail").requester("lee"));
        advance(Duration.ofHours(5));
        kim().tickets().edit(mail.id(), TicketFields.IMPACT.to(1L), TicketFields.URGENCY.to(1L));

        assertThat(now(mail.id()).priority()).contains(1L);
        assertThat(level(mail, "resolution").reading().dueAt())
                .as("half of ten hours is gone, so half of four is left")
                .contains(MONDAY.plus(Duration.ofHours(7)));
        assertThat(kim().serviceLevels().recomputed(mail.id())).isEqualTo(levels(mail));
    }

    @Test
    void aThresholdHandsTheTicketOnAndTellsWhoIsToKnow() {
        deskThat(Escalation.at(LATE).handingTo(SECOND).telling("escalated", Role.REQUESTER));
        Ticket mail = incident();
        kim().tickets().assign(mail.id(), Team.of("mail"), person("kim"));

        pass(Duration.ofHours(7));
        assertThat(now(mail.id()).team()).contains(Team.of("mail"));
        pass(Duration.ofHours(1));
        pass(Duration.ofMinutes(1));

        assertThat(now(mail.id()).team()).contains(SECOND);
        assertThat(now(mail.id()).assignee()).isEmpty();
        assertThat(told).extracting(Notification::template).containsOnlyOnce("escalated");
        kim().tickets().assign(mail.id(), Team.of("mail"), person("kim"));
        pass(Duration.ofHours(5));
        assertThat(now(mail.id()).team()).as("once").contains(Team.of("mail"));
        assertSound(mail.id());
    }

    @Test
    void aCommandThatFindsAThresholdPassedTellsOfItAndOfItself() {
        agreements.add(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(10), ALWAYS)
                        .thresholds(LATE)
                        .escalating(Escalation.at(LATE).telling("escalated", Role.REQUESTER))
                        .escalating(Escalation.at(LATE).telling("escalated-too", Role.REQUESTER))));
        types.add(NOTED);
        reopenDesk();
        Ticket visit = kim().tickets()
                .open("visit", NewTicket.of(Participants.requestedBy(Person.of("lee")), TicketFields.TITLE.to("Line")));
        kim().tickets().assign(visit.id(), SECOND, person("kim"));
        advance(Duration.ofHours(9));

        kim().tickets().perform(visit.id(), action("note"));
        desk.dueWork().runDue();

        assertThat(told)
                .extracting(Notification::template)
                .containsExactlyInAnyOrder(
                        "service-level.threshold", "escalated", "escalated-too", "first", "second", "third");
        assertThat(told).extracting(Notification::id).doesNotHaveDuplicates();
    }

    @Test
    void aFieldThatTheTypeDoesNotHaveIsLeftUndone() {
        deskThat(Escalation.at(LATE)
                .setting(Field.flag("of-another-type").to(true))
                .handingTo(SECOND));
        Ticket mail = incident();
        pass(Duration.ofHours(9));
        pass(Duration.ofHours(1));

        assertThat(now(mail.id()).team()).contains(SECOND);
    }

    @Test
    void aThresholdThatWasAddedIsLookedForAfterRecomputation() {
        deskWith(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(10), ALWAYS).thresholds(new Threshold[0])));
        Ticket mail = incident();
        agreements.clear();
        agreements.add(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(10), ALWAYS).thresholds(Threshold.percent(50))));
        reopenDesk();

        assertThat(kim().serviceLevels()
                        .recompute(RecomputeRequest.of(Condition.ALWAYS, "Half time is to be told"))
                        .changes())
                .hasSize(1);
        pass(Duration.ofHours(6));
        assertThat(kim().tickets().history(mail.id()).map(Object::toString)).anyMatch(entry -> entry.contains("50%"));
    }

    @Test
    void whatACallersOwnFieldSaysOfItselfDoesNotCountInAReport() {
        deskWith(agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS)));
        rules.unreadable.add(Incident.REVIEW.name());
        ReportRequest own = ReportRequest.between(MONDAY, MONDAY.plusSeconds(1)).by(Field.text(Incident.REVIEW.name()));
        ReportRequest none =
                ReportRequest.between(MONDAY, MONDAY.plusSeconds(1)).by(Field.text("no-such-field"));

        assertThatThrownBy(() -> lee().serviceLevels().report(own)).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> kim().serviceLevels().report(none)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasDoneMeanwhileIsNotEscalated() {
        deskThat(Escalation.at(LATE).handingTo(SECOND));
        Ticket mail = incident();
        advance(Duration.ofHours(9));
        resolve(mail.id());
        desk.dueWork().runDue();

        assertThat(now(mail.id()).team()).isEmpty();
        assertThatThrownBy(() ->
                        Target.of("t", Duration.ofHours(1), ALWAYS).escalating(Escalation.at(Threshold.percent(33))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("33%");
    }

    @Test
    void whatIsDueSoonIsFoundByQueueInTheOrderOfDueInstants() {
        deskWith(agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS)));
        Ticket first = incident("First");
        advance(Duration.ofHours(1));
        Ticket second = incident("Second");
        kim().tickets().assign(second.id(), SECOND, null);
        advance(Duration.ofHours(3));
        incident("Later");

        Instant soon = MONDAY.plus(Duration.ofHours(10));
        assertThat(due(soon, Condition.ALWAYS)).containsExactly("First", "Second");
        assertThat(due(soon, where(TicketFields.TEAM).is(SECOND))).containsExactly("Second");
        assertThat(due(MONDAY.plus(Duration.ofHours(8)), Condition.ALWAYS)).isEmpty();
        assertThat(as("sam")
                        .serviceLevels()
                        .dueBefore(soon, Condition.ALWAYS, null, 10)
                        .items())
                .isEmpty();
        resolve(first.id());
        assertThat(due(soon, Condition.ALWAYS)).containsExactly("Second");
    }

    @Test
    void aReportCountsEachPromiseInThePeriodInWhichItWasDecided() {
        deskWith(
                agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS)),
                agreement(
                                "second",
                                Target.of("repair", Duration.ofHours(1), ALWAYS)
                                        .startsWhen(where(TicketFields.TEAM).is(SECOND)))
                        .of(AgreementKind.OLA)
                        .covering(where(TicketFields.TEAM).is(SECOND)));
        Ticket met = incident("Met");
        advance(Duration.ofHours(2));
        resolve(met.id());
        Ticket late = incident("Late");
        Ticket running = incident("Running past its target");
        kim().tickets().assign(running.id(), SECOND, null);
        advance(Duration.ofHours(10));
        resolve(late.id());
        incident("Undecided");

        LevelReport all = kim().serviceLevels().report(ReportRequest.between(MONDAY, clock.instant()));
        assertThat(all.rows())
                .extracting(
                        LevelReport.Row::agreement,
                        row -> row.attainment().met(),
                        row -> row.attainment().breached())
                .containsExactly(tuple("standard", 1L, 2L), tuple("second", 0L, 1L));
        LevelReport byTeam = kim().serviceLevels()
                .report(ReportRequest.between(MONDAY, clock.instant()).by(TicketFields.TEAM));
        assertThat(byTeam.rows())
                .extracting(LevelReport.Row::group)
                .containsExactly(List.of(""), List.of("second-line"), List.of("second-line"));
        Instant noon = MONDAY.plus(Duration.ofHours(3));
        assertThat(kim().serviceLevels()
                        .report(ReportRequest.between(MONDAY, noon))
                        .rows())
                .extracting(
                        row -> row.attainment().met(), row -> row.attainment().breached())
                .containsExactly(tuple(1L, 0L));
        assertThat(as("sam")
                        .serviceLevels()
                        .report(ReportRequest.between(MONDAY, clock.instant()))
                        .rows())
                .as("nothing that may not be seen")
                .isEmpty();
    }

    @Test
    void aReportByAFieldThatMayNotBeReadIsRefused() {
        deskWith(agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS)));
        rules.unreadable.add(TicketFields.TEAM.name());
        ReportRequest byTeam =
                ReportRequest.between(MONDAY, MONDAY.plusSeconds(1)).by(TicketFields.TEAM);

        assertThatThrownBy(() -> lee().serviceLevels().report(byTeam)).isInstanceOf(CommandRefused.class);
        rules.unreadable.clear();
        rules.unreadable.add(TicketFields.NEXT_DUE.name());
        assertThatThrownBy(() -> lee().serviceLevels().report(ReportRequest.between(MONDAY, MONDAY.plusSeconds(1))))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> ReportRequest.between(MONDAY, MONDAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("report.to");
    }

    @Test
    void aCalendarThatWasMendedMovesEveryDueInstantAndADryRunSaysSoFirst() {
        CalendarKey key = CalendarKey.of("office");
        deskWith(agreement("standard", Target.of("resolution", Duration.ofHours(8), key)));
        List<Ticket> open = List.of(incident("One"), incident("Two"), incident("Three"));
        Ticket done = incident("Done");
        resolve(done.id());
        office = BusinessCalendar.in(ZoneOffset.UTC)
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .closed(LocalDate.of(2026, 1, 5))
                .build();
        reopenDesk();
        RecomputeRequest request = RecomputeRequest.of(Condition.ALWAYS, "Twelfth Night is a holiday")
                .limit(2);

        Recomputation dry = kim().serviceLevels().recompute(request.dryRun());
        assertThat(dry.looked()).isEqualTo(2);
        assertThat(dry.changes()).hasSize(2);
        assertThat(dry.changes().get(0).after().get(0).reading().dueAt())
                .contains(Instant.parse("2026-01-06T17:00:00Z"));
        assertThat(dry.changes().get(0).wasDue()).isEqualTo(MONDAY.plus(Duration.ofHours(8)));
        assertThat(dry.changes().get(0).isDue()).isEqualTo(Instant.parse("2026-01-06T17:00:00Z"));
        assertThat(now(open.get(0).id()).version())
                .as("a dry run changes nothing")
                .isEqualTo(1);

        int changed = 0;
        String cursor = null;
        do {
            Recomputation part = kim().serviceLevels().recompute(request.after(cursor));
            changed += part.changes().size();
            cursor = part.cursor();
        } while (cursor != null);
        assertThat(changed).isEqualTo(3);
        assertThat(due(Instant.parse("2026-01-06T17:00:00.001Z"), Condition.ALWAYS))
                .hasSize(3);
        assertThat(now(done.id()).version()).isEqualTo(done.version() + 1);
        open.forEach(ticket -> assertSound(ticket.id()));
        assertThat(kim().serviceLevels().recompute(request.limit(100)).changes())
                .as("doing it again changes nothing")
                .isEmpty();
    }

    @Test
    void aClockRunsInTheCalendarOfWhomTheTicketNamesAndSaysWhose() {
        office = BusinessCalendar.in(ZoneOffset.UTC)
                .weekly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .build();
        CalendarOwner vendor = new CalendarOwner(CalendarOwner.Kind.GROUP, "vendor");
        keptCalendars.put(vendor, CalendarKey.of("office"));
        deskWith(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(8), ALWAYS)
                        .inCalendarOf(CalendarOwner.Kind.GROUP, TicketFields.TEAM)));
        Ticket mail = incident();
        advance(Duration.ofHours(3));
        assertThat(level(mail, "resolution").calendar()).isEqualTo(ClockCalendar.named(ALWAYS));
        assertThat(level(mail, "resolution").reading().elapsed()).isEqualTo(Duration.ofHours(3));

        kim().tickets().edit(mail.id(), TicketFields.TEAM.to(VENDOR));
        keptCalendars.clear();
        kim().tickets().edit(mail.id(), TicketFields.IMPACT.to(1L));
        assertThat(level(mail, "resolution").calendar())
                .as("as it was when the ticket came to the vendor")
                .isEqualTo(new ClockCalendar(CalendarKey.of("office"), vendor));
        assertThat(level(mail, "resolution").reading().dueAt()).contains(Instant.parse("2026-01-06T17:00:00Z"));
        rules.unreadable.add(TicketFields.TEAM.name());
        assertThat(lee().serviceLevels().of(mail.id()))
                .extracting(ServiceLevel::calendar)
                .as("nobody learns a team from its calendar")
                .containsExactly(ClockCalendar.named(CalendarKey.of("office")));
        rules.unreadable.clear();

        assertThat(kim().serviceLevels()
                        .recompute(RecomputeRequest.of(Condition.ALWAYS, "The vendor keeps no calendar"))
                        .changes())
                .hasSize(1);
        assertThat(level(mail, "resolution").calendar()).isEqualTo(ClockCalendar.named(ALWAYS));
        assertSound(mail.id());
    }

    @Test
    void aCalendarThatTheDeskDoesNotHaveIsRefusedWhenItIsChosen() {
        keptCalendars.put(new CalendarOwner(CalendarOwner.Kind.GROUP, "vendor"), CalendarKey.of("nowhere"));
        deskWith(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(8), ALWAYS)
                        .inCalendarOf(CalendarOwner.Kind.GROUP, TicketFields.TEAM)));
        Ticket mail = incident();

        assertThatThrownBy(() -> kim().tickets().edit(mail.id(), TicketFields.TEAM.to(VENDOR)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("group vendor")
                .hasMessageContaining("nowhere");
        assertThat(now(mail.id()).version()).isEqualTo(1);
    }

    @Test
    void aClockOfAnAgreementThatOneOfTwoDesksDoesNotKnowMissesNothing() {
        Agreement repair = agreement(
                        "vendor",
                        Target.of("repair", Duration.ofHours(2), ALWAYS)
                                .startsWhen(WITH_VENDOR)
                                .metWhen(Condition.not(WITH_VENDOR)))
                .of(AgreementKind.UNDERPINNING_CONTRACT)
                .covering(WITH_VENDOR);
        Agreement standard = agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS));
        deskWith(standard, repair);
        Ticket mail = incident();
        kim().tickets().edit(mail.id(), TicketFields.TEAM.to(VENDOR));
        advance(Duration.ofHours(1));

        agreements.remove(repair);
        reopenDesk();
        kim().tickets().edit(mail.id(), TicketFields.TEAM.to(SECOND));
        kim().serviceLevels().recompute(RecomputeRequest.of(Condition.ALWAYS, "By who does not know"));
        advance(Duration.ofHours(1));
        kim().tickets().edit(mail.id(), TicketFields.IMPACT.to(1L));

        agreements.add(repair);
        reopenDesk();
        kim().tickets().edit(mail.id(), TicketFields.IMPACT.to(2L));
        assertThat(level(mail, "repair").reading().status()).isEqualTo(ClockStatus.MET);
        assertThat(level(mail, "repair").reading().elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(kim().serviceLevels().recomputed(mail.id())).isEqualTo(levels(mail));
    }

    @Test
    void anAgreementThatWasChangedWithoutANewVersionIsRecomputedToo() {
        deskWith(agreement("standard", Target.of("resolution", Duration.ofHours(8), ALWAYS)));
        Ticket mail = incident();
        kim().incidents().hold(mail.id(), HoldReason.VENDOR, "");
        agreements.clear();
        agreements.add(agreement(
                "standard",
                Target.of("resolution", Duration.ofHours(8), ALWAYS)
                        .pausedWhen(where(Incident.HOLD_REASON).isSet())));
        reopenDesk();
        assertThat(level(mail, "resolution").reading().status()).isEqualTo(ClockStatus.RUNNING);

        Recomputation done =
                kim().serviceLevels().recompute(RecomputeRequest.of(Condition.ALWAYS, "Vendor holds pause now"));

        assertThat(done.changes()).hasSize(1);
        assertThat(level(mail, "resolution").reading().status()).isEqualTo(ClockStatus.PAUSED);
        assertSound(mail.id());
    }

    @Test
    void onlyWhoOperatesTheDeskRecomputes() {
        RecomputeRequest request = RecomputeRequest.of(Condition.ALWAYS, "x");
        assertThatThrownBy(() -> as("rita").serviceLevels().recompute(request)).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> as("rita").serviceLevels().recompute(request.dryRun()))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> RecomputeRequest.of(Condition.ALWAYS, " ")).hasMessageContaining("recompute.reason");
        assertThatThrownBy(() -> request.limit(0)).hasMessageContaining("recompute.limit");
    }

    /** A desk that promises ten hours, and does this when eight are gone. */
    private void deskThat(Escalation... escalations) {
        Target target = Target.of("resolution", Duration.ofHours(10), ALWAYS).thresholds(LATE);
        for (Escalation escalation : escalations) {
            target = target.escalating(escalation);
        }
        deskWith(agreement("standard", target));
    }

    private void deskWith(Agreement... those) {
        agreements.addAll(List.of(those));
        reopenDesk();
    }

    private void reopenDesk() {
        desk.close();
        desk = deskOn(storage);
    }

    private static Agreement agreement(String key, Target target) {
        return Agreement.named(key).promising(target);
    }

    private List<ServiceLevel> levels(Ticket ticket) {
        return kim().serviceLevels().of(ticket.id());
    }

    private ServiceLevel level(Ticket ticket, String target) {
        return levels(ticket).stream()
                .filter(level -> level.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private List<String> due(Instant until, Condition queue) {
        return kim().serviceLevels().dueBefore(until, queue, null, 10).items().stream()
                .map(TicketRow::title)
                .toList();
    }
}
