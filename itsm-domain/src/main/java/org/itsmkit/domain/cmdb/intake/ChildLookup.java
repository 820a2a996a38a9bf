package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * Finds an item by its children, such as its serial numbers or network adapters.
 *
 * @param childClass the class of the children; those of classes below it count too
 * @param attributes what tells children apart, one or more; a child without any of them is passed over
 * @param relation how a child belongs to the item
 * @param everyChild whether an item must hold every child that is told of, and may hold more ("exact count"); else the item
 *     counts that holds the most of them
 */
public record ChildLookup(String childClass, List<String> attributes, ParentRelation relation, boolean everyChild) {

    public ChildLookup {
        Keys.check("child class", childClass);
        attributes = InvalidInput.each("attributes", attributes);
        attributes.forEach(name -> Keys.check("attribute", name));
        if (attributes.isEmpty()) {
            throw new InvalidInput("attributes", "one or more", attributes);
        }
        InvalidInput.present("relation", relation);
    }

    @Override
    public String toString() {
        return (everyChild ? "every " : "most ") + childClass + " by " + String.join(" and ", attributes);
    }
}
