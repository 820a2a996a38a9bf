package org.itsmkit.service;

import java.time.Instant;
import org.itsmkit.domain.cmdb.ConfigurationItem;

/**
 * What an item is now.
 *
 * @param item the item, without what the actor may not read
 * @param validFrom since when it is so in the world
 * @param version the graph version at which something was last recorded of it; what to {@link ConfigurationChange#basedOn base}
 *     a change on
 */
public record CurrentItem(ConfigurationItem item, Instant validFrom, long version) {}
