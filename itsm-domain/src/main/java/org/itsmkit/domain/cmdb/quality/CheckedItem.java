package org.itsmkit.domain.cmdb.quality;

import java.time.Instant;
import java.util.Set;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An item to judge.
 *
 * @param item the item
 * @param seenAt when it was last seen by any source, or changed by hand
 * @param duplicateOf the item that it is marked a duplicate of, or null
 * @param relationTypes the types of the relations that it has, at either end
 */
public record CheckedItem(
        ConfigurationItem item, Instant seenAt, @Nullable CiId duplicateOf, Set<String> relationTypes) {

    public CheckedItem {
        InvalidInput.present("item", item);
        InvalidInput.present("seen at", seenAt);
        relationTypes = Set.copyOf(relationTypes);
    }
}
