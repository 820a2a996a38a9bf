package org.itsmkit.domain.cmdb.merge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.intake.KnownItem;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One of the items that are one.
 *
 * @param item the item
 * @param createdAt since when it is known
 * @param duplicateOf the item that it is marked a duplicate of, or null
 * @param sightings what sources last saw of it
 */
public record MergeItem(
        ConfigurationItem item, Instant createdAt, @Nullable CiId duplicateOf, List<Sighting> sightings) {

    /** The one that survives first: not marked as a duplicate before marked, the oldest, of one instant the least id. Total. */
    public static final Comparator<MergeItem> SURVIVING = Comparator.comparing(
                    (MergeItem one) -> one.duplicateOf != null)
            .thenComparing(MergeItem::createdAt)
            .thenComparing(one -> one.item.id());

    public MergeItem {
        InvalidInput.present("item", item);
        InvalidInput.present("created at", createdAt);
        sightings = InvalidInput.each("sightings", sightings);
    }

    CiId id() {
        return item.id();
    }

    KnownItem known() {
        return KnownItem.of(item, createdAt, duplicateOf, sightings);
    }
}
