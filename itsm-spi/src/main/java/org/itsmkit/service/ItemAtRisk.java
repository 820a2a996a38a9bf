package org.itsmkit.service;

import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * An item and how many services it breaks by failing alone. What breaks more comes first, and of equals the smaller id.
 *
 * @param item the item
 * @param services how many, 1 or more
 */
public record ItemAtRisk(CiId item, int services) implements Comparable<ItemAtRisk> {

    public ItemAtRisk {
        InvalidInput.present("item", item);
        if (services < 1) {
            throw new InvalidInput("services", "1 or more", services);
        }
    }

    @Override
    public int compareTo(ItemAtRisk other) {
        int more = Integer.compare(other.services, services);
        return more != 0 ? more : item.compareTo(other.item);
    }
}
