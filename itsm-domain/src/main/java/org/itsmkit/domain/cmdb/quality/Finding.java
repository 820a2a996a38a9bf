package org.itsmkit.domain.cmdb.quality;

import org.itsmkit.domain.ElementId;
import org.itsmkit.sla.InvalidInput;

/**
 * An item or a relation that fails.
 *
 * @param element which one
 * @param what what is wrong with it, in words
 */
public record Finding(ElementId element, String what) {

    public Finding {
        InvalidInput.present("element", element);
        InvalidInput.present("what", what);
    }

    @Override
    public String toString() {
        return element + ": " + what;
    }
}
