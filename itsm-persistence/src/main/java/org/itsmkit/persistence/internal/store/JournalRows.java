package org.itsmkit.persistence.internal.store;

import java.util.List;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.storage.TicketWrite;

/** The journals: appended to, and changed only where personal values are taken out. */
public final class JournalRows {

    private final Words words;
    private final Runner runner;

    /**
     * @param append tenant, ticket, sequence, entry, disclosures, hash
     * @param erase new disclosures by tenant, ticket, sequence
     */
    public record Words(String append, String erase) {}

    JournalRows(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
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
        runner.batch(
                words.append,
                entries,
                (to, entry) -> to.text(entry.tenant().value())
                        .uuid(entry.ticket().value())
                        .number(entry.sequence())
                        .text(entry.text())
                        .text(entry.disclosures())
                        .bytes(entry.hash().bytes()));
    }

    void erase(List<SealedEntry> entries) {
        runner.batch(
                words.erase,
                entries,
                (to, entry) -> to.text(entry.disclosures())
                        .text(entry.tenant().value())
                        .uuid(entry.ticket().value())
                        .number(entry.sequence()));
    }
}
