package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.spi.memory.MemoryAttachments;
import org.itsmkit.tck.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is attached in a host's transaction goes where that goes, the content a day later. */
class AttachedInHostTransactionTest {

    private final HikariDataSource database = Databases.h2InMemory();
    private final JdbcTransactions transactions = JdbcTransactions.on(database);
    private final SettableClock clock = new SettableClock(java.time.Instant.parse("2026-01-05T09:00:00Z"));
    private final Contents contents = new Contents();
    private ServiceDesk desk;
    private Desk kim;

    @BeforeEach
    void openDesk() {
        JooqStorage storage = JooqStorage.on(transactions);
        storage.schema().migrate();
        desk = ServiceDesk.builder()
                .storage(storage)
                .attachments(contents)
                .clock(clock)
                .build();
        kim = desk.as(Actor.person("kim"));
    }

    @AfterEach
    void close() {
        desk.close();
        database.close();
    }

    @Test
    void aContentThatTheHostRolledBackIsDeletedADayLater() {
        Ticket mail = kim.incidents().report(NewIncident.titled("Mail"));
        rollBack(() -> attach(mail.id()));
        rollBack(() ->
                attach(kim.incidents().report(NewIncident.titled("Gone too")).id()));
        assertThat(contents.kept).hasSize(2);

        clock.advance(Duration.ofHours(23));
        desk.dueWork().runDue();
        assertThat(contents.kept).as("the host may still commit").hasSize(2);
        clock.advance(Duration.ofHours(1));
        desk.dueWork().runDue();

        assertThat(contents.kept).isEmpty();
    }

    @Test
    void aContentThatWasCommittedStays() throws IOException {
        Ticket mail = kim.incidents().report(NewIncident.titled("Mail"));
        attach(mail.id());
        transactions.required(() -> attach(mail.id()));

        clock.advance(Duration.ofDays(2));
        desk.dueWork().runDue();

        assertThat(contents.kept).hasSize(2);
        for (String reference : contents.kept) {
            assertThat(kim.tickets().openAttachment(mail.id(), reference)).isPresent();
        }
        assertThat(kim.operations().deadWork(null, 10).items()).isEmpty();
    }

    private void rollBack(Runnable work) {
        assertThatThrownBy(() -> transactions.required(() -> {
                    work.run();
                    throw new IllegalStateException("the host thinks again");
                }))
                .hasMessage("the host thinks again");
    }

    private Ticket attach(TicketId ticket) {
        try {
            return kim.tickets().attach(ticket, "a.txt", "text/plain", new ByteArrayInputStream(new byte[] {1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers what it keeps. */
    private static final class Contents implements AttachmentStore {

        private final MemoryAttachments to = new MemoryAttachments();
        private final Set<String> kept = new LinkedHashSet<>();

        @Override
        public Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException {
            Attachment stored = to.put(tenant, name, mediaType, content);
            kept.add(stored.reference());
            return stored;
        }

        @Override
        public Optional<InputStream> open(TenantId tenant, String reference) {
            return to.open(tenant, reference);
        }

        @Override
        public boolean delete(TenantId tenant, String reference) {
            kept.remove(reference);
            return to.delete(tenant, reference);
        }
    }
}
