package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Verification.Intact;
import org.itsmkit.domain.ticket.Visibility;
import org.junit.jupiter.api.Test;

class JournalChainTest {

    private final List<SealedEntry> chain = Sample.chain(
            List.of(
                    Sample.entry(1, Sample.opened()),
                    Sample.entry(2, new TicketEvent.Commented("on my way", Visibility.PUBLIC)),
                    Sample.entry(3, new TicketEvent.ActionPerformed("start", Sample.NEW, Sample.WORKING)),
                    Sample.entry(4, new TicketEvent.Commented("done", Visibility.PUBLIC))),
            Sample.salts());
    private final List<SealedEntry> stored = new ArrayList<>(chain);
    private final Sha256 head = Sample.head(chain);

    /** Computed by the script of {@code docs/audit.md}: these may never change. */
    @Test
    void hashes_are_what_the_documentation_says() {
        assertThat(JournalChain.genesis(Sample.ACME, Sample.TICKET))
                .hasToString("51b057ada0b0b298c412155f3c565afc18d33050a5fa960895cd21f0fc69fdc8");
        assertThat(chain.get(0).hash()).hasToString("283279312b677394a5f6b96d60fa19a1ca010232a8690acdad824f2f0395cbaf");
        assertThat(head).hasToString("215dfbb1437d1d27626bbe10e7b0367de370f7d6bc1fdc295f60a2174374d098");
    }

    @Test
    void what_was_sealed_is_intact() {
        assertThat(Sample.verify(stored, 4, head)).isEqualTo(new Intact(4, head, 0, List.of()));
    }

    @Test
    void an_empty_journal_leads_to_the_genesis() {
        Sha256 genesis = JournalChain.genesis(Sample.ACME, Sample.TICKET);

        assertThat(Sample.verify(List.of(), 0, genesis)).isEqualTo(new Intact(0, genesis, 0, List.of()));
        assertThat(flaw(List.of(), 0, head)).isEqualTo("0 HEAD_MISMATCH");
    }

