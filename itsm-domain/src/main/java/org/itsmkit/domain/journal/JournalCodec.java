package org.itsmkit.domain.journal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Disclosures.Disclosure;
import org.itsmkit.domain.journal.UnreadableEntry.Reason;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * The written form of a journal entry, version 1: canonical JSON in which each personal value is replaced by a
 * commitment, {@code {"sealed":"<hash of salt and value>"}}. {@code docs/audit.md} describes it to the byte.
 *
 * <p>Personal are the values of personal fields, the texts of comments, the notes of logged work and the names of
 * attachments. Where one was erased, {@link #ERASED} is read in the place of text and nothing in the place of any other
 * value: the field is then absent.
 */
public final class JournalCodec {

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    /** What is read in the place of an erased text. */
    public static final String ERASED = "[erased]";

    private JournalCodec() {}

    /** Writes an entry, with a fresh salt for each personal value. */
    public static EncodedEntry encode(JournalEntry entry, SaltSource salts) {
        return encode(entry, salts, new Hashing());
    }

    static EncodedEntry encode(JournalEntry entry, SaltSource salts, Hashing hashing) {
        JsonWriter json = new JsonWriter(640).beginObject().member("v", VERSION);
        json.member("tenant", entry.tenant().value());
        json.member("ticket", entry.ticket().toString());
        json.member("sequence", entry.sequence());
        json.member("occurredAt", InstantText.of(entry.occurredAt()));
        json.member("recordedAt", InstantText.of(entry.recordedAt()));
        ModelJson.writeActor(json.name("actor"), entry.actor());
        json.name("cause").beginList();
        json.value(entry.cause().kind().name()).value(entry.cause().reference()).end();
        json.member("correlation", entry.correlation()).member("command", entry.commandId());
        json.name("events").beginList();
        EventWriter events = new EventWriter(json, salts, hashing);
        entry.events().forEach(events::write);
        return new EncodedEntry(json.end().end().text(), events.disclosures());
    }

    /** The entry that was sealed; throws {@link UnreadableEntry} when it cannot be read. Does not verify it. */
    public static JournalEntry decode(SealedEntry entry) {
        return decode(entry.text(), entry.disclosures());
    }

    /** The entry that was written; throws {@link UnreadableEntry} when it cannot be read. */
    public static JournalEntry decode(String text, String disclosures) {
        return read(text, new InOrder(disclosures(disclosures)));
    }

    static JournalEntry read(String text, EventReader.Opening opening) {
        return guarded(() -> entry(JsonReader.object(text), new EventReader(opening)));
    }

    static Disclosures disclosures(String text) {
        return guarded(() -> Disclosures.parse(text));
    }

    private static JournalEntry entry(JsonObject json, EventReader reader) {
        if (json.number("v") != VERSION) {
            throw UnreadableEntry.unknown("Format version " + json.number("v"));
        }
        JsonList cause = json.list("cause");
        List<TicketEvent> events = new ArrayList<>();
        json.list("events").objects().forEach(event -> events.add(reader.read(event)));
        return new JournalEntry(
                TenantId.of(json.text("tenant")),
                TicketId.of(json.text("ticket")),
                json.number("sequence"),
                ModelJson.readInstant(json, "occurredAt"),
                ModelJson.readInstant(json, "recordedAt"),
                ModelJson.readActor(json.list("actor")),
                new Cause(Cause.Kind.valueOf(cause.text(0)), cause.text(1)),
                json.text("correlation"),
                json.text("command"),
                events);
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEntry(Reason.DAMAGED, "The stored entry is damaged: " + e.getMessage(), e);
        }
    }

    /** Opens commitments without checking them. */
    private static final class InOrder implements EventReader.Opening {
        private final Disclosures values;
        private int next;

        InOrder(Disclosures values) {
            this.values = values;
        }

        @Override
        public @Nullable String open(String kind, String name, String commitment) {
            if (next >= values.size()) {
                throw new IllegalArgumentException("fewer disclosures than commitments");
            }
            Disclosure disclosure = values.at(next++);
            return disclosure == null ? null : disclosure.value();
        }
    }
}
