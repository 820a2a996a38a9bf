package org.itsmkit.service;

import java.util.Comparator;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * That one of two items needs the other; which one means nothing, and the smaller id comes first.
 *
 * @param one the smaller id
 * @param other the greater id
 */
public record ItemLink(CiId one, CiId other) implements Comparable<ItemLink> {

    private static final Comparator<ItemLink> ORDER =
            Comparator.comparing(ItemLink::one).thenComparing(ItemLink::other);

    public ItemLink {
        InvalidInput.present("one", one);
        InvalidInput.present("other", other);
        if (one.compareTo(other) > 0) {
            CiId greater = one;
            one = other;
            other = greater;
        }
    }

    @Override
    public int compareTo(ItemLink that) {
        return ORDER.compare(this, that);
    }
}
