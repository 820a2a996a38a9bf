package org.itsmkit.domain.cmdb.intake;

/** Why a statement about an attribute counts, or does not. */
public enum Ruling {
    /** The item is new; what makes it is not reconciled. */
    NEW_ITEM(true),
    /** Nobody's word counts for the attribute so far. */
    FIRST_WRITER(true),
    /** The source wrote the value that it changes. */
    SAME_WRITER(true),
    /** A rule puts the source before the writer. */
    STRONGER(true),
    /** The source and the writer count the same, and this is the later word. */
    LATER(true),
    /** The writer goes before the source, and is stale. */
    WRITER_STALE(true),
    /** The writer may not write the attribute, or no longer. */
    WRITER_UNRULED(true),
    /** A dynamic rule picks this value. */
    PICKED(true),
    /** There was no value, and the source says that there is none. */
    STILL_NONE(false),
    /** The source said the same or more already at that time or later. */
    ALREADY_TOLD(false),
    /** Others may write the attribute, and the source may not. */
    SOURCE_UNRULED(false),
    /** The writer goes before the source, and is not stale. */
    WEAKER(false),
    /** The source and the writer count the same, and the writer's is the later word. */
    EARLIER(false),
    /** No rule lets the source take the value away. */
    MAY_NOT_CLEAR(false),
    /** A dynamic rule picks another value. */
    NOT_PICKED(false);

    private final boolean isAccepted;

    Ruling(boolean isAccepted) {
        this.isAccepted = isAccepted;
    }

    /** Whether the statement's value becomes the item's. */
    public boolean isAccepted() {
        return isAccepted;
    }
}
