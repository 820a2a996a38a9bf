package org.itsmkit.domain.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;

/** Entries and chains for tests. */
final class Sample {

    static final TenantId ACME = TenantId.of("acme");
    static final TicketId TICKET = TicketId.of("0190a2b0-0000-7000-8000-000000000001");
    static final TicketId OTHER = TicketId.of("0190a2b0-0000-7000-8000-000000000002");
    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    static final State NEW = State.of("new", Category.NEW);
    static final State WORKING = State.of("working", Category.ACTIVE);
    static final Person ANN = Person.of("ann");

    private Sample() {}

    /** Salts that are the same in every run. */
    static SaltSource salts() {
        return new Random(1)::nextBytes;
    }

    static Opened opened() {
        Map<String, FieldValue<?>> fields =
                Map.of("title", text("Printer on fire"), "impact", new FieldValue<>(FieldType.INTEGER, 2L));
        return new Opened(
                "INC-000001",
                new TypeRef("incident", 1),
                NEW,
                FieldValues.of(fields),
                List.of("title"),
                Participants.requestedBy(ANN));
    }

    static FieldValue<?> text(String text) {
        return new FieldValue<>(FieldType.TEXT, text);
    }

    /** An entry of {@link #TICKET}, as many minutes after noon as entries before it. */
    static JournalEntry entry(long sequence, TicketEvent... events) {
        return entry(TICKET, sequence, NOON.plusSeconds(60 * (sequence - 1)), events);
    }

    static JournalEntry entry(TicketId ticket, long sequence, Instant at, TicketEvent... events) {
        return new JournalEntry(
                ACME,
                ticket,
                sequence,
                at,
                at,
                Actor.person("bob"),
                Cause.COMMAND,
                "",
                "c-" + sequence,
                List.of(events));
    }

    /** The chain of these entries, which are of one ticket. */
    static List<SealedEntry> chain(List<JournalEntry> entries, SaltSource salts) {
        List<SealedEntry> chain = new ArrayList<>();
        JournalEntry first = entries.get(0);
        Sha256 head = JournalChain.genesis(first.tenant(), first.ticket());
        for (JournalEntry entry : entries) {
            chain.add(JournalChain.seal(head, entry, salts));
            head = chain.get(chain.size() - 1).hash();
        }
        return chain;
    }

    static Sha256 head(List<SealedEntry> chain) {
        return chain.get(chain.size() - 1).hash();
    }

    static Verification verify(List<SealedEntry> stored, int count, Sha256 head) {
        return JournalChain.verify(ACME, TICKET, stored.iterator(), count, head);
    }

    /** {@code entry} with another text. */
    static SealedEntry texted(SealedEntry entry, String text) {
        return new SealedEntry(
                entry.tenant(), entry.ticket(), entry.sequence(), text, entry.disclosures(), entry.hash());
    }

    static SealedEntry disclosing(SealedEntry entry, String disclosures) {
        return new SealedEntry(
                entry.tenant(), entry.ticket(), entry.sequence(), entry.text(), disclosures, entry.hash());
    }

    static SealedEntry numbered(SealedEntry entry, long sequence) {
        return new SealedEntry(
                entry.tenant(), entry.ticket(), sequence, entry.text(), entry.disclosures(), entry.hash());
    }

    static SealedEntry hashed(SealedEntry entry, Sha256 hash) {
        return new SealedEntry(
                entry.tenant(), entry.ticket(), entry.sequence(), entry.text(), entry.disclosures(), hash);
    }
}
