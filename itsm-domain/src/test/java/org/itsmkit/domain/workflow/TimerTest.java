package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;
import org.junit.jupiter.api.Test;

class TimerTest {

    private static final State OPEN = State.of("open", Category.NEW);
    private static final State DONE = State.of("done", Category.CLOSED);
    private static final Field<Long> NUDGES = Field.integer("nudges");

    private static TicketCase with(Delay delay, int times) {
        Workflow workflow = Workflow.named("timed")
                .startingAt(OPEN)
                .allow("finish", OPEN, DONE)
                .by(Role.AGENT)
                .allowIn("nudge", OPEN)
                .bySystem()
                .increments(NUDGES)
                .after("nudge", delay)
                .whileIn(OPEN)
                .times(times)
                .performs("nudge")
                .build();
        TicketType type =
                TicketType.named("timed").fields(NUDGES).workflow(workflow).build();
        return TicketCase.of(type).open(TicketCase.titled("it"));
    }

    @Test
    void itFiresAfterEachFurtherDelayAndNotMoreOftenThanSaid() {
        TicketCase it = with(new Delay.Elapsed(Duration.ofHours(2)), 3);
        assertThat(it.waitsUntil("2026-01-05T10:59:59Z").value(NUDGES)).isNull();
        assertThat(it.waitsUntil("2026-01-05T11:00:00Z").value(NUDGES)).isEqualTo(1);
        assertThat(it.waitsUntil("2026-01-05T12:59:59Z").value(NUDGES)).isEqualTo(1);
        assertThat(it.waitsUntil("2026-01-09T09:00:00Z").value(NUDGES)).isEqualTo(3);
    }

    @Test
    void itCountsOpenTimeOfACalendar() {
        TicketCase it = with(new Delay.OpenTime(Duration.ofHours(10), CalendarKey.of("default")), 1);
        assertThat(it.waitsUntil("2026-01-06T09:59:59Z").value(NUDGES)).isNull();
        assertThat(it.waitsUntil("2026-01-06T10:00:00Z").value(NUDGES)).isEqualTo(1);
    }

    @Test
    void aCalendarThatIsNotKnownNeverMakesItDue() {
        TicketCase it = with(new Delay.WorkingDays(1, CalendarKey.of("unknown")), 1);
        assertThat(it.waitsUntil("2027-01-05T09:00:00Z").value(NUDGES)).isNull();
    }

    @Test
    void askedToFireBeforeItIsDueItDoesNothing() {
        TicketCase it = with(new Delay.Elapsed(Duration.ofHours(2)), 1).engine();
        assertThat(it.does(new Command.FireTimer("nudge")).accepted()).isTrue();
        assertThat(it.events()).isEmpty();
        assertThat(it.does(new Command.FireTimer("no-such")).events()).isEmpty();
    }

    @Test
    void aTimerWhoseActionIsRefusedLeavesItsMarkAllTheSame() {
        Workflow workflow = Workflow.named("timed")
                .startingAt(OPEN)
                .allow("finish", OPEN, DONE)
                .when(Condition.NEVER, "never", "Never.")
                .after("finish", new Delay.Elapsed(Duration.ofHours(1)))
                .whileIn(OPEN)
                .performs("finish")
                .build();
        TicketCase it = TicketCase.of(
                        TicketType.named("timed").workflow(workflow).build())
                .open(TicketCase.titled("it"))
                .waitsUntil("2026-01-05T12:00:00Z");
        assertThat(it.state()).isEqualTo(OPEN);
        assertThat(it.events()).singleElement().isInstanceOf(TicketEvent.TimerFired.class);
        assertThat(workflow.timer("finish").orElseThrow().dueAt(it.ticket(), Calendars.none()))
                .isEmpty();
    }
}
