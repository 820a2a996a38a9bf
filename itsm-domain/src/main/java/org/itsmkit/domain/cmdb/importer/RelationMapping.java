package org.itsmkit.domain.cmdb.importer;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * Where the source's key of a related item is.
 *
 * @param from the name of a column, or a JSON pointer; without a value there is no relation
 * @param type the key of the relation's type
 * @param isSource whether the record's own item is the relation's source
 */
public record RelationMapping(String from, String type, boolean isSource) {

    public RelationMapping {
        InvalidInput.text("from", from, 1_000);
        Keys.check("relation type", type);
    }

    /** A relation that is said of the record's own item: it "runs on" the one of this key. */
    public static RelationMapping to(String from, String type) {
        return new RelationMapping(from, type, true);
    }
}
