package org.itsmkit.domain.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.ClockFact;
import org.junit.jupiter.api.Test;

class PauseReasonTest {

    private static final Field<String> NOTE = Field.text("note").labelled("Note of the day");
    private static final Field<Boolean> FROZEN =
            Field.flag("frozen").labelled("CI frozen").personal();

    private static LevelCase pausedWhen(Condition condition) {
        Target target = Target.resolution(Duration.ofHours(8), CalendarKey.of("office"), condition);
        return new LevelCase(
                target,
                TicketCase.of(Incident.type(IncidentSettings.DEFAULT)
                                .fields(NOTE, FROZEN)
                                .build())
                        .open(TicketCase.titled("Mail")));
    }

    private static LevelCase onHold(Condition condition) {
        return pausedWhen(condition).then(mail -> mail.says("hold", Incident.HOLD_REASON.to("CALLER")));
    }

    private static String reason(LevelCase it) {
        return it.facts().get(it.facts().size() - 1).reason();
    }

    @Test
    void aPauseIsToldByTheFactThatPausedIt() {
        assertThat(reason(onHold(Incident.PAUSES))).isEqualTo("waiting for caller");
        assertThat(onHold(Incident.PAUSES).reading().explain().toString())
                .contains("did not count: paused, waiting for caller");
    }

    @Test
    void aPauseThatGoesOnForAnotherReasonSaysSo() {
        LevelCase it =
                onHold(Incident.PAUSES).then(mail -> mail.agent().does("hold", Incident.HOLD_REASON.to("CHANGE")));
        assertThat(it.kinds()).containsExactly(ClockFact.Kind.STARTED, ClockFact.Kind.PAUSED, ClockFact.Kind.PAUSED);
        assertThat(reason(it)).isEqualTo("waiting for change");
        assertThat(it.reading().explain().toString()).contains("waiting for caller", "waiting for change");
    }

    @Test
    void whatMakesNoDifferenceToThePauseIsNotHeard() {
        LevelCase it = onHold(Incident.PAUSES).then(mail -> mail.agent().edits(TicketFields.TITLE.to("Post")));
        assertThat(it.kinds()).containsExactly(ClockFact.Kind.STARTED, ClockFact.Kind.PAUSED);
    }

    @Test
    void onlyTheFactsThatItRestsOnAreTold() {
        Condition condition = where(Incident.HOLD_REASON)
                .is("VENDOR")
                .or(where(TicketFields.STATE)
                        .is("ON_HOLD")
                        .and(not(where(TicketFields.TEAM).is(Team.of("messaging")))));
        assertThat(reason(onHold(condition))).isEqualTo("state on hold and without team");
    }

    @Test
    void neitherTextNorAPersonalValueIsTold() {
        assertThat(reason(pausedWhen(where(NOTE).isSet()).then(mail -> mail.edits(NOTE.to("secret")))))
                .isEqualTo("note of the day");
        assertThat(reason(pausedWhen(where(FROZEN).is(true)).then(mail -> mail.edits(FROZEN.to(true)))))
                .isEqualTo("CI frozen");
    }

    @Test
    void aPauseThatRestsOnNoFieldIsToldByTheState() {
        assertThat(reason(pausedWhen(Condition.ALWAYS))).isEqualTo("new");
    }

    @Test
    void aClockThatIsReopenedIsStillPausedByWhatPausedItBefore() {
        LevelCase it = pausedWhen(where(NOTE).isSet())
                .then(mail -> mail.edits(NOTE.to("x")))
                .then(mail -> mail.does(
                        "resolve", Incident.RESOLUTION_CODE.to("FIXED"), Incident.RESOLUTION_NOTES.to("Done")))
                .then(mail -> mail.says("reopen"));
        assertThat(it.reading().elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(it.reading().explain().toString()).endsWith("7h left.");
    }
}
