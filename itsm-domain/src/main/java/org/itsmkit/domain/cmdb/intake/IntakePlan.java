package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;

/**
 * What a batch would do, and why: a dry run until somebody carries it out. The same batch in another order has an equal plan.
 * Once a plan was carried out, the records and relations that it took in change nothing more; one that it refused may be taken in
 * then.
 *
 * @param items what becomes of each record, in the order of keys
 * @param relations what becomes of each relation told of
 * @param changes what is done to items, in the order of ids; each item once
 * @param newRelations the relations to make, each once
 * @param sightings what is then known of what sources saw, only those that differ from before, in the order of keys
 * @param duplicates the items that look like one, for people to merge
 */
public record IntakePlan(
        List<PlannedItem> items,
        List<PlannedRelation> relations,
        List<ItemChange> changes,
        List<NewRelation> newRelations,
        List<Sighting> sightings,
        List<DuplicateSet> duplicates) {

    public IntakePlan {
        items = InvalidInput.each("items", items);
        relations = InvalidInput.each("relations", relations);
        changes = InvalidInput.each("changes", changes);
        newRelations = InvalidInput.each("new relations", newRelations);
        sightings = InvalidInput.each("sightings", sightings);
        duplicates = InvalidInput.each("duplicates", duplicates);
    }

    /** Whether carrying it out leaves everything as it is. People may still be asked about duplicates. */
    public boolean changesNothing() {
        return changes.isEmpty()
                && newRelations.isEmpty()
                && sightings.isEmpty()
                && duplicates.stream().noneMatch(DuplicateSet::areMarked);
    }

    /** The records and relations that cannot be taken in. */
    public List<IntakeProblem> problems() {
        return Stream.concat(
                        items.stream().flatMap(item -> item.problems().stream()),
                        relations.stream().flatMap(relation -> relation.problems().stream()))
                .toList();
    }

    /** Every decision, one or more lines a record. */
    @Override
    public String toString() {
        return Stream.of(items, relations, duplicates)
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
