package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * Items that look like one, for people to merge. Whoever carries a plan out makes a task of it, unless one for the same items is
 * open.
 *
 * @param original the oldest
 * @param others the other ones, the oldest first, at least one; when there are more than the threshold, one more than that
 * @param areMarked whether the others are marked as duplicates of the original, since they are few enough
 * @param foundBy the entry by which they look the same
 * @param foundFor the record that was looked for
 */
public record DuplicateSet(
        CiId original, List<CiId> others, boolean areMarked, Identifier foundBy, SourceKey foundFor) {

    public DuplicateSet {
        InvalidInput.present("original", original);
        others = InvalidInput.each("others", others);
        if (others.isEmpty()) {
            throw new InvalidInput("others", "one or more", others);
        }
        InvalidInput.present("found by", foundBy);
        InvalidInput.present("found for", foundFor);
    }

    @Override
    public String toString() {
        return original + " and " + others + " look the same by " + foundBy + (areMarked ? ", marked" : "");
    }
}
