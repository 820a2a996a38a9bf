package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.sla.InvalidInput;

/**
 * What came of one entry of an identification rule.
 *
 * @param entry the entry
 * @param result what came of it
 */
public record EntryTrial(Identifier entry, Result result) {

    /** What can come of an entry. */
    public enum Result {
        /** The record lacks values that it needs. */
        PASSED_OVER,
        /** No item is like it. */
        NO_MATCH,
        /** It found the item. */
        MATCHED,
        /** So many items are like it that none is taken. */
        TOO_MANY,
        /** So many children have these values that they tell nothing. */
        TOO_COMMON
    }

    public EntryTrial {
        InvalidInput.present("entry", entry);
        InvalidInput.present("result", result);
    }

    @Override
    public String toString() {
        return entry + ": " + result;
    }
}
