package org.itsmkit.domain.ticket;

import org.itsmkit.domain.Keys;

/**
 * How one ticket relates to another, as seen from the one. Every link is recorded on both, on the other under the
 * {@link #inverse()}.
 *
 * @param key the relation, read from this ticket to the other: {@code "parent-of"}
 * @param inverseKey the same relation, read the other way: {@code "child-of"}
 */
public record LinkType(String key, String inverseKey) {

    /** This ticket's resolution is the others' too. */
    public static final LinkType PARENT_OF = new LinkType("parent-of", "child-of");

    public static final LinkType CHILD_OF = PARENT_OF.inverse();
    /** This ticket reports what the other already reports. */
    public static final LinkType DUPLICATE_OF = new LinkType("duplicate-of", "duplicated-by");
    /** This ticket is on hold until the other is done. */
    public static final LinkType WAITS_FOR = new LinkType("waits-for", "awaited-by");
    /** This ticket was opened because the other was answered after it had closed. */
    public static final LinkType FOLLOWS_UP = new LinkType("follows-up", "followed-up-by");
    /** This ticket was caused by the other. */
    public static final LinkType CAUSED_BY = new LinkType("caused-by", "causes");

    /** This ticket asks somebody how the other went. */
    public static final LinkType ASKS_ABOUT = new LinkType("asks-about", "asked-about-by");

    public static final LinkType RELATES_TO = new LinkType("relates-to", "relates-to");

    public LinkType {
        Keys.check("link type", key);
        Keys.check("inverse link type", inverseKey);
    }

    public LinkType inverse() {
        return new LinkType(inverseKey, key);
    }

    @Override
    public String toString() {
        return key;
    }
}
