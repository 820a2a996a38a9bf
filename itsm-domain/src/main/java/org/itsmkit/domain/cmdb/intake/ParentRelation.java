package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * The relation by which an item belongs to its parent.
 *
 * @param type the key of the relation's type
 * @param isParentSource whether the parent is the source, as in "contains"; else it is the target, as in "is part of"
 */
public record ParentRelation(String type, boolean isParentSource) {

    public ParentRelation {
        Keys.check("relation type", InvalidInput.present("relation type", type));
    }

    /** Relations that are said of the parent: "contains". */
    public static ParentRelation saidOfParent(String type) {
        return new ParentRelation(type, true);
    }

    /** Relations that are said of the child: "is part of". */
    public static ParentRelation saidOfChild(String type) {
        return new ParentRelation(type, false);
    }

    SourceKey parent(IncomingRelation relation) {
        return isParentSource ? relation.source() : relation.target();
    }

    SourceKey child(IncomingRelation relation) {
        return isParentSource ? relation.target() : relation.source();
    }
}
