package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How items of a class, and of the classes below it that have no rule of their own, are told apart. A rule of a class replaces
 * the one it would inherit with all its entries.
 *
 * @param ciClass the class; items of it and of the classes below it are searched
 * @param entries one or more, kept in {@link Identifier#ORDER}
 * @param parent for a dependent class how an item belongs to its parent, which is identified first and within which it is
 *     searched; null for an independent class
 */
public record IdentificationRule(
        String ciClass, List<Identifier> entries, @Nullable ParentRelation parent) {

    public IdentificationRule {
        Keys.check("class", ciClass);
        entries = InvalidInput.each("entries", entries).stream()
                .sorted(Identifier.ORDER)
                .toList();
        if (entries.isEmpty()) {
            throw new InvalidInput("entries of " + ciClass, "one or more", entries);
        }
    }

    /** Of an independent class. */
    public static IdentificationRule of(String ciClass, Identifier... entries) {
        return new IdentificationRule(ciClass, List.of(entries), null);
    }

    /** The same rule for a class that depends on a parent. */
    public IdentificationRule within(ParentRelation itsParent) {
        return new IdentificationRule(ciClass, entries, itsParent);
    }
}
