package org.itsmkit.examples.quickstart;

import static org.itsmkit.domain.condition.Condition.where;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorReport;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.domain.journal.JournalCodec;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.Verification;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.examples.quickstart.company.CompanyIncident;
import org.itsmkit.service.AuditService;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** Verifies every journal and anchors them; then shows what a forger with the database's password gets away with. */
final class AuditWalk {

    private static final Pattern HASH = Pattern.compile("([0-9a-f]{12})[0-9a-f]{52}");

    private final Host host;
    private final Printer printer;
    private final AuditService audit;

    AuditWalk(Host host) {
        this.host = host;
        this.printer = host.printer();
        this.audit = host.as("nora").audit();
    }

    /** Verifies every journal: the sentence about it. */
    String verifyAll() {
        long journals = 0;
        long entries = 0;
        long broken = 0;
        @Nullable String cursor = null;
        do {
            Page<TicketRow> page = host.as("nora")
                    .tickets()
                    .search(TicketSearch.all().limit(200).after(cursor));
            for (TicketRow row : page.items()) {
                journals++;
                entries += row.version();
                broken += audit.verify(row.id()).isIntact() ? 0 : 1;
            }
            cursor = page.cursor();
        } while (cursor != null);
        String result = broken == 0 ? "all chains intact" : broken + " chains broken";
        return journals + " tickets with " + entries + " journal entries: " + result;
    }

    /** Holds the journals against what was anchored last, if anything was. */
    Optional<String> checkLastAnchor() {
        return host.anchors()
                .latest(TenantId.DEFAULT)
                .map(anchor -> "anchor " + anchor.period() + " over " + anchor.leaves() + " journals: "
                        + told(audit.check(anchor.period())));
    }

    /** Anchors the journals as they are under the name of a day. */
    void anchor(LocalDate day) {
        Anchor anchor = audit.anchor(day.toString());
        printer.line("  Anchored as %s, outside the database: %d journals, root %s..."
                .formatted(
                        anchor.period(),
                        anchor.leaves(),
                        anchor.root().toString().substring(0, 16)));
    }

    /** What shows when somebody tampers, each time in a transaction that is rolled back. */
    void tamper(LocalDate day) {
        Ticket ticket = closedByNora();
        TicketId id = ticket.id();
        printer.closer("Somebody with the database's password edits " + ticket.number() + ": it was Ola, not Nora.");
        inVain(connection -> {
            update(
                    connection,
                    "update itsm_journal set entry = replace(entry, '\"nora\"', '\"ola\"') where ticket_id = ?",
                    id);
            printer.answer("verify   " + told(audit.verify(id)));
        });
        printer.closer(
                "A better forger, who has this library too, rewrites the last entry and computes its hash anew.");
        inVain(connection -> {
            forgeLast(connection, ticket);
            printer.answer("verify   " + told(audit.verify(id)) + ", as far as the database can tell");
            printer.answer("anchor   " + told(audit.check(day.toString())));
        });
        printer.closer("Or deletes the whole ticket.");
        inVain(connection -> {
            update(connection, "delete from itsm_journal where ticket_id = ?", id);
            update(connection, "delete from itsm_ticket where id = ?", id);
            printer.answer("anchor   " + told(audit.check(day.toString())));
        });
        printer.closer("All of that was rolled back:");
        printer.answer("verify   " + told(audit.verify(id)));
        printer.answer("anchor   " + told(audit.check(day.toString())));
        printer.space();
    }

    private Ticket closedByNora() {
        Condition major = where(CompanyIncident.SERVICE)
                .is("web-shop")
                .and(where(TicketFields.PRIORITY).is(1L));
        TicketRow row = host.as("nora")
                .tickets()
                .search(TicketSearch.where(major))
                .items()
                .get(0);
        return host.as("nora").tickets().get(row.id());
    }

    private void forgeLast(Connection connection, Ticket ticket) throws SQLException {
        List<SealedEntry> journal =
                host.storage().journal(TenantId.DEFAULT, ticket.id(), ticket.version() - 2, 2, Readers.ENGINE);
        JournalEntry last = JournalCodec.decode(journal.get(1));
        JournalEntry lie = new JournalEntry(
                last.tenant(),
                last.ticket(),
                last.sequence(),
                last.occurredAt(),
                last.recordedAt(),
                Actor.person("ola"),
                last.cause(),
                last.correlation(),
                last.commandId(),
                last.events());
        SealedEntry forged = JournalChain.seal(journal.get(0).hash(), lie, new SecureRandom()::nextBytes);
        update(
                connection,
                "update itsm_journal set entry = ?, disclosures = ?, hash = ? where ticket_id = ? and sequence_number = ?",
                forged.text(),
                forged.disclosures(),
                forged.hash().bytes(),
                ticket.id(),
                forged.sequence());
        update(
                connection,
                "update itsm_ticket set head = ? where id = ?",
                forged.hash().bytes(),
                ticket.id());
    }

    private static String told(Verification verification) {
        return verification.fold(
                intact -> "intact, " + intact.count() + " entries",
                broken -> "broken at entry " + broken.sequence() + ": " + broken.flaw());
    }

    private static String told(AnchorReport report) {
        return report.isIntact()
                ? "nothing was changed, cut or removed since"
                : report.findings().stream()
                        .map(finding -> finding.kind() + ", "
                                + HASH.matcher(finding.detail()).replaceAll("$1..."))
                        .collect(Collectors.joining("; "));
    }

    /** Something done on the connection of a transaction. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** The library joins this transaction, and sees what was done in it; then it is rolled back. */
    private void inVain(Work work) {
        try {
            host.transactions().required(() -> {
                try {
                    Connection connection = host.transactions().acquire();
                    work.on(connection);
                    host.transactions().release(connection);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            // That was the point.
        }
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof TicketId id ? id.value() : values[i];
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        }
    }
}
