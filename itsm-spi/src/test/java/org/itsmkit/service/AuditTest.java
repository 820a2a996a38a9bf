package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.AnchorReport;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.domain.journal.JournalCodec;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.journal.Verification;
import org.itsmkit.domain.journal.Verification.Broken;
import org.itsmkit.domain.journal.Verification.Flaw;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.tck.DeskCase;
import org.itsmkit.tck.PassingStorage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditTest extends DeskCase {

    private final Forger forger = new Forger();

    @Override
    protected Storage open() {
        return forger;
    }

    @Test
    void theFirstEntryThatDoesNotHoldIsNamed() {
        TicketId mail = fourEntries();
        forger.journal = entries -> replaced(entries, 2, forged(entries.get(1), "kim", "tim"));

        assertThat(broken(mail)).extracting(Broken::sequence, Broken::flaw).containsExactly(2L, Flaw.HASH_MISMATCH);
        forger.journal = entries -> without(entries, 3);
        assertThat(broken(mail)).extracting(Broken::sequence, Broken::flaw).containsExactly(3L, Flaw.OUT_OF_ORDER);
        forger.journal = entries -> entries.subList(0, 3);
        assertThat(broken(mail)).extracting(Broken::sequence, Broken::flaw).containsExactly(4L, Flaw.TOO_SHORT);
    }

    @Test
    void entriesThatTheHeadDoesNotKnowShow() {
        TicketId mail = fourEntries();
        StoredTicket cut = atVersionThree(mail);
        forger.head = stored -> cut;

        assertThat(broken(mail)).extracting(Broken::sequence, Broken::flaw).containsExactly(4L, Flaw.TOO_LONG);
    }

    @Test
    void aHeadThatWasChangedWithoutItsJournalShows() {
        TicketId mail = fourEntries();
        forger.head = stored -> with(
                stored,
                stored.ticket()
                        .withFields(stored.ticket().fields().with(List.of(TicketFields.TITLE.to("Another title")))),
                stored.head());

        assertThat(broken(mail)).extracting(Broken::sequence, Broken::flaw).containsExactly(4L, Flaw.HEAD_MISMATCH);
    }

    @Test
    void aChainThatIsWrittenWhileItIsVerifiedHolds() {
        TicketId mail = fourEntries();
        int[] reads = {0};
        forger.beforeJournal = () -> {
            if (reads[0]++ % 2 == 0 && reads[0] < 8) {
                kim().tickets().comment(mail, says("Meanwhile " + reads[0]));
                kim().tickets().erase(mail, "Asked for");
            }
        };

        assertThat(kim().audit().verify(mail).isIntact()).isTrue();
    }

    @Test
    void anAnchorShowsARecomputedChainACutTailAndAMissingTicket() {
        TicketId recomputed = fourEntries();
        TicketId cut = fourEntries();
        TicketId missing = fourEntries();
        TicketId whole = fourEntries();
        kim().audit().anchor("2026-01");
        assertThat(kim().audit().check("2026-01").isIntact()).isTrue();
        kim().tickets().comment(whole, says("Later entries are no finding"));
        assertThat(kim().audit().check("2026-01").isIntact()).isTrue();

        List<SealedEntry> forged = forgedChain(recomputed);
        StoredTicket shorter = atVersionThree(cut);
        forger.journal = entries -> entries.get(0).ticket().equals(recomputed)
                ? forged
                : entries.get(0).ticket().equals(cut) ? entries.subList(0, Math.min(3, entries.size())) : entries;
        forger.head = stored -> stored.ticket().id().equals(recomputed)
                ? with(stored, stored.ticket(), forged.get(3).hash())
                : stored.ticket().id().equals(cut)
                        ? shorter
                        : stored.ticket().id().equals(missing) ? null : stored;

        AnchorReport report = kim().audit().check("2026-01");

        assertThat(report.isIntact()).isFalse();
        assertThat(report.toString())
                .contains(recomputed.toString())
                .contains(cut.toString())
                .contains(missing.toString())
                .doesNotContain(whole.toString());
    }

    @Test
    void aPeriodIsAnchoredOnce() {
        kim().audit().anchor("2026-01");

        assertThatThrownBy(() -> kim().audit().anchor("2026-01")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> kim().audit().check("2026-02")).isInstanceOf(InvalidInput.class);
        assertThat(kim().audit().anchor("2026-02").previous())
                .isNotEqualTo(kim().audit().anchor("2026-03").previous());
    }

    @Test
    void anAnchorFollowsTheOneThatAnotherNodeWasFasterWith() {
        fourEntries();
        List<Anchor> others = new ArrayList<>();
        forger.beforeHeads = () -> {
            forger.beforeHeads = () -> {};
            others.add(kim().audit().anchor("2026-02"));
        };

        assertThat(kim().audit().anchor("2026-01").previous())
                .isEqualTo(others.get(0).hash());
        forger.beforeHeads = () -> {
            forger.beforeHeads = () -> {};
            kim().audit().anchor("2026-03");
        };
        assertThatThrownBy(() -> kim().audit().anchor("2026-03"))
                .as("the other has anchored this very period")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not anchored yet");
    }

    private TicketId fourEntries() {
        Ticket mail = incident();
        kim().tickets().comment(mail.id(), says("One"));
        kim().tickets().comment(mail.id(), says("Two"));
        return resolve(mail.id()).id();
    }

    private Broken broken(TicketId ticket) {
        Verification found = kim().audit().verify(ticket);
        return found.fold(
                intact -> {
                    throw new AssertionError("not seen");
                },
                broken -> broken);
    }

    private StoredTicket atVersionThree(TicketId id) {
        StoredTicket stored = forger.plain(id);
        Ticket third = kim().tickets().get(id);
        Ticket ticket = new Ticket(
                third.tenant(),
                third.id(),
                third.number(),
                third.type(),
                Incident.NEW,
                third.createdAt(),
                third.fields().with(List.of(Incident.RESOLUTION_CODE.cleared(), Incident.RESOLUTION_NOTES.cleared())),
                third.participants(),
                third.items(),
                third.links(),
                third.timerFirings(),
                third.approvals(),
                third.createdAt(),
                third.updatedAt(),
                3);
        return with(stored, ticket, forger.entries(id).get(2).hash());
    }

    private List<SealedEntry> forgedChain(TicketId id) {
        Sha256 head = JournalChain.genesis(TenantId.DEFAULT, id);
        List<SealedEntry> chain = new ArrayList<>();
        for (SealedEntry entry : forger.entries(id)) {
            JournalEntry decoded = JournalCodec.decode(entry);
            SealedEntry sealed = JournalChain.seal(
                    head,
                    new JournalEntry(
                            decoded.tenant(),
                            decoded.ticket(),
                            decoded.sequence(),
                            decoded.occurredAt(),
                            decoded.recordedAt(),
                            Actor.person("somebody-else"),
                            decoded.cause(),
                            "",
                            "",
                            decoded.events()),
                    bytes -> {});
            head = sealed.hash();
            chain.add(sealed);
        }
        return chain;
    }

    private static StoredTicket with(StoredTicket stored, Ticket ticket, Sha256 head) {
        return new StoredTicket(ticket, stored.clocks(), null, null, stored.labels(), stored.priorityRank(), head);
    }

    private static List<SealedEntry> replaced(List<SealedEntry> entries, int sequence, SealedEntry other) {
        List<SealedEntry> changed = new ArrayList<>(entries);
        changed.set(sequence - 1, other);
        return changed;
    }

    private static List<SealedEntry> without(List<SealedEntry> entries, int sequence) {
        List<SealedEntry> changed = new ArrayList<>(entries);
        changed.remove(sequence - 1);
        return changed;
    }

    private static SealedEntry forged(SealedEntry entry, String from, String to) {
        return new SealedEntry(
                entry.tenant(),
                entry.ticket(),
                entry.sequence(),
                entry.text().replace(from, to),
                entry.disclosures(),
                entry.hash());
    }

    /** Somebody who can write to the database: what is read is what they made of it. */
    private static final class Forger extends PassingStorage {

        UnaryOperator<List<SealedEntry>> journal = entries -> entries;
        UnaryOperator<@Nullable StoredTicket> head = stored -> stored;
        Runnable beforeJournal = () -> {};
        Runnable beforeHeads = () -> {};

        Forger() {
            super(new MemoryStorage());
        }

        StoredTicket plain(TicketId id) {
            return to.find(TenantId.DEFAULT, id, Readers.ENGINE).orElseThrow();
        }

        List<SealedEntry> entries(TicketId id) {
            return to.journal(TenantId.DEFAULT, id, 0, 1_000, Readers.ENGINE);
        }

        @Override
        public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
            return to.find(tenant, ticket, readers).map(head);
        }

        @Override
        public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
            beforeJournal.run();
            List<SealedEntry> all = to.journal(tenant, ticket, 0, 1_000, readers);
            return all.isEmpty()
                    ? all
                    : journal.apply(all).stream()
                            .filter(entry -> entry.sequence() > after)
                            .limit(limit)
                            .toList();
        }

        @Override
        public List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
            beforeHeads.run();
            return to.heads(tenant, after, limit);
        }
    }
}
