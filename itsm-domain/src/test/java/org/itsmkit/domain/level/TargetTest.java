package org.itsmkit.domain.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.sla.clock.ReopenPolicy;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Field<Boolean> VOID = Field.flag("void");
    private static final Field<Boolean> DONE = Field.flag("done");
    private static final Field<Boolean> WANTED = Field.flag("wanted");
    private static final Target RESOLUTION = Target.of("resolution", Duration.ofHours(8), CalendarKey.of("office"));
    private static final Target CANCELLABLE = RESOLUTION
            .startsWhen(where(WANTED).is(true))
            .metWhen(where(DONE).is(true))
            .cancelledWhen(where(VOID).is(true));

    private static LevelCase of(Target target, FieldEdit<?>... fields) {
        return new LevelCase(
                target,
                TicketCase.of(Incident.type(IncidentSettings.DEFAULT)
                                .fields(VOID, DONE, WANTED)
                                .build())
                        .open(TicketCase.titled("Mail", fields)));
    }

    private static UnaryOperator<TicketCase> edit(FieldEdit<?>... edits) {
        return mail -> mail.edits(edits);
    }

    private static ClockStatus status(LevelCase it) {
        return it.reading().status();
    }

    @Test
    void aTicketThatIsCancelledOrMergedCancelsItsClocks() {
        assertThat(status(of(RESOLUTION).then(mail -> mail.does("cancel", Incident.CANCEL_REASON.to("INVALID")))))
                .isEqualTo(ClockStatus.CANCELLED);
        assertThat(status(of(RESOLUTION).then(mail -> mail.engine().does("merge"))))
                .isEqualTo(ClockStatus.CANCELLED);
    }

    @Test
    void aTargetMaySayWhatMakesItsPromiseVoid() {
        LevelCase it = of(RESOLUTION.cancelledWhen(where(VOID).is(true))).then(edit(VOID.to(true)));
        assertThat(status(it)).isEqualTo(ClockStatus.CANCELLED);
        assertThat(it.reading().dueAt()).isEmpty();
        assertThat(status(it.then(edit(VOID.to(false))))).isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    void whatIsMetAndCancelledAtOnceIsCancelled() {
        assertThat(status(of(CANCELLABLE, WANTED.to(true)).then(edit(VOID.to(true), DONE.to(true)))))
                .isEqualTo(ClockStatus.CANCELLED);
    }

    @Test
    void whatStoppedAClockFirstStaysWhatStoppedIt() {
        LevelCase met =
                of(CANCELLABLE, WANTED.to(true)).then(edit(DONE.to(true))).then(edit(VOID.to(true)));
        assertThat(status(met)).isEqualTo(ClockStatus.MET);
        assertThat(met.reading().elapsed()).isEqualTo(Duration.ofHours(1));
        LevelCase cancelled =
                of(CANCELLABLE, WANTED.to(true)).then(edit(VOID.to(true))).then(edit(DONE.to(true)));
        assertThat(status(cancelled)).isEqualTo(ClockStatus.CANCELLED);
    }

    @Test
    void aClockDoesNotStartWhileItWouldBeMetOrCancelled() {
        for (Field<Boolean> over : java.util.List.of(VOID, DONE)) {
            LevelCase it = of(CANCELLABLE, over.to(true)).then(edit(WANTED.to(true)));
            assertThat(status(it)).isEqualTo(ClockStatus.NOT_STARTED);
            assertThat(status(it.then(edit(over.to(false))))).isEqualTo(ClockStatus.RUNNING);
            assertThat(it.reading().elapsed()).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void aClockThatWasMetStartsOnlyOnce() {
        LevelCase it = of(CANCELLABLE.onReopening(ReopenPolicy.FIRST_CYCLE), WANTED.to(true))
                .then(edit(DONE.to(true)))
                .then(edit(DONE.to(false)));
        assertThat(status(it)).isEqualTo(ClockStatus.MET);
    }
}
