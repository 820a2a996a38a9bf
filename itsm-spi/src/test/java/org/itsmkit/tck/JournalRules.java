package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.itsmkit.domain.journal.Erasure;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.journal.Verification;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;

/** Rules about journals. */
abstract class JournalRules extends StorageRules {

    JournalRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.JOURNAL)
    void itIsReadFromAnyPlace() {
        TicketFixture ticket = written(25);
        List<SealedEntry> all = journal(ticket, 0, 100);
        assertEquals(numbersTo(25), all.stream().map(SealedEntry::sequence).toList(), "sequences");
        for (int after : List.of(-1, 0, 1, 10, 24, 25, 26, 1_000)) {
            for (int limit : List.of(1, 3, 24, 25, 26, Page.MOST)) {
                int from = Math.min(Math.max(after, 0), 25);
                List<SealedEntry> expected = all.subList(from, Math.min(from + limit, 25));
                assertEquals(expected, journal(ticket, after, limit), limit + " entries behind " + after);
            }
        }
        assertEquals(List.of(), store().journal(here.tenant(), Fixtures.id(99), 0, 10, Readers.ENGINE));
        assertEquals(List.of(), journal(ticket, Long.MAX_VALUE, Page.MOST));
    }

    @Holds(Rule.JOURNAL)
    void manyEntriesAreAddedAtOnce() {
        TicketFixture ticket = here.ticket(1);
        write(ticket, here.ticket(2), ticket);
        List<SealedEntry> entries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Sha256 previous =
                    i == 0 ? ticket.stored().head() : entries.get(i - 1).hash();
            entries.add(ticket.entry(previous, ticket.version() + 1 + i, "imported " + i));
        }
        store().commit(here.set(ticket.change(entries)));
        assertEquals(entries, journal(ticket, 2, 100));
        assertEquals(52, find(ticket).ticket().version());
        assertVerified(ticket);
    }

    @Holds(Rule.VERBATIM)
    void textIsNotWhatAnyoneExpects() {
        TicketFixture ticket = here.ticket(1);
        List<String> texts = new ArrayList<>(RandomValues.TEXTS);
        texts.add("{\"b\" : 1,\n \"a\":\t1.50, \"a\":2, \"u\":\"\\u00e4\"}");
        texts.add("\uD83D\uDE00\u674E\uE000".repeat(25_000));
        texts.add("x".repeat(100_000) + " ");
        List<SealedEntry> entries = new ArrayList<>();
        for (String text : texts) {
            long sequence = entries.size() + 1L;
            Sha256 hash = ticket.entry("hash " + sequence).hash();
            entries.add(new SealedEntry(here.tenant(), ticket.id(), sequence, text, "[" + text, hash));
        }
        store().commit(here.set(ticket.change(entries)));
        List<SealedEntry> read = journal(ticket, 0, 1_000);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(texts.get(i), read.get(i).text(), "text of entry " + (i + 1));
        }
        assertEquals(entries, read);
    }

    @Holds(Rule.VERBATIM)
    void theChainHolds() {
        TicketFixture ticket = written(10);
        assertVerified(ticket);
    }

    @Holds(Rule.ERASED)
    void someEntriesLoseTheirPersonalValues() {
        TicketFixture ticket = written(8);
        write(here.ticket(2));
        List<SealedEntry> before = journal(ticket, 0, 100);
        SealedEntry second = Erasure.erase(before.get(1), value -> true);
        SealedEntry seventh = Erasure.erase(before.get(6), value -> true);
        write(ticket.erase(seventh).erase(second));

        List<SealedEntry> expected = new ArrayList<>(before);
        expected.set(1, second);
        expected.set(6, seventh);
        List<SealedEntry> after = journal(ticket, 0, 100);
        assertEquals(expected, after.subList(0, 8));
        assertEquals(9, after.size());
        assertVerified(ticket);
    }

    @Holds(Rule.ERASED)
    void aRefusedWriteSetErasesNothing() {
        TicketFixture ticket = written(3);
        TicketFixture form = ticket.copy();
        write(ticket);
        SealedEntry first = Erasure.erase(journal(ticket, 0, 1).get(0), value -> true);
        assertStale(ticket.id(), 3, form.erase(first).write());
    }

    private TicketFixture written(int times) {
        TicketFixture ticket = here.ticket(1);
        for (int i = 0; i < times; i++) {
            write(ticket);
        }
        return ticket;
    }

    private List<SealedEntry> journal(TicketFixture ticket, long after, int limit) {
        return store().journal(here.tenant(), ticket.id(), after, limit, Readers.ENGINE);
    }

    private void assertVerified(TicketFixture ticket) {
        Verification verification = JournalChain.verify(
                here.tenant(),
                ticket.id(),
                journal(ticket, 0, Page.MOST).iterator(),
                ticket.version(),
                find(ticket).head());
        assertInstanceOf(Verification.Intact.class, verification, verification::toString);
    }

    private static List<Long> numbersTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
