package org.itsmkit.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.ticket.TicketFields.IMPACT;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY_COMPUTED;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY_REASON;
import static org.itsmkit.domain.ticket.TicketFields.URGENCY;

import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class TicketPriorityTest {

    private final TicketCase mail =
            TicketCase.of(Incident.TYPE).open(TicketCase.titled("Mail", IMPACT.to(2L), URGENCY.to(1L)));

    @Test
    void itFollowsFromImpactAndUrgency() {
        assertThat(mail.value(PRIORITY)).isEqualTo(2);
        assertThat(mail.edits(IMPACT.to(3L)).value(PRIORITY)).isEqualTo(3);
        assertThat(mail.value(PRIORITY_COMPUTED)).isEqualTo(3);
    }

    @Test
    void anOverrideNeedsAReasonAndKeepsTheComputedOne() {
        assertThat(mail.edits(PRIORITY.to(1L)).refusal()).containsExactly("priority.reason.missing");
        mail.edits(PRIORITY.to(1L), PRIORITY_REASON.to("The board"));
        assertThat(mail.value(PRIORITY)).isEqualTo(1);
        assertThat(mail.value(PRIORITY_COMPUTED)).isEqualTo(2);
    }

    @Test
    void anOverrideStaysWhileTheComputedOneMoves() {
        mail.edits(PRIORITY.to(1L), PRIORITY_REASON.to("The board")).edits(URGENCY.to(3L));
        assertThat(mail.value(PRIORITY)).isEqualTo(1);
        assertThat(mail.value(PRIORITY_COMPUTED)).isEqualTo(4);
    }

    @Test
    void clearingTheReasonOrTheOverrideReturnsToTheComputedOne() {
        mail.edits(PRIORITY.to(1L), PRIORITY_REASON.to("The board")).edits(PRIORITY_REASON.cleared());
        assertThat(mail.value(PRIORITY)).isEqualTo(2);
        mail.edits(PRIORITY.to(1L), PRIORITY_REASON.to("The board")).edits(PRIORITY.cleared());
        assertThat(mail.value(PRIORITY)).isEqualTo(2);
        assertThat(mail.value(PRIORITY_REASON)).isNull();
    }

    @Test
    void sayingTheComputedOneAgainIsNoOverride() {
        assertThat(mail.edits(PRIORITY.to(2L)).accepted()).isTrue();
        assertThat(mail.edits(IMPACT.to(1L)).value(PRIORITY)).isEqualTo(1);
    }

    @Test
    void withoutImpactOrUrgencyNothingIsComputedAnyMore() {
        mail.edits(IMPACT.cleared());
        assertThat(mail.value(PRIORITY)).isNull();
        assertThat(mail.value(PRIORITY_COMPUTED)).isNull();
    }

    @Test
    void aLevelOffItsScaleIsNamed() {
        assertThatThrownBy(() -> mail.edits(IMPACT.to(4L)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("impact");
        assertThatThrownBy(() -> mail.edits(PRIORITY.to(6L))).hasMessageContaining("priority");
        assertThatThrownBy(() -> TicketCase.of(Incident.TYPE).open(TicketCase.titled("x", URGENCY.to(0L))))
                .hasMessageContaining("urgency");
    }

    @Test
    void theComputedOneCannotBeEdited() {
        assertThatThrownBy(() -> mail.edits(PRIORITY_COMPUTED.to(1L))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOverrideWithAnActionIsHeldToTheSameRule() {
        assertThat(mail.does("start", PRIORITY.to(1L)).refusal()).containsExactly("priority.reason.missing");
        assertThat(mail.does("resolve", PRIORITY.to(1L)).refusal())
                .containsExactly("priority.reason.missing", "resolution.code.missing", "resolution.notes.missing");
    }

    @Test
    void itFollowsWhatTheWorkflowSetsToo() {
        State open = State.of("open", Category.NEW);
        State done = State.of("done", Category.CLOSED);
        Field<Boolean> fire = Field.flag("fire");
        TicketType type = TicketType.named("alarm")
                .fields(fire)
                .workflow(Workflow.named("alarm")
                        .startingAt(open)
                        .allow("end", open, done)
                        .on(Trigger.set(fire))
                        .sets(IMPACT, 1L)
                        .sets(URGENCY, 1L)
                        .build())
                .build();
        assertThat(TicketCase.of(type)
                        .open(TicketCase.titled("x"))
                        .edits(fire.to(true))
                        .value(PRIORITY))
                .isEqualTo(1);
        assertThat(TicketCase.of(type)
                        .open(TicketCase.titled("x", fire.to(true)))
                        .value(PRIORITY))
                .isEqualTo(1);
    }

    @Test
    void aTitleCannotBeBlankOrEmptied() {
        assertThatThrownBy(() -> mail.edits(TicketFields.TITLE.cleared())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> mail.does("start", TicketFields.TITLE.to("  ")))
                .hasMessageContaining("title");
        assertThatThrownBy(() -> TicketCase.of(Incident.TYPE).open(TicketCase.titled(" ")))
                .hasMessageContaining("title");
    }
}
