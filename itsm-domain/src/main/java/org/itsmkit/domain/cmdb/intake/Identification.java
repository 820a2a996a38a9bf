package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which item a record means.
 *
 * @param means how it was told
 * @param item the item; null unless {@code means} found one
 * @param trials what came of the entries that were tried, in order
 * @param duplicates the items that look like one, if several did
 */
public record Identification(
        Means means, @Nullable CiId item, List<EntryTrial> trials, Optional<DuplicateSet> duplicates) {

    /** How a record's item was told. */
    public enum Means {
        /** By the item's own id. */
        ID,
        /** By the key under which the source told of it before. */
        SOURCE_KEY,
        /** By an entry of the class's rule: the last of the trials. */
        RULE,
        /** No entry found one: it is a new item. */
        NEW,
        /** Its class has no rule, so that only its source's key tells it: it is a new item. */
        NEW_WITHOUT_RULE,
        /** Several items look like it, more than are settled by taking the oldest. */
        AMBIGUOUS,
        /** It has no value by which it could be told apart. */
        NOT_TOLD,
        /** What it says of itself cannot be: see the problems of the record. */
        INVALID
    }

    public Identification {
        InvalidInput.present("means", means);
        trials = InvalidInput.each("trials", trials);
        InvalidInput.present("duplicates", duplicates);
    }

    static Identification by(Means means, @Nullable CiId item) {
        return new Identification(means, item, List.of(), Optional.empty());
    }

    /** Whether the record makes an item. */
    public boolean isNew() {
        return means == Means.NEW || means == Means.NEW_WITHOUT_RULE;
    }

    @Override
    public String toString() {
        return switch (means) {
            case ID -> "by its id";
            case SOURCE_KEY -> "by its source's key";
            case RULE -> "by " + trials.get(trials.size() - 1).entry();
            case NEW -> "new, after " + trials;
            case NEW_WITHOUT_RULE -> "new, of a class without a rule";
            case AMBIGUOUS -> "several items look like it, after " + trials;
            case NOT_TOLD -> "no value to tell it by, after " + trials;
            case INVALID -> "not told";
        };
    }
}
