package org.itsmkit.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class TicketTypeTest {

    private static final Field<String> SERVICE = Field.choice("service").indexed();
    private static final Field<String> NOTE = Field.text("note");
    private static final TicketType TYPE =
            Incident.type(IncidentSettings.DEFAULT).fields(SERVICE, NOTE).build();

    @Test
    void aSearchMayNameWhatEveryTicketHasAndTheIndexedFields() {
        assertThat(Condition.parse(
                                "service = mail and category in (NEW, ACTIVE) and next-due is set", TYPE.searchable())
                        .fields())
                .containsExactly(SERVICE, TicketFields.CATEGORY, TicketFields.NEXT_DUE);
        assertThatThrownBy(() -> Condition.parse("note is set", TYPE.searchable()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Condition.parse("description is set", TYPE.searchable()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aConditionAboutATicketMayNameAllItsFieldsToo() {
        assertThat(Condition.parse("note is set and hold-reason = CALLER and number = INC-1", TYPE.askable())
                        .fields())
                .containsExactly(NOTE, Incident.HOLD_REASON, TicketFields.NUMBER);
    }

    @Test
    void noFieldMayHaveTheNameOfOneThatFollowsFromEveryTicket() {
        assertThatThrownBy(() -> Incident.type(IncidentSettings.DEFAULT)
                        .fields(Field.text("state"))
                        .build())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("state");
    }
}
