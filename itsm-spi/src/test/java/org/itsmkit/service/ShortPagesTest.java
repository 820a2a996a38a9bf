package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.tck.DeskCase;
import org.itsmkit.tck.PassingStorage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A store may return fewer entries than it was asked for, and cuts no history short by it. */
class ShortPagesTest extends DeskCase {

    private final Sparing sparing = new Sparing();

    @Override
    protected Storage open() {
        return sparing;
    }

    @Test
    void shortPagesHoldTheWholeHistory() {
        Ticket mail = sixEntries();
        incident("Second");
        incident("Third");
        sparing.most = 2;

        assertThat(kim().tickets().history(mail.id())).hasSize(6);
        assertThat(kim().tickets().history(mail.id(), 1, 10))
                .extracting(JournalEntry::sequence)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertSound(mail.id());
        assertThat(kim().withCommandId("c")
                        .tickets()
                        .comment(mail.id(), says("5"))
                        .version())
                .isEqualTo(6);
        assertThat(kim().basedOn(1).tickets().comment(mail.id(), says("7")).version())
                .isEqualTo(7);
        assertThat(kim().audit().anchor("2026-01").leaves()).isEqualTo(3);
    }

    @Test
    void anEntryThatIsMissingIsAnErrorAndNotTheEnd() {
        Ticket mail = sixEntries();
        sparing.end = 4;

        assertThatThrownBy(() -> kim().tickets().history(mail.id()).count())
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("no entry 5")
                .hasMessageContaining("version 6");
        assertThatThrownBy(() -> kim().tickets().history(mail.id(), 4, 1)).isInstanceOf(StorageFailure.class);
        assertThatThrownBy(() -> kim().tickets().erase(mail.id(), "asked")).isInstanceOf(StorageFailure.class);
        assertThatThrownBy(() -> kim().basedOn(1).tickets().comment(mail.id(), says("7")))
                .isInstanceOf(StorageFailure.class);
        assertThat(kim().tickets().history(mail.id(), 0, 4)).hasSize(4);
        assertThat(kim().audit().verify(mail.id()).isIntact()).isFalse();
    }

    private Ticket sixEntries() {
        Ticket mail = incident();
        for (int i = 2; i <= 5; i++) {
            kim().tickets().comment(mail.id(), says("" + i));
        }
        return kim().withCommandId("c").tickets().comment(mail.id(), says("5"));
    }

    /** Returns as little as it likes, and nothing behind an end. */
    private static final class Sparing extends PassingStorage {

        private int most = Integer.MAX_VALUE;
        private long end = Long.MAX_VALUE;

        Sparing() {
            super(new MemoryStorage());
        }

        @Override
        public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
            return to.journal(tenant, ticket, after, Math.min(limit, most), readers).stream()
                    .filter(entry -> entry.sequence() <= end)
                    .toList();
        }

        @Override
        public List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
            return to.heads(tenant, after, Math.min(limit, most));
        }
    }
}
