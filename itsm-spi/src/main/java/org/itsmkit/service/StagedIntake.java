package org.itsmkit.service;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.domain.cmdb.intake.IntakePlan;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.sla.InvalidInput;

/**
 * A batch that was looked at and not taken in: a dry run, as data, to be shown, kept and carried out by {@link
 * ConfigurationService#takeIn}. Immutable.
 *
 * @param batch what is told, as it was given
 * @param at when it was staged
 * @param version the version of the graph that it was staged on; 0 before the first commit
 * @param newIds the ids of the items that records make, by the record
 * @param plan every decision about the records that the desk does not refuse, with those that the rules refuse
 * @param refusedItems the records that the desk refuses, and every reason: of the access policy, of the model, of the directory
 * @param refusedRelations the relations that the desk refuses, and every reason
 * @param commitSize how many items or relations one commit has at most, 1 to {@link GraphCommit#MOST}
 */
public record StagedIntake(
        IncomingBatch batch,
        Instant at,
        long version,
        Map<SourceKey, CiId> newIds,
        IntakePlan plan,
        Map<SourceKey, List<Reason>> refusedItems,
        Map<IncomingRelation, List<Reason>> refusedRelations,
        int commitSize) {

    public StagedIntake {
        InvalidInput.present("batch", batch);
        InvalidInput.present("at", at);
        InvalidInput.present("plan", plan);
        newIds = Collections.unmodifiableMap(new TreeMap<>(newIds));
        refusedItems = Collections.unmodifiableMap(new TreeMap<>(refusedItems));
        refusedRelations = Map.copyOf(refusedRelations);
        if (commitSize < 1 || commitSize > GraphCommit.MOST) {
            throw new InvalidInput("commit size", "1 to " + GraphCommit.MOST, commitSize);
        }
    }

    /** The same, taken in by commits of at most so many items or relations, 1 to {@link GraphCommit#MOST}, which it is unless said. */
    public StagedIntake inCommitsOf(int most) {
        return new StagedIntake(batch, at, version, newIds, plan, refusedItems, refusedRelations, most);
    }

    /** Whether taking it in would leave everything as it is. */
    public boolean changesNothing() {
        return plan.changesNothing();
    }

    /** Whether every record and relation would be taken in. */
    public boolean isWhole() {
        return refusedItems.isEmpty()
                && refusedRelations.isEmpty()
                && plan.problems().isEmpty();
    }
}
