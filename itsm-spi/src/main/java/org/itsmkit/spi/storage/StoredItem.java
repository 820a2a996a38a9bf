package org.itsmkit.spi.storage;

import java.time.Instant;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.spi.Labels;

/**
 * What holds of an item now.
 *
 * @param item the item
 * @param labels who may see it
 * @param validFrom from when on it is so in the world
 * @param version the graph version at which a fact of it was last recorded; what a write of it must expect
 */
public record StoredItem(ConfigurationItem item, Labels labels, Instant validFrom, long version) {}