    @Test
    void every_ticket_of_every_tenant_has_a_genesis_of_its_own() {
        assertThat(List.of(
                        JournalChain.genesis(Sample.ACME, Sample.TICKET),
                        JournalChain.genesis(Sample.ACME, Sample.OTHER),
                        JournalChain.genesis(TenantId.of("acme2"), Sample.TICKET)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_changed_text_shows() {
        stored.set(1, Sample.texted(chain.get(1), chain.get(1).text().replace("PUBLIC", "INTERNAL")));

        assertThat(flaw(stored, 4, head)).isEqualTo("2 HASH_MISMATCH");
    }

    @Test
    void a_changed_personal_value_shows() {
        stored.set(3, Sample.disclosing(chain.get(3), chain.get(3).disclosures().replace("done", "undone")));

        assertThat(flaw(stored, 4, head)).isEqualTo("4 DISCLOSURE_MISMATCH");
    }

    @Test
    void a_changed_salt_an_added_or_a_dropped_disclosure_and_another_spelling_show() {
        String right = chain.get(1).disclosures();
        List<String> wrong = List.of(
                right.replace("[[\"", "[[\"0").replaceFirst(".\",\"", "\",\""),
                right.replace("]]", "],null]"),
                "[]",
                right.replace("on my", "on\\u0020my"),
                right + " ",
                right.substring(1),
                chain.get(3).disclosures());

        for (String disclosures : wrong) {
            stored.set(1, Sample.disclosing(chain.get(1), disclosures));
            assertThat(flaw(stored, 4, head)).as(disclosures).isEqualTo("2 DISCLOSURE_MISMATCH");
        }
    }

    @Test
    void a_missing_entry_shows_even_when_the_rest_is_renumbered() {
        stored.remove(1);
        assertThat(flaw(stored, 4, head)).isEqualTo("2 OUT_OF_ORDER");

        stored.set(1, Sample.numbered(stored.get(1), 2));
        stored.set(2, Sample.numbered(stored.get(2), 3));
        assertThat(flaw(stored, 3, head)).isEqualTo("2 HASH_MISMATCH");
    }

    @Test
    void a_missing_tail_shows_against_the_head_row() {
        stored.remove(3);
        assertThat(flaw(stored, 4, head)).isEqualTo("4 TOO_SHORT");
        assertThat(flaw(stored, 3, head)).isEqualTo("3 HEAD_MISMATCH");
    }

    @Test
    void an_entry_that_the_head_row_does_not_know_shows() {
        assertThat(flaw(stored, 3, chain.get(2).hash())).isEqualTo("4 TOO_LONG");
    }

    @Test
    void reordered_and_doubled_entries_show() {
        Collections.swap(stored, 1, 2);
        assertThat(flaw(stored, 4, head)).isEqualTo("2 OUT_OF_ORDER");

        Collections.swap(stored, 1, 2);
        stored.add(2, stored.get(1));
        assertThat(flaw(stored, 4, head)).isEqualTo("3 OUT_OF_ORDER");
    }

    @Test
    void an_entry_of_another_ticket_or_tenant_shows() {
        SealedEntry second = chain.get(1);
        SealedEntry foreignTicket =
                new SealedEntry(second.tenant(), Sample.OTHER, 2, second.text(), second.disclosures(), second.hash());
        SealedEntry foreignTenant = new SealedEntry(
                TenantId.of("other"), second.ticket(), 2, second.text(), second.disclosures(), second.hash());

        stored.set(1, foreignTicket);
        assertThat(flaw(stored, 4, head)).isEqualTo("2 FOREIGN");
        stored.set(1, foreignTenant);
        assertThat(flaw(stored, 4, head)).isEqualTo("2 FOREIGN");
    }

    @Test
    void a_text_hashed_by_hand_must_still_be_an_entry_of_this_place() {
        SealedEntry second = chain.get(1);

        List<String> texts = List.of("nonsense", second.text().replace("\"v\":1", "\"v\":2"));
        for (String text : texts) {
            stored.set(1, rehashed(second, text));
            assertThat(flaw(stored, 4, head)).isEqualTo("2 UNREADABLE");
        }
        stored.set(1, rehashed(second, second.text().replace("\"sequence\":2", "\"sequence\":3")));
        assertThat(flaw(stored, 4, head)).isEqualTo("2 MISLABELLED");
        stored.set(1, rehashed(second, second.text().replace("\"acme\"", "\"evil\"")));
        assertThat(flaw(stored, 4, head)).isEqualTo("2 MISLABELLED");
    }

    @Test
    void a_chain_computed_anew_shows_against_the_head_row_but_not_by_itself() {
        List<JournalEntry> entries =
                new ArrayList<>(chain.stream().map(JournalCodec::decode).toList());
        entries.set(1, Sample.entry(2, new TicketEvent.Commented("never said", Visibility.PUBLIC)));
        List<SealedEntry> anew = Sample.chain(entries, Sample.salts());

        assertThat(flaw(anew, 4, head)).isEqualTo("4 HEAD_MISMATCH");
        assertThat(Sample.verify(anew, 4, Sample.head(anew)).isIntact()).isTrue();
    }

    @Test
    void says_what_is_wrong_in_words_that_hold_no_personal_value() {
        stored.set(1, Sample.disclosing(chain.get(1), chain.get(1).disclosures().replace("my way", "Ann's way")));

        String told = Sample.verify(stored, 4, head)
                .fold(intact -> "intact", broken -> broken.sequence() + ": " + broken.detail());

        assertThat(told).isEqualTo("2: the text of a comment event is not what was written");
    }

    private SealedEntry rehashed(SealedEntry entry, String text) {
        return Sample.hashed(
                Sample.texted(entry, text), new Hashing().entry(chain.get(0).hash(), text));
    }

    private static String flaw(List<SealedEntry> stored, int count, Sha256 head) {
        return Sample.verify(stored, count, head)
                .fold(intact -> "intact", broken -> broken.sequence() + " " + broken.flaw());
    }
}
