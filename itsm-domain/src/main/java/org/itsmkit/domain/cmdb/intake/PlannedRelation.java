package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what a batch tells of one relation.
 *
 * @param told what it tells
 * @param outcome in short
 * @param source the item that the source end means; null when the relation is refused
 * @param target the item that the target end means; null when the relation is refused
 * @param problems why it is refused; empty otherwise
 */
public record PlannedRelation(
        IncomingRelation told,
        Outcome outcome,
        @Nullable CiId source,
        @Nullable CiId target,
        List<IntakeProblem> problems) {

    /** What can become of a relation. */
    public enum Outcome {
        ADDED,
        /** There is one of the same type, ends, group and attributes. */
        THERE_ALREADY,
        REFUSED
    }

    public PlannedRelation {
        InvalidInput.present("told", told);
        InvalidInput.present("outcome", outcome);
        problems = InvalidInput.each("problems", problems);
    }

    @Override
    public String toString() {
        return told.source() + " " + told.type() + " " + told.target() + ": " + outcome
                + (problems.isEmpty() ? "" : " " + problems);
    }
}
