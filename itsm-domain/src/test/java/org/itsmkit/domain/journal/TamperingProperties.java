package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.AnchorReport.Kind;
import org.itsmkit.domain.journal.StoredChains.StoredChain;
import org.itsmkit.domain.journal.Verification.Intact;

/**
 * Any single change of what is stored, and by what it shows: the chain, the head row, an anchor, or nothing. The entry
 * that is changed is number {@code at}, from 1.
 */
class TamperingProperties {

    private static final int LENGTH = 5;

    /** A chain with a comment in every entry, so that each has something to disclose. */
    private record Case(List<SealedEntry> stored, Sha256 head, Random random) {

        static Case of(Random random) {
            List<JournalEntry> journal = new ArrayList<>();
            RandomEntries entries = new RandomEntries(random);
            for (JournalEntry entry : entries.journal(LENGTH)) {
                List<TicketEvent> events = new ArrayList<>(entry.events());
                events.add(entries.event(2));
                journal.add(with(entry, events));
            }
            List<SealedEntry> chain = Sample.chain(journal, random::nextBytes);
            return new Case(new ArrayList<>(chain), Sample.head(chain), random);
        }

        SealedEntry at(int at) {
            return stored.get(at - 1);
        }

        void set(int at, SealedEntry entry) {
            stored.set(at - 1, entry);
        }

        void renumber() {
            for (int i = 1; i <= stored.size(); i++) {
                set(i, Sample.numbered(at(i), i));
            }
        }

        /** Chains everything from {@code at} on anew. */
        void rechain(int at) {
            Sha256 hash = at == 1
                    ? JournalChain.genesis(Sample.ACME, Sample.TICKET)
                    : at(at - 1).hash();
            for (int i = at; i <= stored.size(); i++) {
                hash = new Hashing().entry(hash, at(i).text());
                set(i, Sample.hashed(at(i), hash));
            }
        }

        String shows() {
            return shows(LENGTH, head);
        }

        /** With a head row that was changed to fit. */
        String showsWithHeadRow() {
            return shows(stored.size(), Sample.head(stored));
        }

        private String shows(int count, Sha256 head) {
            return Sample.verify(stored, count, head)
                    .fold(intact -> "intact", broken -> broken.sequence() + " " + broken.flaw());
        }

        /** What an anchor shows that was taken over the chain as it was after {@code count} entries. */
        String anchorShows(AnchorLeaf leaf) {
            Anchor anchor =
                    Anchor.take(Sample.ACME, "p1", Sample.NOON, List.of(leaf).iterator(), null);
            StoredChain now = StoredChain.holding(
                    stored.size(),
                    leaf.count() > stored.size() ? null : at((int) leaf.count()).hash());
            AnchorReport report = AnchorCheck.compare(
                    anchor, List.of(leaf).iterator(), (tenant, leaves) -> Map.of(Sample.TICKET, now), 5);
            return report.isIntact()
                    ? "intact"
                    : report.findings().get(0).kind().name();
        }

        AnchorLeaf leaf(int count) {
            return new AnchorLeaf(Sample.TICKET, count, at(count).hash());
        }
    }

