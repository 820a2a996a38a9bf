package org.itsmkit.spi.storage.document;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;

/** The written form of a journal entry where its tenant, ticket and sequence are the key: its two texts and its hash. */
public final class EntryText {

    private EntryText() {}

    public static String write(SealedEntry entry) {
        JsonWriter json = new JsonWriter(entry.text().length() + 128).beginList();
        json.value(entry.text()).value(entry.disclosures());
        return json.value(entry.hash().toString()).end().text();
    }

    /** Reads what {@link #write} wrote; throws {@link InvalidInput} for anything else. */
    public static SealedEntry read(TenantId tenant, TicketId ticket, long sequence, String text) {
        JsonList parts = JsonReader.list(text);
        return new SealedEntry(tenant, ticket, sequence, parts.text(0), parts.text(1), Sha256.parse(parts.text(2)));
    }
}
