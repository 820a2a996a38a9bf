package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A relation to be made. Two that are equal are the same relation.
 *
 * @param type the key of its type
 * @param source the item it is said of
 * @param target the other item
 * @param group the need that it serves, or null for what its type says
 * @param attributes what else is known of it
 */
public record NewRelation(
        String type, CiId source, CiId target, @Nullable String group, FieldValues attributes) {

    public NewRelation {
        Keys.check("relation type", type);
        InvalidInput.present("source", source);
        InvalidInput.present("target", target);
        InvalidInput.present("attributes", attributes);
    }

    /** What a relation says, without its id. */
    public static NewRelation of(Relation relation) {
        return new NewRelation(
                relation.type(), relation.source(), relation.target(), relation.group(), relation.attributes());
    }

    /** The relation, which always counts. */
    public Relation made(RelationId id) {
        return Relation.of(id, type, source, target).inGroup(group).withAttributes(attributes);
    }
}
