package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.intake.PlannedRelation.Outcome;
import org.jspecify.annotations.Nullable;

/** Plans the relations of a batch, when it is known which items its records mean. Used by one thread, once. */
final class RelationPlanning {

    private final RecordCheck check;
    private final KnownItems items;
    private final Map<SourceKey, PlannedItem> planned;
    private final Set<NewRelation> added = new LinkedHashSet<>();

    RelationPlanning(RecordCheck check, KnownItems items, Map<SourceKey, PlannedItem> planned) {
        this.check = check;
        this.items = items;
        this.planned = planned;
    }

    /** What becomes of each, in their order; of equal ones once. */
    List<PlannedRelation> plan(Collection<IncomingRelation> relations) {
        Set<IncomingRelation> sorted = new TreeSet<>(IncomingRelation.ORDER);
        sorted.addAll(relations);
        return sorted.stream().map(this::decide).toList();
    }

    /** The relations to make. */
    List<NewRelation> added() {
        return List.copyOf(added);
    }

    private PlannedRelation decide(IncomingRelation told) {
        List<IntakeProblem> problems = new ArrayList<>(check.problems(told));
        CiId source = end(told.source(), "source", problems);
        CiId target = end(told.target(), "target", problems);
        if (!problems.isEmpty() || source == null || target == null) {
            return new PlannedRelation(told, Outcome.REFUSED, null, null, problems);
        }
        NewRelation relation = new NewRelation(told.type(), source, target, told.group(), told.attributes());
        boolean isThere = items.relations(told.type(), source, target).stream()
                .map(NewRelation::of)
                .anyMatch(relation::equals);
        boolean isAdded = !isThere && added.add(relation);
        return new PlannedRelation(told, isAdded ? Outcome.ADDED : Outcome.THERE_ALREADY, source, target, List.of());
    }

    private @Nullable CiId end(SourceKey key, String end, List<IntakeProblem> problems) {
        PlannedItem inBatch = planned.get(key);
        CiId item = inBatch != null ? inBatch.item() : items.bySource(key).orElse(null);
        if (item == null) {
            problems.add(new IntakeProblem(end, "an item that is taken in, or was seen before", key.toString()));
        }
        return item;
    }
}
