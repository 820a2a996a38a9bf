package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What a write does to one item.
 *
 * @param item its id
 * @param expectedVersion the graph version of its last fact: 0 when it must have none
 * @param facts what is recorded of it, in order, at least one
 * @param now what holds of it after these facts; null when it is there no longer
 * @param validFrom from when on that is so
 * @param labels who may see it, its past too
 * @param indexed the values of all its indexed attributes, by name; empty when it is there no longer
 */
public record ItemWrite(
        CiId item,
        long expectedVersion,
        List<NewFact> facts,
        @Nullable ConfigurationItem now,
        Instant validFrom,
        Labels labels,
        Map<String, FieldValue<?>> indexed) {

    public ItemWrite {
        InvalidInput.present("item", item);
        facts = GraphWrite.check(item, expectedVersion, facts, now);
        validFrom = InvalidInput.present("valid from", validFrom).truncatedTo(ChronoUnit.MICROS);
        InvalidInput.present("labels", labels);
        indexed = Map.copyOf(indexed);
        if (now == null && !indexed.isEmpty()) {
            throw new InvalidInput("indexed values of " + item, "none of an item that is there no longer", indexed);
        }
    }
}
