package org.itsmkit.domain.journal;

import java.util.ArrayList;
import java.util.TreeSet;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Disclosures.Disclosure;
import org.itsmkit.domain.journal.TicketEvent.Erased;
import org.itsmkit.domain.journal.Verification.Broken;
import org.itsmkit.domain.journal.Verification.Flaw;
import org.itsmkit.domain.journal.Verification.Intact;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** One walk along a chain, entry by entry. Used once. */
final class ChainWalk {

    private final Hashing hashing = new Hashing();
    private final TenantId tenant;
    private final TicketId ticket;
    private final TreeSet<Long> unrecorded = new TreeSet<>();
    private Sha256 head;
    private long count;
    private long erased;

    ChainWalk(TenantId tenant, TicketId ticket) {
        this.tenant = tenant;
        this.ticket = ticket;
        this.head = hashing.genesis(tenant, ticket);
    }

    long count() {
        return count;
    }

    /** Goes one entry on; returns what is wrong with it, or null. */
    @Nullable
    Broken step(SealedEntry entry) {
        if (!entry.tenant().equals(tenant) || !entry.ticket().equals(ticket)) {
            return broken(Flaw.FOREIGN, "the row is of " + entry.tenant() + " " + entry.ticket());
        }
        if (entry.sequence() != count + 1) {
            return broken(Flaw.OUT_OF_ORDER, "the row's sequence is " + entry.sequence());
        }
        Sha256 hash = hashing.entry(head, entry.text());
        if (!hash.equals(entry.hash())) {
            return broken(Flaw.HASH_MISMATCH, "the text hashes to " + hash + ", the row says " + entry.hash());
        }
        Broken found = contents(entry);
        head = hash;
        count++;
        return found;
    }

    /** What the whole walk came to, given what the head row says. */
    Verification end(long expectedCount, Sha256 expectedHead) {
        if (count < expectedCount) {
            return broken(
                    Flaw.TOO_SHORT, "the journal ends with entry " + count + ", the head row says " + expectedCount);
        }
        if (!head.equals(expectedHead)) {
            return new Broken(
                    count, Flaw.HEAD_MISMATCH, "the journal leads to " + head + ", the head row says " + expectedHead);
        }
        return new Intact(count, head, erased, new ArrayList<>(unrecorded));
    }

    Broken broken(Flaw flaw, String detail) {
        return new Broken(count + 1, flaw, detail);
    }

    private @Nullable Broken contents(SealedEntry entry) {
        Checking checking = new Checking(disclosures(entry));
        JournalEntry read;
        try {
            read = JournalCodec.read(entry.text(), checking);
        } catch (UnreadableEntry e) {
            return broken(Flaw.UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (!read.tenant().equals(tenant) || !read.ticket().equals(ticket) || read.sequence() != count + 1) {
            String says = read.tenant() + " " + read.ticket() + " " + read.sequence();
            return broken(Flaw.MISLABELLED, "the text is of " + says);
        }
        String problem = checking.problem();
        if (problem != null) {
            return broken(Flaw.DISCLOSURE_MISMATCH, problem);
        }
        recordErasures(read, checking.missing);
        return null;
    }

    private static @Nullable Disclosures disclosures(SealedEntry entry) {
        try {
            Disclosures read = Disclosures.parse(entry.disclosures());
            return read.text().equals(entry.disclosures()) ? read : null;
        } catch (InvalidInput e) {
            return null;
        }
    }

    private void recordErasures(JournalEntry entry, int missing) {
        erased += missing;
        if (missing > 0) {
            unrecorded.add(entry.sequence());
        }
        for (TicketEvent event : entry.events()) {
            if (event instanceof Erased record) {
                unrecorded.removeAll(record.sequences());
            }
        }
    }

    /** Holds each disclosure against its commitment. */
    private final class Checking implements EventReader.Opening {
        private final @Nullable Disclosures disclosures;
        private int next;
        private int missing;
        private @Nullable String mismatch;

        Checking(@Nullable Disclosures disclosures) {
            this.disclosures = disclosures;
        }

        @Override
        public @Nullable String open(String kind, String name, String commitment) {
            Disclosure disclosure = disclosures == null ? null : disclosures.at(next);
            next++;
            if (disclosure == null) {
                missing++;
                return null;
            }
            if (!disclosure.opens(commitment, hashing)) {
                mismatch = mismatch == null
                        ? "the " + name + " of a " + kind + " event is not what was written"
                        : mismatch;
                return null;
            }
            return disclosure.value();
        }

        @Nullable
        String problem() {
            if (disclosures == null) {
                return "the disclosures are damaged";
            }
            return disclosures.size() == next
                    ? mismatch
                    : disclosures.size() + " disclosures for " + next + " commitments";
        }
    }
}
