package org.itsmkit.domain.cmdb.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A question for items that are there and not marked as duplicates.
 *
 * @param ciClass of this class or one below it
 * @param values which attributes have which value; empty: have none. An attribute may be one of those every item has
 * @param within the parent that they belong to, or null for any or none
 * @param limit how many at most, one or more
 */
public record ItemSearch(
        String ciClass,
        Map<String, Optional<FieldValue<?>>> values,
        @Nullable Within within,
        int limit) {

    public ItemSearch {
        Keys.check("class", ciClass);
        values = Collections.unmodifiableMap(new TreeMap<>(InvalidInput.present("values", values)));
        if (limit < 1) {
            throw new InvalidInput("limit", "1 or more", limit);
        }
    }

    /**
     * A parent and how items belong to it.
     *
     * @param parent the parent
     * @param relation by which relation
     */
    public record Within(CiId parent, ParentRelation relation) {

        public Within {
            InvalidInput.present("parent", parent);
            InvalidInput.present("relation", relation);
        }
    }
}
