package org.itsmkit.domain.cmdb.importer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.sla.InvalidInput;

/**
 * The next records of a file, to be taken in at once.
 *
 * @param batch what they tell; nothing when one is wrong, unless the good ones are kept
 * @param problems what is wrong, the first {@link #MOST_PROBLEMS}
 * @param read how many records were read
 * @param bad how many of them are wrong
 */
public record ImportedBatch(IncomingBatch batch, List<ImportProblem> problems, long read, long bad) {

    /** How many problems are listed; all are counted. */
    public static final int MOST_PROBLEMS = 1_000;

    public ImportedBatch {
        InvalidInput.present("batch", batch);
        problems = InvalidInput.each("problems", problems);
    }

    /** What happens to good records beside bad ones. */
    public enum Beside {
        /** A bad record refuses all of the batch. */
        REFUSE_ALL,
        KEEP_GOOD
    }

    /**
     * Reads up to {@code most} records, and fewer when their relations would be more than a batch may have.
     *
     * @param most how many records at most, 1 to {@link IncomingBatch#MOST}
     */
    public static ImportedBatch next(Iterator<ImportedRecord> records, int most, Beside beside) {
        if (most < 1 || most > IncomingBatch.MOST) {
            throw new InvalidInput("most", "1 to " + IncomingBatch.MOST, most);
        }
        List<IncomingItem> items = new ArrayList<>();
        List<IncomingRelation> relations = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        long read = 0;
        long bad = 0;
        while (read < most && relations.size() < IncomingBatch.MOST && records.hasNext()) {
            ImportedRecord record = records.next();
            read++;
            IncomingItem item = record.item();
            if (item == null) {
                bad++;
                record.problems().stream()
                        .limit(MOST_PROBLEMS - problems.size())
                        .forEach(problems::add);
            } else {
                items.add(item);
                relations.addAll(record.relations());
            }
        }
        boolean isKept = bad == 0 || beside == Beside.KEEP_GOOD;
        IncomingBatch batch = isKept ? new IncomingBatch(items, relations) : new IncomingBatch(List.of(), List.of());
        return new ImportedBatch(batch, problems, read, bad);
    }
}
