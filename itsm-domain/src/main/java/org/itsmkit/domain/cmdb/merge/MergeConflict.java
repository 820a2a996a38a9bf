package org.itsmkit.domain.cmdb.merge;

import org.itsmkit.domain.ElementId;
import org.itsmkit.sla.InvalidInput;

/**
 * Something that changed since a merge, so that undoing the merge leaves it as it is now.
 *
 * @param element the item or relation
 * @param what what of it: an attribute, or a part such as {@code ends}
 * @param before what it was before the merge, as text
 * @param now what it is now, as text
 */
public record MergeConflict(ElementId element, String what, String before, String now) {

    public MergeConflict {
        InvalidInput.present("element", element);
        InvalidInput.present("what", what);
        InvalidInput.present("before", before);
        InvalidInput.present("now", now);
    }

    @Override
    public String toString() {
        return element + " " + what + ": was " + before + ", is " + now;
    }
}
