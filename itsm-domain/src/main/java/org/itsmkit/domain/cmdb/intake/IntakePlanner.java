package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * Plans what a batch of records does to the graph: which item each record means, whose word counts, and which relations are new.
 * Immutable and thread-safe.
 *
 * <p>A record means the item of its id, if it has one; else the item that the source saw under the same key; else the item that
 * the first entry of its class's rule finds; else a new one. An item within a parent is told after the parent, which is in the
 * batch or was seen before, at most {@link #MOST_PARENTS} parents deep. Records see what earlier ones of the batch did, in an
 * order that does not depend on how the batch is written: by when they were seen, then by key, parents first.
 *
 * <p>A record that names a class below the one its item has makes it an item of that class; one that names a class above leaves
 * it; any other is refused. One wrong value refuses its whole record, and no other but those of items within it.
 *
 * <p>Source: the documented steps of ServiceNow's identification and reconciliation engine, which applies entries of one
 * priority in no order; here they have one, see {@link Identifier#ORDER}.
 */
public final class IntakePlanner {

    /** How many parents an item within a parent may be within. */
    public static final int MOST_PARENTS = 2;

    private final IntakeRules rules;

    public IntakePlanner(IntakeRules rules) {
        this.rules = InvalidInput.present("rules", rules);
    }

    /**
     * The plan, in time proportional to the records and the items found for them.
     *
     * @param batch what is told
     * @param known what is there
     * @param newIds the id of the item that a record makes; asked once for a record, in an order that does not depend on how
     *     the batch is written. Plans are equal only if it answers the same
     * @param at when it is taken in; what was seen later is refused
     */
    public IntakePlan plan(IncomingBatch batch, KnownItems known, Function<SourceKey, CiId> newIds, Instant at) {
        return new Planning(rules, batch, known, newIds, at).plan();
    }
}
