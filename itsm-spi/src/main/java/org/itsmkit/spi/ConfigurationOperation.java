package org.itsmkit.spi;

/** What a {@link ConfigurationAccess} is asked about. */
public enum ConfigurationOperation {
    /** Create an item, edit it, relate it to others, end or restore it; name a view of the graph when it is about no item. */
    CONFIGURE,
    /** Perform actions of an item's life cycle, which its roles permit as well. */
    PERFORM,
    /** Say what a source saw, and what it tells of items, which makes, edits and relates them. */
    TAKE_IN,
    /** Read who changed the graph, when and why. */
    REVIEW
}
