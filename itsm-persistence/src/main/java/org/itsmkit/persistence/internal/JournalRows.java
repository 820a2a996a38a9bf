package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.anyOf;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_JOURNAL;

import java.util.List;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.persistence.internal.schema.tables.ItsmJournal;
import org.itsmkit.spi.storage.TicketWrite;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The journals: appended to, and changed only where personal values are taken out. */
final class JournalRows {

    private static final ItsmJournal J = ITSM_JOURNAL;

    private final Jdbc jdbc;
    private final String append;
    private final String erase;

    JournalRows(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        List<Field<?>> columns = List.of(J.TENANT_ID, J.TICKET_ID, J.SEQUENCE_NUMBER, J.ENTRY, J.DISCLOSURES, J.HASH);
        append = statements.text(DSL.insertInto(J).columns(columns).values(anyOf(columns)));
        erase = statements.text(DSL.update(J)
                .set(J.DISCLOSURES, Statements.any(J.DISCLOSURES))
                .where(is(J.TENANT_ID), is(J.TICKET_ID), is(J.SEQUENCE_NUMBER)));
    }

    static void check(TicketWrite write) {
        write.entries().forEach(JournalRows::check);
        write.erased().forEach(JournalRows::check);
    }

    private static void check(SealedEntry entry) {
        Texts.check("entry.text", entry.text());
        Texts.check("entry.disclosures", entry.disclosures());
    }

    void append(List<SealedEntry> entries) {
        jdbc.batch(
                append,
                entries,
                (to, entry) -> to.text(entry.tenant().value())
                        .uuid(entry.ticket().value())
                        .number(entry.sequence())
                        .text(entry.text())
                        .text(entry.disclosures())
                        .bytes(entry.hash().bytes()));
    }

    void erase(List<SealedEntry> entries) {
        jdbc.batch(
                erase,
                entries,
                (to, entry) -> to.text(entry.disclosures())
                        .text(entry.tenant().value())
                        .uuid(entry.ticket().value())
                        .number(entry.sequence()));
    }
}
