package org.itsmkit.spi.storage;

import java.time.Instant;
import org.itsmkit.domain.cmdb.Relation;

/**
 * What holds of a relation now.
 *
 * @param relation the relation
 * @param validFrom from when on it is so in the world
 * @param version the graph version at which a fact of it was last recorded; what a write of it must expect
 */
public record StoredRelation(Relation relation, Instant validFrom, long version) {}
