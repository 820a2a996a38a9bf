package org.itsmkit.domain.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.junit.jupiter.api.Test;

class NewTicketTest {

    private static final Field<String> SERVICE = Field.text("service");

    private static TicketType with(Field<?> own) {
        return Incident.type(IncidentSettings.DEFAULT).fields(own).build();
    }

    private static Ticket mail() {
        return TicketCase.of(with(SERVICE))
                .open(TicketCase.titled("Mail", SERVICE.to("post"), TicketFields.IMPACT.to(2L)))
                .ticket();
    }

    @Test
    void whatIsNamedIsTakenOverAndTheTitleAlways() {
        NewTicket next = NewTicket.following(mail(), List.of("service", "urgency"), with(SERVICE));
        assertThat(next.fields()).containsExactly(TicketFields.TITLE.to("Mail"), SERVICE.to("post"));
        assertThat(next.participants()).isEqualTo(mail().participants());
    }

    @Test
    void whatTheTypeDoesNotHaveAnyMoreIsLeftOut() {
        assertThat(NewTicket.following(mail(), List.of("service"), Incident.TYPE)
                        .fields())
                .containsExactly(TicketFields.TITLE.to("Mail"));
        assertThat(NewTicket.following(mail(), List.of("service"), with(Field.integer("service")))
                        .fields())
                .containsExactly(TicketFields.TITLE.to("Mail"));
    }

    @Test
    void theNumberStandsForATitleThatWasErased() {
        Ticket erased = mail().withFields(mail().fields().with(List.of(TicketFields.TITLE.cleared())));
        assertThat(NewTicket.following(erased, List.of(), Incident.TYPE).fields())
                .containsExactly(TicketFields.TITLE.to("INC-000001"));
    }
}
