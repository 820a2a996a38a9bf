package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Guards;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** What leaves the engine holds nothing that the actor may not read. */
class RedactionTest extends DeskCase {

    private static final Field<String> SALARY = Field.text("salary").indexed();
    private static final Field<String> SECRET = Field.text("secret").indexed().personal();
    private static final TicketType TASK = TicketType.named("task")
            .workflow(Workflow.named("task")
                    .startingAt(State.of("PLANNED", Category.NEW))
                    .allow("finish", State.of("PLANNED", Category.NEW), State.of("DONE", Category.CLOSED))
                    .when(Guards.noneOpen(LinkType.WAITS_FOR))
                    .build())
            .build();

    private final HouseRules rules = new HouseRules();

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.access(rules)
                .types(
                        Incident.type(IncidentSettings.DEFAULT)
                                .fields(SALARY, SECRET)
                                .build(),
                        TASK)
                .agreements(Agreement.named("standard")
                        .promising(Target.resolution(
                                Duration.ofHours(8), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES)));
    }

    @Test
    void fieldsThatMayNotBeReadLeaveNoTrace() {
        rules.unreadable.add(SALARY.name());
        rules.unreadable.add("requester");
        Ticket mail = kim().incidents()
                .report(NewIncident.titled("Mail").requester("lee").with(SALARY.to("4711")));
        kim().tickets().edit(mail.id(), SALARY.to("4712"));

        assertThat(lee().tickets().get(mail.id()).toString())
                .doesNotContain("471")
                .doesNotContain("lee");
        assertThat(lee().tickets().find(mail.id()).toString()).doesNotContain("471");
        assertThat(lee().tickets().history(mail.id()).toList().toString())
                .doesNotContain("471")
                .doesNotContain("lee");
        assertThat(lee().tickets().history(mail.id(), 0, 10)).hasSize(1);
        assertThat(lee().tickets().comment(mail.id(), says("Hello")).toString()).doesNotContain("471");
        assertThat(lee().tickets().search(TicketSearch.all()).items().get(0).requester())
                .isNull();
        assertThat(kim().tickets().get(mail.id()).get(SALARY)).contains("4712");
    }

    @Test
    void nobodySearchesSortsOrCountsByWhatTheyMayNotRead() {
        rules.unreadable.add(SALARY.name());
        rules.unreadable.add("priority");
        Field<String> disguised = Field.text("salary").indexed().labelled("Harmless");

        for (TicketSearch search : List.of(
                TicketSearch.where(Condition.where(SALARY).is("4711")),
                TicketSearch.where(Condition.where(disguised).is("4711")),
                TicketSearch.where(
                        Condition.not(Condition.where(TicketFields.PRIORITY).isSet())),
                TicketSearch.all().sortedBy(Sort.ascending(SALARY)))) {
            assertThatThrownBy(() -> lee().tickets().search(search)).hasMessageContaining("field.not.readable");
            assertThatThrownBy(() -> lee().tickets().count(search)).hasMessageContaining("field.not.readable");
            assertThat(kim().tickets().search(search).items()).isEmpty();
        }
    }

    @Test
    void whatACallersOwnFieldSaysOfItselfDoesNotCount() {
        rules.hidesPersonal = true;
        kim().incidents().report(NewIncident.titled("Mail").requester("lee").with(SECRET.to("4711")));
        Field<String> harmless = Field.text(SECRET.name()).indexed();

        for (TicketSearch search : List.of(
                TicketSearch.where(Condition.where(harmless).is("4711")),
                TicketSearch.where(Condition.not(Condition.where(harmless).isSet())),
                TicketSearch.all().sortedBy(Sort.ascending(harmless)))) {
            assertThatThrownBy(() -> lee().tickets().search(search)).hasMessageContaining("field.not.readable");
            assertThatThrownBy(() -> lee().tickets().count(search)).hasMessageContaining("field.not.readable");
        }
        assertThat(kim().tickets()
                        .count(TicketSearch.where(Condition.where(harmless).is("4711"))))
                .isEqualTo(1);
    }

    @Test
    void onlyWhatTicketsHaveCanBeAsked() {
        for (Field<?> field : List.of(
                TicketFields.DESCRIPTION,
                TicketFields.PRIORITY_REASON,
                Incident.RESOLUTION_NOTES,
                Field.text("resolution-notes").indexed(),
                Field.text("no-such").indexed(),
                Field.integer(SALARY.name()).indexed(),
                Field.text("priority"))) {
            for (TicketSearch search : List.of(
                    TicketSearch.where(new Condition.IsSet(field)),
                    TicketSearch.all().sortedBy(Sort.descending(field)))) {
                assertThatThrownBy(() -> kim().tickets().search(search))
                        .as(field.name())
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining(field.name());
                assertThatThrownBy(() -> kim().tickets().count(search)).isInstanceOf(InvalidInput.class);
            }
        }
    }

    @Test
    void aStaleEditOfAnUnreadableFieldDoesNotTellItsValue() {
        rules.unreadable.add("description");
        Ticket mail = incident();
        kim().tickets().edit(mail.id(), TicketFields.DESCRIPTION.to("4711"));

        assertThatThrownBy(() -> lee().basedOn(1).tickets().edit(mail.id(), TicketFields.DESCRIPTION.to("guess")))
                .hasMessageContaining("field.not.readable")
                .hasMessageNotContaining("4711");
    }

    @Test
    void whatIsInternalStaysSo() {
        Ticket mail = incident();
        kim().tickets().comment(mail.id(), NewComment.internally("He is a nuisance"));
        kim().tickets().logWork(mail.id(), Duration.ofMinutes(1), "Sighed");
        kim().tickets().comment(mail.id(), says("Dear Lee"));

        assertThat(lee().tickets().history(mail.id()).toList().toString())
                .contains("Dear Lee")
                .doesNotContain("nuisance")
                .doesNotContain("Sighed");
    }

    @Test
    void linksToTicketsThatMayNotBeSeenAreNotThere() {
        Ticket mail = incident();
        Ticket hidden = kim().incidents().report(NewIncident.titled("Hidden"));
        Ticket child = kim().tickets()
                .openLinked(
                        mail.id(),
                        LinkType.CHILD_OF,
                        "incident",
                        NewIncident.titled("Child").ticket());
        kim().tickets().link(mail.id(), LinkType.RELATES_TO, hidden.id());
        kim().tickets().merge(child.id(), mail.id());

        assertThat(lee().tickets().links(mail.id(), null, null, 10).items()).isEmpty();
        assertThat(kim().tickets().links(mail.id(), null, null, 10).items()).hasSize(3);
        assertThat(lee().tickets().history(mail.id()).toList().toString())
                .doesNotContain(hidden.id().toString())
                .doesNotContain(child.id().toString());
    }

    @Test
    void theCauseOfAFollowUpNamesNoHiddenTicket() {
        Ticket parent = kim().incidents().report(NewIncident.titled("Parent"));
        Ticket child = kim().tickets()
                .openLinked(
                        parent.id(),
                        LinkType.CHILD_OF,
                        "incident",
                        NewIncident.titled("Child").requester("lee").ticket());
        resolve(parent.id());

        assertThat(lee().tickets().get(child.id()).state()).isEqualTo(Incident.RESOLVED);
        assertThat(lee().tickets().history(child.id()).toList().toString())
                .contains("FOLLOW_UP")
                .doesNotContain(parent.id().toString());
    }

    @Test
    void aRefusalCountsHiddenTicketsAndNamesNone() {
        Ticket task = kim().tickets()
                .open("task", NewIncident.titled("Task").requester("lee").ticket());
        Ticket hidden = kim().incidents().report(NewIncident.titled("Top secret"));
        Ticket seen = incident("Known");
        kim().tickets().link(task.id(), LinkType.WAITS_FOR, hidden.id());
        kim().tickets().link(task.id(), LinkType.WAITS_FOR, seen.id());

        Decision refused = lee().tickets().tryPerform(task.id(), action("finish"));

        assertThat(refused.isAccepted()).isFalse();
        assertThat(refused.toString())
                .contains("2 linked")
                .contains(seen.number())
                .doesNotContain("Top secret")
                .doesNotContain(hidden.number());
        assertThat(lee().tickets().actions(task.id()).toString()).doesNotContain("Top secret");
        assertThat(kim().tickets().tryPerform(task.id(), action("finish")).toString())
                .contains("Top secret");
    }

    @Test
    void whyAClockIsPausedIsToldToThoseWhoMayReadIt() {
        Ticket mail = incident();
        kim().tickets().perform(mail.id(), Perform.action("hold", Incident.HOLD_REASON.to("CHANGE")));
        advance(Duration.ofHours(1));
        assertThat(explained(lee(), mail)).contains("paused, waiting for change");
        rules.unreadable.add("hold-reason");
        assertThat(explained(lee(), mail)).contains("paused").doesNotContain("change");
        assertThat(explained(kim(), mail)).contains("paused, waiting for change");
    }

    private static String explained(Desk desk, Ticket ticket) {
        return desk.serviceLevels().of(ticket.id()).get(0).reading().explain().toString();
    }

    @Test
    void aDecisionTellsNoFieldThatMayNotBeRead() {
        rules.unreadable.add("first-response-at");
        rules.unreadable.add("priority-computed");
        Ticket mail = incident();

        Decision decision = lee().tickets().preview(mail.id(), new Command.AddComment(says("x")));

        assertThat(decision.toString()).doesNotContain("first-response-at");
        rules.unreadable.add("next-due");
        assertThatThrownBy(() -> lee().serviceLevels().of(mail.id())).hasMessageContaining("field.not.readable");
        assertThatThrownBy(() -> lee().serviceLevels().recomputed(mail.id())).isInstanceOf(CommandRefused.class);
    }
}
