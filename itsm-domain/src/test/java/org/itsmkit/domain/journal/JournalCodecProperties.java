package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.ApprovalJson;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.Ticket;

/** The laws of the written form. */
class JournalCodecProperties {

    @Property(tries = 1000)
    void whatIsWrittenIsReadBackEqual(@ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int sequence) {
        JournalEntry entry = new RandomEntries(random).entry(Sample.ACME, Sample.TICKET, sequence);

        EncodedEntry written = JournalCodec.encode(entry, random::nextBytes);

        assertThat(JournalCodec.decode(written.text(), written.disclosures())).isEqualTo(entry);
        assertThat(throughUtf8(written.text())).isEqualTo(written.text());
        assertThat(throughUtf8(written.disclosures())).isEqualTo(written.disclosures());
    }

    @Property(tries = 300)
    void whatIsReadIsWrittenBackToTheByteWithTheSameSalts(@ForAll Random random, @ForAll long salts) {
        JournalEntry entry = new RandomEntries(random).entry(Sample.ACME, Sample.TICKET, 1);

        EncodedEntry written = JournalCodec.encode(entry, new Random(salts)::nextBytes);
        JournalEntry read = JournalCodec.decode(written.text(), written.disclosures());

        assertThat(JournalCodec.encode(read, new Random(salts)::nextBytes)).isEqualTo(written);
    }

    @Property(tries = 300)
    void aReplayOfWhatIsReadGivesTheSameTicket(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int length) {
        List<JournalEntry> journal = new RandomEntries(random).journal(length);

        List<JournalEntry> read = Sample.chain(journal, random::nextBytes).stream()
                .map(JournalCodec::decode)
                .toList();

        Ticket ticket = null;
        for (JournalEntry entry : journal) {
            ticket = History.apply(ticket, entry);
        }
        assertThat(History.replay(read.iterator())).isEqualTo(ticket);
    }

    @Property(tries = 300)
    void aHeadDocumentIsReadBackEqual(@ForAll Random random) {
        RandomEntries entries = new RandomEntries(random);
        TicketDocument document = new TicketDocument(
                entries.opened().fields(),
                entries.participants(),
                entries.items(),
                java.util.Map.of("b", random.nextInt(), "a", 1),
                random.nextBoolean() ? java.util.Map.of() : java.util.Map.of("cab", Approvals.asked(random)));

        assertThat(TicketDocument.parse(document.text())).isEqualTo(document);
        assertThat(TicketDocument.parse(document.text()).text()).isEqualTo(document.text());
    }

    @Property(tries = 300)
    void whatHappensToAnApprovalIsReadBackEqual(@ForAll Random random) {
        for (ApprovalEvent event : Approvals.events(random)) {
            JsonWriter json = new JsonWriter().beginObject();
            ApprovalJson.writeMembers(json, event);

            assertThat(ApprovalJson.readEvent(JsonReader.object(json.end().text())))
                    .isEqualTo(event);
        }
    }

    private static String throughUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
