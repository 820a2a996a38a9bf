package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one record.
 *
 * @param key the record
 * @param outcome in short
 * @param item the item it means; null when it is refused
 * @param identification how that was told
 * @param attributes what becomes of each attribute it tells of, in the order of names; empty when it is refused
 * @param problems why it is refused; empty otherwise
 */
public record PlannedItem(
        SourceKey key,
        Outcome outcome,
        @Nullable CiId item,
        Identification identification,
        List<AttributeDecision> attributes,
        List<IntakeProblem> problems) {

    /** What can become of a record. */
    public enum Outcome {
        INSERTED,
        UPDATED,
        /** The item stays as it is. */
        UNCHANGED,
        REFUSED
    }

    public PlannedItem {
        InvalidInput.present("key", key);
        InvalidInput.present("outcome", outcome);
        InvalidInput.present("identification", identification);
        attributes = InvalidInput.each("attributes", attributes);
        problems = InvalidInput.each("problems", problems);
    }

    static PlannedItem refused(SourceKey key, Identification identification, List<IntakeProblem> problems) {
        return new PlannedItem(key, Outcome.REFUSED, null, identification, List.of(), problems);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(key + ": " + outcome);
        if (outcome != Outcome.REFUSED) {
            text.append(' ').append(item);
        }
        text.append(", ").append(identification);
        attributes.forEach(one -> text.append("\n  ").append(one));
        problems.forEach(one -> text.append("\n  ").append(one));
        return text.toString();
    }
}
