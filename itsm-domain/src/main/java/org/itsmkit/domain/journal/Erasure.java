package org.itsmkit.domain.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.itsmkit.domain.journal.Disclosures.Disclosure;

/**
 * Lists and erases the personal values of stored entries. An erased value and its salt are gone; its commitment stays in
 * the text, so the chain holds.
 *
 * <p>The value of a field stands in every entry that changed it, as what it was before and as what it became, and in the
 * ticket's head document: erasing it means erasing it from all of them. Record it with {@link TicketEvent.Erased}.
 */
public final class Erasure {

    private Erasure() {}

    /** The personal values of an entry, erased ones included, in the order of their commitments. */
    public static List<PersonalValue> personalValues(SealedEntry entry) {
        return list(entry, JournalCodec.disclosures(entry.disclosures()));
    }

    /**
     * The entry without the values that {@code which} holds for; the same entry when there is none.
     *
     * @param which asked once for each value that is not erased yet
     */
    public static SealedEntry erase(SealedEntry entry, Predicate<PersonalValue> which) {
        Disclosures disclosures = JournalCodec.disclosures(entry.disclosures());
        BitSet chosen = new BitSet();
        list(entry, disclosures).stream()
                .filter(value -> !value.isErased())
                .filter(which)
                .forEach(value -> chosen.set(value.index()));
        return chosen.isEmpty()
                ? entry
                : new SealedEntry(
                        entry.tenant(),
                        entry.ticket(),
                        entry.sequence(),
                        entry.text(),
                        disclosures.without(chosen::get).text(),
                        entry.hash());
    }

    private static List<PersonalValue> list(SealedEntry entry, Disclosures disclosures) {
        List<PersonalValue> values = new ArrayList<>();
        JournalCodec.read(entry.text(), (kind, name, commitment) -> {
            int index = values.size();
            Disclosure disclosure = disclosures.at(index);
            String value = disclosure == null ? null : disclosure.value();
            values.add(new PersonalValue(index, kind, name, value));
            return value;
        });
        return values;
    }
}
