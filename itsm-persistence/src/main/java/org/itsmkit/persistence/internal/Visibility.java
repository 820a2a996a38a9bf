package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_LABEL;

import java.util.List;
import java.util.function.Function;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketLabel;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What may be seen, as a part of a question. */
final class Visibility {

    private static final ItsmTicketLabel L = ITSM_TICKET_LABEL;

    private Visibility() {}

    /** The condition on a row of tickets. */
    static Function<ItsmTicket, Condition> of(Readers readers, Draft draft) {
        if (readers.unrestricted()) {
            draft.shape("unrestricted");
            return ticket -> DSL.noCondition();
        }
        if (readers.labels().isEmpty()) {
            draft.shape("blind");
            return ticket -> DSL.falseCondition();
        }
        boolean everyone = readers.labels().contains(Labels.EVERYONE);
        draft.shape(everyone ? "everyone" : "some");
        List<String> held = readers.labels().stream()
                .map(label -> Texts.check("reader label", label))
                .sorted()
                .toList();
        List<Field<String>> labels = draft.bindAll(L.LABEL, held);
        return ticket -> {
            Condition byLabel = has(ticket, labels, false).andNot(has(ticket, labels, true));
            return everyone ? DSL.condition(ticket.READERS_OPEN).or(byLabel) : byLabel;
        };
    }

    private static Condition has(ItsmTicket ticket, List<Field<String>> labels, boolean denied) {
        return DSL.exists(DSL.selectOne()
                .from(L)
                .where(
                        L.TENANT_ID.eq(ticket.TENANT_ID),
                        L.TICKET_ID.eq(ticket.ID),
                        denied ? DSL.condition(L.IS_DENIED) : DSL.not(DSL.condition(L.IS_DENIED)),
                        L.LABEL.in(labels)));
    }
}
