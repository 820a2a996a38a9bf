package org.itsmkit.domain.cmdb.quality;

import java.time.Instant;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A relation to judge.
 *
 * @param relation the relation
 * @param source what is known of the item at its source; null when there is none
 * @param target what is known of the item at its target; null when there is none
 */
public record CheckedRelation(
        Relation relation, @Nullable End source, @Nullable End target) {

    public CheckedRelation {
        InvalidInput.present("relation", relation);
    }

    /**
     * What has to be known of an end.
     *
     * @param ciClass its class
     * @param seenAt when it was last seen
     */
    public record End(String ciClass, Instant seenAt) {

        public End {
            Keys.check("class", ciClass);
            InvalidInput.present("seen at", seenAt);
        }
    }
}
