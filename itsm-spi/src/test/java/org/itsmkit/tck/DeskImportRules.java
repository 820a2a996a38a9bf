package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.ImportOutcome;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.service.ImportedTicket.Step;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.spi.TicketChange;
import org.junit.jupiter.api.Test;

/** History from elsewhere is kept as it was, all of it or nothing, once. */
abstract class DeskImportRules extends DeskCase {

    private static final Instant LONG_AGO = Instant.parse("2020-03-02T10:00:00Z");
    private static final Actor AGENT = Actor.person("former");

    private final List<TicketChange> heard = new ArrayList<>();

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.listener(heard::add)
                .agreements(
                        Agreement.named("standard")
                                .promising(Target.resolution(
                                        Duration.ofHours(8), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES)),
                        Agreement.named("network")
                                .covering(Condition.where(TicketFields.TEAM).is(Team.of("network")))
                                .ranked(1)
                                .promising(Target.resolution(
                                        Duration.ofHours(2), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES)));
    }

    @Test
    void whatHappenedIsKeptAsItWas() {
        ImportOutcome outcome = take("INC1", started(1), resolved(5), closed(24 * 8));

        assertThat(outcome.isNew()).isTrue();
        assertThat(outcome.entries()).isEqualTo(4);
        assertThat(outcome.deviations()).isEmpty();
        Ticket ticket = outcome.ticket();
        assertThat(ticket.state()).isEqualTo(Incident.CLOSED);
        assertThat(ticket.createdAt()).isEqualTo(LONG_AGO);
        assertThat(ticket.updatedAt()).isEqualTo(at(24 * 8));
        assertThat(kim().tickets().history(ticket.id())).allSatisfy(entry -> {
            assertThat(entry.cause()).isEqualTo(Cause.imported("legacy"));
            assertThat(entry.recordedAt()).isEqualTo(MONDAY);
            assertThat(entry.occurredAt()).isBefore(MONDAY);
        });
        assertThat(heard).hasSize(4);
        assertSound(ticket.id());
    }

    @Test
    void takingItInAgainIsNothingNew() {
        ImportOutcome first = take("INC1", started(1));
        kim().tickets().comment(first.ticket().id(), says("Meanwhile"));

        ImportOutcome again = take("INC1", started(1), resolved(2));

        assertThat(again.isNew()).isFalse();
        assertThat(again.entries()).isZero();
        assertThat(again.ticket()).isEqualTo(now(first.ticket().id()));
        assertThat(kim().tickets().count(TicketSearch.all())).isEqualTo(1);
    }

    @Test
    void twoSourcesAndTwoKeysAreFourTickets() {
        for (String source : List.of("a", "a\nb")) {
            for (String key : List.of("b\nc", "c")) {
                assertThat(kim().imports().take(imported(source, key)).isNew()).isTrue();
            }
        }
        assertThat(kim().tickets().count(TicketSearch.all())).isEqualTo(4);
    }

    @Test
    void everyDepartureFromTheWorkflowIsNamed() {
        Step impossible = new Step(at(1), AGENT, "CLOSED", List.of(), null);
        Step after = new Step(at(2), AGENT, "IN_PROGRESS", List.of(), null);
        Step bare = new Step(at(3), AGENT, "RESOLVED", List.of(), null);
        Step back = new Step(at(1), AGENT, null, List.of(), says("Earlier"));

        ImportOutcome outcome = take("INC1", impossible, after, bare, back);

        assertThat(outcome.deviations())
                .extracting(Deviated::code)
                .containsExactly(
                        "import.transition",
                        "import.after-end",
                        "import.transition",
                        "import.missing-field",
                        "import.missing-field",
                        "import.time-backwards");
        assertThat(outcome.ticket().state()).isEqualTo(Incident.RESOLVED);
        assertSound(outcome.ticket().id());
    }

    @Test
    void nobodyIsToldOfThePastUnderAnyAgreement() {
        Ticket open = take("INC1", started(1)).ticket();
        take("INC2", started(1), resolved(30));
        for (int day = 0; day < 30; day++) {
            pass(Duration.ofDays(1));
        }
        assertThat(told).isEmpty();

        kim().tickets().assign(open.id(), Team.of("network"), null);
        desk.dueWork().runDue();
        kim().tickets().assign(open.id(), Team.of("mail"), null);
        desk.dueWork().runDue();

        assertThat(told).isEmpty();
    }

    @Test
    void clocksAreComputedFromWhatHappened() {
        Ticket ticket = take("INC1", started(1), resolved(5)).ticket();

        ClockReading reading = kim().serviceLevels().of(ticket.id()).get(0).reading();

        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(reading.breached()).isFalse();
        assertThat(kim().serviceLevels().recomputed(ticket.id()))
                .isEqualTo(kim().serviceLevels().of(ticket.id()));
    }

    @Test
    void allOrNothing() {
        Step bad = new Step(at(2), AGENT, "NO_SUCH_STATE", List.of(), null);
        Step unknown =
                new Step(at(2), AGENT, null, List.of(Field.text("no-such").to("x")), null);
        Step tomorrow = new Step(MONDAY.plusSeconds(1), AGENT, null, List.of(), says("Not yet"));

        for (Step step : List.of(bad, unknown, tomorrow)) {
            assertThatThrownBy(() -> take("INC1", started(1), step)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> kim().imports()
                        .take(new ImportedTicket(
                                "legacy",
                                "INC1",
                                null,
                                "incident",
                                LONG_AGO,
                                AGENT,
                                null,
                                List.of(),
                                Participants.NONE,
                                List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThat(kim().tickets().count(TicketSearch.all())).isZero();
    }

    @Test
    void aNumberThatIsTakenIsNamed() {
        Ticket mail = incident();
        ImportedTicket same = new ImportedTicket(
                "legacy",
                "INC1",
                mail.number(),
                "incident",
                LONG_AGO,
                AGENT,
                null,
                title(),
                Participants.NONE,
                List.of());

        assertThatThrownBy(() -> kim().imports().take(same))
                .isInstanceOfSatisfying(
                        InvalidInput.class, bad -> assertThat(bad.field()).isEqualTo("import.number"));
    }

    @Test
    void severalNodesTakeOneTicketInOnce() {
        List<ImportOutcome> outcomes = Together.run(4, node -> take("INC1", started(1), resolved(2)));

        assertThat(outcomes).filteredOn(ImportOutcome::isNew).hasSize(1);
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.ticket()).isEqualTo(outcomes.get(0).ticket()));
    }

    private ImportOutcome take(String key, Step... steps) {
        return kim().imports().take(imported("legacy", key, steps));
    }

    private static ImportedTicket imported(String source, String key, Step... steps) {
        return new ImportedTicket(
                source,
                key,
                null,
                "incident",
                LONG_AGO,
                Actor.person("lee"),
                null,
                title(),
                Participants.requestedBy(person("lee")),
                List.of(steps));
    }

    private static List<FieldEdit<?>> title() {
        return List.of(TicketFields.TITLE.to("Old mail"));
    }

    private static Step started(int hour) {
        return new Step(at(hour), AGENT, "IN_PROGRESS", List.of(TicketFields.ASSIGNEE.to(person("former"))), null);
    }

    private static Step resolved(int hour) {
        return new Step(
                at(hour),
                AGENT,
                "RESOLVED",
                List.of(Incident.RESOLUTION_CODE.to("FIXED"), Incident.RESOLUTION_NOTES.to("Done")),
                null);
    }

    private static Step closed(int hour) {
        return new Step(at(hour), AGENT, "CLOSED", List.of(), null);
    }

    private static Instant at(int hour) {
        return LONG_AGO.plus(Duration.ofHours(hour));
    }
}
