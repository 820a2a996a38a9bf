package org.itsmkit.spi.storage;

import org.itsmkit.domain.ElementId;

/**
 * A write met an item or a relation at another version than it expected; nothing of it was applied.
 *
 * <p>Thrown by {@link ConfigurationStorage#commit}. Carries no stack trace: losing a race is ordinary.
 */
public final class StaleElement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ElementId element;
    private final long expected;

    public StaleElement(ElementId element, long expected) {
        super(element + " is not at version " + expected + " any more", null, false, false);
        this.element = element;
        this.expected = expected;
    }

    public ElementId element() {
        return element;
    }

    /** The version that was expected; 0 when the element should not have existed. */
    public long expected() {
        return expected;
    }
}
