package org.itsmkit.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.domain.cmdb.intake.IntakePlan;
import org.itsmkit.domain.cmdb.intake.IntakePlanner;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.StagedIntake;
import org.itsmkit.service.TakenIn;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.ConfigurationOperation;

/** Stages what sources tell for one actor, and takes in what was staged. */
final class Intake {

    private static final String ATTEMPTED = "take in what sources tell";

    private final Engine engine;
    private final Asking asking;
    private final ItemAccess access;

    Intake(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.access = new ItemAccess(engine, asking);
    }

    StagedIntake stage(IncomingBatch batch) {
        InvalidInput.present("batch", batch);
        access.require(ConfigurationOperation.TAKE_IN, ATTEMPTED, null);
        return stage(batch, engine.now(asking), Map.of(), GraphCommit.MOST, known(batch));
    }

    TakenIn takeIn(StagedIntake staged, String reason) {
        InvalidInput.present("staged", staged);
        InvalidInput.text("reason", reason, 1_000);
        Texts.storable("reason", reason);
        GraphChanges.requireNoCommandId(asking);
        access.require(ConfigurationOperation.TAKE_IN, ATTEMPTED, null);
        KnownGraph known = known(staged.batch());
        StagedIntake now = stage(staged.batch(), staged.at(), staged.newIds(), staged.commitSize(), known);
        if (!isSame(now, staged)) {
            throw new ConcurrentChange(staged.version(), now.version());
        }
        return new IntakeCommits(engine, asking, known, reason).takeIn(staged);
    }

    private static boolean isSame(StagedIntake one, StagedIntake other) {
        return one.plan().equals(other.plan())
                && one.refusedItems().equals(other.refusedItems())
                && one.refusedRelations().equals(other.refusedRelations());
    }

    private KnownGraph known(IncomingBatch batch) {
        KnownGraph known = new KnownGraph(engine, asking);
        known.read(batch);
        return known;
    }

    /** Plans without what the desk refuses, until it refuses nothing more: each time fewer records are left. */
    private StagedIntake stage(
            IncomingBatch batch, Instant at, Map<SourceKey, CiId> ids, int commitSize, KnownGraph known) {
        long version = new GraphReads(engine, asking).version();
        IntakePlanner planner = new IntakePlanner(engine.with().intake());
        IntakeJudge judge = new IntakeJudge(engine, asking, known);
        Map<SourceKey, CiId> newIds = new TreeMap<>(ids);
        Map<SourceKey, List<Reason>> items = new TreeMap<>();
        Map<IncomingRelation, List<Reason>> relations = new HashMap<>();
        while (true) {
            IncomingBatch rest = new IncomingBatch(
                    batch.items().stream()
                            .filter(item -> !items.containsKey(item.key()))
                            .toList(),
                    batch.relations().stream()
                            .filter(relation -> !relations.containsKey(relation))
                            .toList());
            IntakePlan plan = planner.plan(rest, known, key -> newIds.computeIfAbsent(key, any -> newId(at)), at);
            IntakeJudge.Refusals refusals = judge.refusals(rest, plan);
            if (refusals.items().isEmpty() && refusals.relations().isEmpty()) {
                return new StagedIntake(batch, at, version, newIds, plan, items, relations, commitSize);
            }
            items.putAll(refusals.items());
            relations.putAll(refusals.relations());
        }
    }

    private CiId newId(Instant at) {
        return new CiId(engine.with().ids().next(at));
    }
}