    private static JournalEntry with(JournalEntry entry, List<TicketEvent> events) {
        return new JournalEntry(
                entry.tenant(),
                entry.ticket(),
                entry.sequence(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.cause(),
                entry.correlation(),
                entry.commandId(),
                events);
    }

    /** {@code text} with one character replaced by another. */
    private static String flipped(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int place = random.nextInt(text.length());
        char by = (char) (' ' + random.nextInt(95));
        changed.setCharAt(place, text.charAt(place) == by ? '\u00e9' : by);
        return changed.toString();
    }

    @Property(tries = 500)
    void aChangedCharacterOfTheTextShowsAtItsEntry(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at) {
        Case chain = Case.of(random);
        chain.set(at, Sample.texted(chain.at(at), flipped(chain.at(at).text(), random)));

        assertThat(chain.shows()).isEqualTo(at + " HASH_MISMATCH");
    }

    /** Salt, value and punctuation alike: no other text means the same. */
    @Property(tries = 500)
    void aChangedCharacterOfTheDisclosuresShowsAtItsEntry(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at) {
        Case chain = Case.of(random);
        chain.set(at, Sample.disclosing(chain.at(at), flipped(chain.at(at).disclosures(), random)));

        assertThat(chain.shows()).isEqualTo(at + " DISCLOSURE_MISMATCH");
    }

    @Property(tries = 200)
    void aCharacterAddedOrTakenAwayShowsAtItsEntry(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at, @ForAll boolean added) {
        Case chain = Case.of(random);
        SealedEntry entry = chain.at(at);
        int place = random.nextInt(entry.text().length());
        String rest = entry.text().substring(added ? place : place + 1);
        chain.set(at, Sample.texted(entry, entry.text().substring(0, place) + (added ? " " : "") + rest));

        assertThat(chain.shows()).isEqualTo(at + " HASH_MISMATCH");
    }

    @Property(tries = 100)
    void aChangedHashShowsAtItsEntry(@ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at) {
        Case chain = Case.of(random);
        byte[] bytes = chain.at(at).hash().bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        chain.set(at, Sample.hashed(chain.at(at), Sha256.of(bytes)));

        assertThat(chain.shows()).isEqualTo(at + " HASH_MISMATCH");
    }

    @Property(tries = 100)
    void aSwapShowsAtTheFirstOfTheTwoEvenWhenTheRowsAreRenumbered(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int at,
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int distance) {
        Case chain = Case.of(random);
        Collections.swap(chain.stored(), at - 1, Math.min(LENGTH, at + distance) - 1);
        assertThat(chain.shows()).isEqualTo(at + " OUT_OF_ORDER");

        chain.renumber();
        assertThat(chain.shows()).isEqualTo(at + " HASH_MISMATCH");
    }

    @Property(tries = 100)
    void aDeletedEntryShowsAtItsPlaceAndADeletedTailAgainstTheHeadRow(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at) {
        Case chain = Case.of(random);
        chain.stored().remove(at - 1);
        assertThat(chain.shows()).isEqualTo(at == LENGTH ? at + " TOO_SHORT" : at + " OUT_OF_ORDER");

        chain.renumber();
        assertThat(chain.shows()).isEqualTo(at == LENGTH ? at + " TOO_SHORT" : at + " HASH_MISMATCH");
    }

    @Property(tries = 100)
    void aDoubledEntryShowsBehindTheFirstOfTheTwo(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at) {
        Case chain = Case.of(random);
        chain.stored().add(at, chain.at(at));
        assertThat(chain.shows()).isEqualTo(at == LENGTH ? at + 1 + " TOO_LONG" : at + 1 + " OUT_OF_ORDER");

        chain.renumber();
        assertThat(chain.shows()).isEqualTo(at == LENGTH ? at + 1 + " TOO_LONG" : at + 1 + " HASH_MISMATCH");
    }

    @Property(tries = 100)
    void aForgedEntryShowsBehindItselfHoweverWellItIsMade(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int after) {
        Case chain = Case.of(random);
        JournalEntry forged = new RandomEntries(random).entry(Sample.ACME, Sample.TICKET, after + 1);
        chain.stored().add(after, JournalChain.seal(chain.at(after).hash(), forged, random::nextBytes));
        chain.renumber();

        boolean last = after >= LENGTH - 1;
        assertThat(chain.shows()).isEqualTo(last ? LENGTH + 1 + " TOO_LONG" : after + 2 + " HASH_MISMATCH");
    }

    @Property(tries = 100)
    void aRowOfAnotherTicketOrTenantShowsAtItsPlace(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = LENGTH) int at, @ForAll boolean tenant) {
        Case chain = Case.of(random);
        SealedEntry is = chain.at(at);
        chain.set(
                at,
                new SealedEntry(
                        tenant ? TenantId.of("evil") : is.tenant(),
                        tenant ? is.ticket() : Sample.OTHER,
                        is.sequence(),
                        is.text(),
                        is.disclosures(),
                        is.hash()));

        assertThat(chain.shows()).isEqualTo(at + " FOREIGN");
    }

    @Property(tries = 100)
    void aChainMovedToAnotherTicketShowsAtItsStart(@ForAll Random random) {
        Case chain = Case.of(random);
        List<SealedEntry> moved = chain.stored().stream()
                .map(is -> new SealedEntry(
                        is.tenant(), Sample.OTHER, is.sequence(), is.text(), is.disclosures(), is.hash()))
                .toList();

        Verification found = JournalChain.verify(Sample.ACME, Sample.OTHER, moved.iterator(), LENGTH, chain.head());
        assertThat(found.<String>fold(Intact::toString, broken -> broken.sequence() + " " + broken.flaw()))
                .isEqualTo("1 HASH_MISMATCH");
    }

    /** Whoever writes to journal and head row is found out by an anchor only, and only for what it covers. */
    @Property(tries = 200)
    void aChainComputedAnewShowsAgainstTheHeadRowOrElseAgainstAnAnchorThatCoversIt(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = LENGTH) int at,
            @ForAll @IntRange(min = 1, max = LENGTH) int anchored) {
        Case chain = Case.of(random);
        AnchorLeaf leaf = chain.leaf(anchored);
        JournalEntry read = JournalCodec.decode(chain.at(at));
        List<TicketEvent> events = new ArrayList<>(read.events());
        events.add(new TicketEvent.Deviated("forged", ""));
        EncodedEntry written = JournalCodec.encode(with(read, events), random::nextBytes);
        chain.set(at, Sample.disclosing(Sample.texted(chain.at(at), written.text()), written.disclosures()));
        chain.rechain(at);

        assertThat(chain.shows()).isEqualTo(LENGTH + " HEAD_MISMATCH");
        assertThat(chain.showsWithHeadRow()).isEqualTo("intact");
        assertThat(chain.anchorShows(leaf)).isEqualTo(anchored < at ? "intact" : Kind.RECOMPUTED.name());
    }

    @Property(tries = 100)
    void aCutTailShowsAgainstTheHeadRowOrElseAgainstAnAnchorThatCoversIt(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int left,
            @ForAll @IntRange(min = 1, max = LENGTH) int anchored) {
        Case chain = Case.of(random);
        AnchorLeaf leaf = chain.leaf(anchored);
        chain.stored().subList(left, LENGTH).clear();

        assertThat(chain.shows()).isEqualTo(left + 1 + " TOO_SHORT");
        assertThat(chain.showsWithHeadRow()).isEqualTo("intact");
        assertThat(chain.anchorShows(leaf)).isEqualTo(anchored <= left ? "intact" : Kind.CUT.name());
    }

    @Example
    void nothingElseShowsForAnUntouchedChain() {
        Case chain = Case.of(new Random(7));

        assertThat(chain.shows()).isEqualTo("intact");
        assertThat(chain.anchorShows(chain.leaf(LENGTH))).isEqualTo("intact");
    }
}
