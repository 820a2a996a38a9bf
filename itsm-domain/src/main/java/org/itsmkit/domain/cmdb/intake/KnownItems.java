package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Relation;

/**
 * What is there when a batch is planned. The same question must have the same answer while a plan is made. An item that is
 * there no longer is not answered.
 */
public interface KnownItems {

    /** The item of this id, marked as a duplicate or not. */
    Optional<KnownItem> byId(CiId id);

    /** The item that the source saw under this key, if it is still there. */
    Optional<CiId> bySource(SourceKey key);

    /** The items that are asked for, in {@link KnownItem#OLDEST}. */
    List<KnownItem> search(ItemSearch search);

    /** The items that this one belongs to by such relations, in the order of ids. */
    List<CiId> parents(CiId child, ParentRelation relation);

    /** The relations of this type from one item to the other, in the order of ids. */
    List<Relation> relations(String type, CiId source, CiId target);
}
