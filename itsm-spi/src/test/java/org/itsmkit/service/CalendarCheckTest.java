package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.spi.standard.FixedTypes;
import org.junit.jupiter.api.Test;

/** A calendar that is named and not there would leave timers and clocks standing still without a word. */
class CalendarCheckTest {

    private static final State OPEN = State.of("OPEN", Category.NEW);
    private static final State DONE = State.of("DONE", Category.CLOSED);
    private static final TicketType VISIT = TicketType.named("visit")
            .workflow(Workflow.named("visit")
                    .startingAt(OPEN)
                    .allow("finish", OPEN, DONE)
                    .afterWorkingDays("late", 3, CalendarKey.of("office"))
                    .whileIn(OPEN)
                    .performs("finish")
                    .build())
            .build();
    private static final NewTicket NEW = NewTicket.of(Participants.NONE, TicketFields.TITLE.to("it"));

    @Test
    void noDeskIsBuiltWithoutACalendarThatATimerNames() {
        assertThatThrownBy(() -> ServiceDesk.builder().types(VISIT).build())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("calendar of timer late of type visit v1")
                .hasMessageContaining("\"office\"");
        try (ServiceDesk desk = ServiceDesk.builder()
                .types(VISIT)
                .calendar("office", BusinessCalendar.alwaysOpen())
                .build()) {
            assertThat(desk.as(Actor.person("kim")).tickets().open("visit", NEW).state())
                    .isEqualTo(OPEN);
        }
    }

    @Test
    void noTicketIsOpenedOfATypeFromElsewhereWithoutItsCalendar() {
        try (ServiceDesk desk =
                ServiceDesk.builder().types(FixedTypes.of(List.of(VISIT))).build()) {
            assertThatThrownBy(() -> desk.as(Actor.person("kim")).tickets().open("visit", NEW))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("calendar of timer late of type visit v1");
        }
    }

    @Test
    void noDeskIsBuiltWithoutACalendarThatAnAgreementNames() {
        Target target = Target.resolution(Duration.ofHours(8), CalendarKey.of("office"), Condition.NEVER);
        assertThatThrownBy(() -> ServiceDesk.builder()
                        .agreements(Agreement.named("gold").promising(target))
                        .build())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("calendar of target resolution of agreement gold");
    }
}
