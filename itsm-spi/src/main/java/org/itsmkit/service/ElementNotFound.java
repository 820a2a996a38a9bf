package org.itsmkit.service;

import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ElementId;

/** There is no such configuration item or relation now, or the actor may not see it: these are not told apart. */
public final class ElementNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ElementId element;

    public ElementNotFound(ElementId element) {
        super(
                "There is no " + (element instanceof CiId ? "configuration item " : "relation ") + element
                        + " that you may see.",
                null,
                false,
                false);
        this.element = element;
    }

    /** What was asked for. */
    public ElementId element() {
        return element;
    }
}
