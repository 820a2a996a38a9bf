package org.itsmkit.domain.cmdb.importer;

import java.util.List;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a file tells.
 *
 * @param line the line it starts at, from 1
 * @param item the item; null when something is wrong
 * @param relations its relations; empty when something is wrong
 * @param problems everything that is wrong
 */
public record ImportedRecord(
        long line, @Nullable IncomingItem item, List<IncomingRelation> relations, List<ImportProblem> problems) {

    public ImportedRecord {
        relations = InvalidInput.each("relations", relations);
        problems = InvalidInput.each("problems", problems);
        if ((item == null) == problems.isEmpty()) {
            throw new InvalidInput("item", "one exactly when nothing is wrong", item == null ? "none" : item);
        }
    }

    static ImportedRecord bad(long line, List<ImportProblem> problems) {
        return new ImportedRecord(line, null, List.of(), problems);
    }
}
