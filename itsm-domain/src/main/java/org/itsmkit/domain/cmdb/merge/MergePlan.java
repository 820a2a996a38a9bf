package org.itsmkit.domain.cmdb.merge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.ItemChange;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;

/**
 * What merging items does. It is also the record that {@link Unmerging} needs later, so it is kept as long as that may be wanted.
 *
 * @param before the items as they were, the surviving one first
 * @param change what is done to the surviving item; its changes may be none
 * @param redundancy the groups of which only the others said how many providers are needed
 * @param moved the relations that are now those of the surviving item, with their new ends
 * @param dropped the relations that are taken away, as they were
 * @param relationsBefore the moved relations as they were
 * @param sightings all sightings, now of the surviving item
 */
public record MergePlan(
        List<MergeItem> before,
        ItemChange change,
        Map<String, Redundancy> redundancy,
        List<Relation> moved,
        List<DroppedRelation> dropped,
        List<Relation> relationsBefore,
        List<Sighting> sightings) {

    /**
     * A relation that is taken away.
     *
     * @param relation what it was
     * @param isDoubled whether the surviving item has one that says the same; else it lay between the merged items
     * @param same that one, with its new ends; the relation itself when it is not doubled
     */
    public record DroppedRelation(Relation relation, boolean isDoubled, Relation same) {}

    public MergePlan {
        before = InvalidInput.each("before", before);
        InvalidInput.present("change", change);
        redundancy = Collections.unmodifiableMap(new TreeMap<>(redundancy));
        moved = InvalidInput.each("moved", moved);
        dropped = InvalidInput.each("dropped", dropped);
        relationsBefore = InvalidInput.each("relations before", relationsBefore);
        sightings = InvalidInput.each("sightings", sightings);
    }

    /** The item that survives, as it was. */
    public MergeItem survivor() {
        return before.get(0);
    }

    /** The items that are taken away, in the order in which they would have survived. */
    public List<CiId> absorbed() {
        return before.stream().skip(1).map(MergeItem::id).toList();
    }

    /**
     * The surviving item afterwards.
     *
     * @param stage its stage: its own, unless its class becomes another
     */
    public ConfigurationItem merged(State stage) {
        ConfigurationItem item = change.applied(survivor().item(), stage);
        for (Map.Entry<String, Redundancy> one : redundancy.entrySet()) {
            item = item.needing(one.getValue(), one.getKey());
        }
        return item;
    }
}
