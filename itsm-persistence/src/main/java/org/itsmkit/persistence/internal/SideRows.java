package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.anyOf;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.Statements.row;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_LINK;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_FIELD;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_LABEL;

import java.util.List;
import java.util.UUID;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.schema.tables.ItsmLink;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketLabel;
import org.itsmkit.spi.storage.LinkChange;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Writes the rows that stand beside a head row: values of indexed fields, labels, links. A batch for each kind of change. */
final class SideRows {

    private static final ItsmTicketField F = ITSM_TICKET_FIELD;
    private static final ItsmTicketLabel L = ITSM_TICKET_LABEL;
    private static final ItsmLink K = ITSM_LINK;

    private final Jdbc jdbc;
    private final String putField;
    private final String removeField;
    private final String clearFields;
    private final String addLabel;
    private final String clearLabels;
    private final String putLink;
    private final String removeLink;

    SideRows(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        Dialect dialect = statements.dialect();
        putField = statements.text(dialect.upsert(
                F,
                row(F.TENANT_ID, F.TICKET_ID, F.FIELD, F.WRITTEN, F.SORT_KEY),
                List.of(F.TENANT_ID, F.TICKET_ID, F.FIELD)));
        removeField = statements.text(DSL.deleteFrom(F).where(is(F.TENANT_ID), is(F.TICKET_ID), is(F.FIELD)));
        clearFields = statements.text(DSL.deleteFrom(F).where(is(F.TENANT_ID), is(F.TICKET_ID)));
        List<Field<?>> label = List.of(L.TENANT_ID, L.TICKET_ID, L.IS_DENIED, L.LABEL);
        addLabel = statements.text(DSL.insertInto(L).columns(label).values(anyOf(label)));
        clearLabels = statements.text(DSL.deleteFrom(L).where(is(L.TENANT_ID), is(L.TICKET_ID)));
        putLink = statements.text(dialect.upsert(
                K,
                row(K.TENANT_ID, K.TICKET_ID, K.TYPE_KEY, K.OTHER_ID, K.INVERSE_KEY),
                List.of(K.TENANT_ID, K.TICKET_ID, K.TYPE_KEY, K.OTHER_ID)));
        removeLink = statements.text(
                DSL.deleteFrom(K).where(is(K.TENANT_ID), is(K.TICKET_ID), is(K.TYPE_KEY), is(K.OTHER_ID)));
    }

    void write(TenantId tenant, SideChanges changes) {
        String key = tenant.value();
        jdbc.batch(
                clearFields, changes.fieldsCleared, (to, ticket) -> to.text(key).uuid(ticket));
        jdbc.batch(
                removeField,
                changes.fieldsRemoved,
                (to, field) -> to.text(key).uuid(field.ticket()).text(field.row()));
        jdbc.batch(
                putField,
                changes.fieldsPut,
                (to, field) -> to.text(key)
                        .uuid(field.ticket())
                        .text(field.row().key())
                        .text(field.row().written())
                        .bytes(field.row().sortKey()));
        jdbc.batch(
                clearLabels, changes.labelsCleared, (to, ticket) -> to.text(key).uuid(ticket));
        jdbc.batch(
                addLabel,
                changes.labelsAdded,
                (to, label) -> to.text(key)
                        .uuid(label.ticket())
                        .flag(label.row().denied())
                        .text(label.row().text()));
        link(removeLink, key, changes.linksRemoved, false);
        link(putLink, key, changes.linksAdded, true);
    }

    private void link(String sql, String tenant, List<SideChanges.Of<LinkChange>> links, boolean added) {
        jdbc.batch(sql, links, (to, link) -> {
            UUID other = link.row().other().value();
            to.text(tenant).uuid(link.ticket()).text(link.row().type().key()).uuid(other);
            if (added) {
                to.text(link.row().type().inverseKey());
            }
        });
    }
}
