package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a write does to one relation.
 *
 * @param relation its id
 * @param expectedVersion the graph version of its last fact: 0 when it must have none
 * @param facts what is recorded of it, in order, at least one
 * @param now what holds of it after these facts; null when it is there no longer
 * @param validFrom from when on that is so
 */
public record RelationWrite(
        RelationId relation,
        long expectedVersion,
        List<NewFact> facts,
        @Nullable Relation now,
        Instant validFrom) {

    public RelationWrite {
        InvalidInput.present("relation", relation);
        facts = GraphWrite.check(relation, expectedVersion, facts, now);
        validFrom = InvalidInput.present("valid from", validFrom).truncatedTo(ChronoUnit.MICROS);
    }
}
