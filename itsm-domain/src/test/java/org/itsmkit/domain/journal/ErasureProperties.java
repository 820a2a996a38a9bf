package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.journal.Verification.Intact;
import org.itsmkit.domain.ticket.Visibility;

/** The laws of erasure. */
class ErasureProperties {

    private static final int LENGTH = 4;

    /** A chain in which every entry has two comments that are found nowhere else. */
    private static List<SealedEntry> chain(Random random) {
        List<JournalEntry> journal = new ArrayList<>();
        for (JournalEntry entry : new RandomEntries(random).journal(LENGTH)) {
            List<TicketEvent> events = new ArrayList<>(entry.events());
            events.removeIf(event -> event instanceof TicketEvent.Erased);
            events.add(new TicketEvent.Commented(secret(entry.sequence(), "a"), Visibility.PUBLIC));
            events.add(new TicketEvent.Commented(secret(entry.sequence(), "b"), Visibility.INTERNAL));
            journal.add(new JournalEntry(
                    entry.tenant(),
                    entry.ticket(),
                    entry.sequence(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.cause(),
                    entry.correlation(),
                    entry.commandId(),
                    events));
        }
        return Sample.chain(journal, random::nextBytes);
    }

    private static String secret(long sequence, String which) {
        return "secret " + sequence + which + "\n\"quoted\"";
    }

    private static Predicate<PersonalValue> chosen(long seed) {
        return value -> new Random(seed + value.index()).nextInt(5) < 2;
    }

    @Property(tries = 300)
    void erasingAnyValuesLeavesTheChainWhole(@ForAll Random random, @ForAll long seed) {
        List<SealedEntry> chain = chain(random);
        List<SealedEntry> erased = chain.stream()
                .map(entry -> Erasure.erase(entry, chosen(seed + entry.sequence())))
                .toList();

        long gone = erased.stream()
                .flatMap(entry -> Erasure.personalValues(entry).stream())
                .filter(PersonalValue::isErased)
                .count();
        List<Long> touched = LongStream.rangeClosed(1, LENGTH)
                .filter(i -> !erased.get((int) i - 1).equals(chain.get((int) i - 1)))
                .boxed()
                .toList();
        assertThat(Sample.verify(erased, LENGTH, Sample.head(chain)))
                .isEqualTo(new Intact(LENGTH, Sample.head(chain), gone, touched));
        for (int i = 0; i < LENGTH; i++) {
            assertThat(erased.get(i).text()).isEqualTo(chain.get(i).text());
            assertThat(erased.get(i).hash()).isEqualTo(chain.get(i).hash());
        }
    }

    @Property(tries = 200)
    void anErasedValueAndItsSaltAreFoundNowhereAndEveryOtherStaysReadable(@ForAll Random random) {
        for (SealedEntry entry : chain(random)) {
            String secret = secret(entry.sequence(), "a");
            SealedEntry erased = Erasure.erase(entry, value -> secret.equals(value.value()));

            List<PersonalValue> before = Erasure.personalValues(entry);
            List<PersonalValue> after = Erasure.personalValues(erased);
            assertThat(entry.disclosures()).contains("secret " + entry.sequence() + "a");
            assertThat(erased.text() + erased.disclosures()).doesNotContain("secret " + entry.sequence() + "a");
            assertThat(erased.disclosures()).hasSizeLessThan(entry.disclosures().length() - 32);
            for (int i = 0; i < before.size(); i++) {
                boolean gone = secret.equals(before.get(i).value());
                assertThat(after.get(i).isErased()).isEqualTo(gone);
                assertThat(gone || after.get(i).equals(before.get(i))).isTrue();
            }
            assertThat(JournalCodec.decode(erased).events())
                    .contains(new TicketEvent.Commented(JournalCodec.ERASED, Visibility.PUBLIC))
                    .contains(new TicketEvent.Commented(secret(entry.sequence(), "b"), Visibility.INTERNAL));
        }
    }

    @Property(tries = 200)
    void erasingTwiceIsErasingOnceAndTheOrderDoesNotMatter(@ForAll Random random, @ForAll long a, @ForAll long b) {
        SealedEntry entry = chain(random).get(0);
        SealedEntry first = Erasure.erase(entry, chosen(a));

        assertThat(Erasure.erase(first, chosen(a))).isSameAs(first);
        assertThat(Erasure.erase(first, chosen(b)))
                .isEqualTo(Erasure.erase(Erasure.erase(entry, chosen(b)), chosen(a)))
                .isEqualTo(Erasure.erase(entry, chosen(a).or(chosen(b))));
        assertThat(Erasure.erase(entry, value -> false)).isSameAs(entry);
    }

    /** The entry says which of those before it lost values; what no entry says is listed. */
    @Property(tries = 100)
    void anErasureThatAnEntryRecordsIsNoLongerListed(@ForAll Random random, @ForAll boolean recorded) {
        List<SealedEntry> chain = new ArrayList<>(chain(random));
        List<Long> sequences = recorded ? List.of(1L, 3L) : List.of(1L);
        chain.set(0, Erasure.erase(chain.get(0), value -> true));
        chain.set(2, Erasure.erase(chain.get(2), value -> true));
        JournalEntry note = Sample.entry(LENGTH + 1, new TicketEvent.Erased(sequences, "request 5"));
        chain.add(JournalChain.seal(Sample.head(chain), note, random::nextBytes));

        Verification found = Sample.verify(chain, LENGTH + 1, Sample.head(chain));

        assertThat(found.<List<Long>>fold(Intact::unrecorded, broken -> List.of(-1L)))
                .isEqualTo(recorded ? List.of() : List.of(3L));
    }

    @Property(tries = 100)
    void anErasedValueCannotBePutBackWithAnotherSalt(@ForAll Random random) {
        List<SealedEntry> chain = new ArrayList<>(chain(random));
        SealedEntry entry = chain.get(1);
        String salt = entry.disclosures().substring(3, 35);
        String another = (salt.charAt(0) == '0' ? "1" : "0") + salt.substring(1);
        chain.set(1, Sample.disclosing(entry, entry.disclosures().replace(salt, another)));

        assertThat(Sample.verify(chain, LENGTH, Sample.head(chain))
                        .<String>fold(Intact::toString, broken -> broken.sequence() + " " + broken.flaw()))
                .isEqualTo("2 DISCLOSURE_MISMATCH");
    }
}
