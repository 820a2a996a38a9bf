package org.itsmkit.domain.cmdb.impact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a graph holds of a configuration item. Immutable, as long as {@code visibility} is.
 *
 * @param id its id
 * @param ciClass the key of its class
 * @param stage where it stands in its life cycle; one that is not live has no edges
 * @param status whether it does its work, as it is administered
 * @param health how ill it is, as monitoring sees it
 * @param criticality how much the business depends on it
 * @param redundancy by the name of a group of providers, how many of them it needs
 * @param visibility whatever tells the caller who may see it, compared by {@code equals}; null when nothing does
 */
public record ConfigurationNode(
        CiId id,
        String ciClass,
        State stage,
        OperationalStatus status,
        Severity health,
        Criticality criticality,
        Map<String, Redundancy> redundancy,
        @Nullable Object visibility) {

    public ConfigurationNode {
        InvalidInput.present("configuration item id", id);
        Keys.check("class", ciClass);
        InvalidInput.present("stage", stage);
        InvalidInput.present("status", status);
        InvalidInput.present("health", health);
        InvalidInput.present("criticality", criticality);
        redundancy = InvalidInput.present("redundancy", redundancy).isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new TreeMap<>(redundancy));
    }

    /** What a graph holds of this item. */
    public static ConfigurationNode of(ConfigurationItem item, @Nullable Object visibility) {
        return new ConfigurationNode(
                item.id(),
                item.ciClass(),
                item.stage(),
                item.status(),
                item.health(),
                item.criticality(),
                item.redundancy(),
                visibility);
    }
}
