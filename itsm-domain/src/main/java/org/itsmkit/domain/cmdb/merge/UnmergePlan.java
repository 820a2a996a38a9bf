package org.itsmkit.domain.cmdb.merge;

import java.util.List;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.sla.InvalidInput;

/**
 * What undoing a merge does.
 *
 * @param survivor the item that survived, as it is then
 * @param restored the items that the merge took away, as they are then
 * @param relations the relations that get their ends back or are there again, as they are then, in the order of ids
 * @param sightings all sightings, each of the item that it was of; those told since stay with the survivor
 * @param conflicts what changed since and stays as it is
 */
public record UnmergePlan(
        ConfigurationItem survivor,
        List<ConfigurationItem> restored,
        List<Relation> relations,
        List<Sighting> sightings,
        List<MergeConflict> conflicts) {

    public UnmergePlan {
        InvalidInput.present("survivor", survivor);
        restored = InvalidInput.each("restored", restored);
        relations = InvalidInput.each("relations", relations);
        sightings = InvalidInput.each("sightings", sightings);
        conflicts = InvalidInput.each("conflicts", conflicts);
    }
}
