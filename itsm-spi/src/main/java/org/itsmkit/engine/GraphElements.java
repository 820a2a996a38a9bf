package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.Merging;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;

/** What one tenant's graph says of single elements. Nothing is hidden here. */
final class GraphElements {

    private final ConfigurationStorage storage;
    private final TenantId tenant;

    GraphElements(Storage storage, TenantId tenant) {
        this.storage = storage.configuration();
        this.tenant = tenant;
    }

    /** The version of the last fact of an element; 0 when it has none. */
    static long version(Storage storage, TenantId tenant, ElementId id) {
        return new GraphElements(storage, tenant).version(id);
    }

    private long version(ElementId id) {
        Optional<Long> now = id instanceof CiId item
                ? storage.find(tenant, item, Readers.ENGINE).map(StoredItem::version)
                : storage.relation(tenant, (RelationId) id, Readers.ENGINE).map(StoredRelation::version);
        return now.orElseGet(() -> lastVersion(id));
    }

    /** The version of the last fact of an element, by its history. */
    long lastVersion(ElementId id) {
        long version = 0;
        for (Iterator<Fact> facts = facts(id); facts.hasNext(); ) {
            version = facts.next().position().version();
        }
        return version;
    }

    /** Whether anything was ever recorded of it. */
    boolean isKnown(ElementId id) {
        return facts(id).hasNext();
    }

    /** Every fact of an element, in the order of recording, read as it is asked for. */
    Iterator<Fact> facts(ElementId id) {
        return Iterators.paged(
                last -> storage.history(tenant, id, last == null ? FactPosition.START : last.position(), Page.MOST));
    }

    Course<ConfigurationItem> course(CiId id, AsOf view) {
        return Course.of(facts(id), view, ConfigurationItem.class, Merging.ITEMS);
    }

    Course<Relation> course(RelationId id, AsOf view) {
        return Course.of(facts(id), view, Relation.class, Merging.RELATIONS);
    }

    /** The relations that an item has now, read as they are asked for. */
    Iterator<StoredRelation> relations(CiId item) {
        return Iterators.pages(
                cursor -> storage.relations(tenant, item, cursor.orElse(null), Page.MOST, Readers.ENGINE));
    }

    /** Some value that a relation has had: its ends never change. */
    Optional<Relation> anyValue(RelationId id) {
        for (Iterator<Fact> facts = facts(id); facts.hasNext(); ) {
            if (facts.next().value() instanceof Relation relation) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    /** Whether an item may be seen, also one that has ended. */
    boolean isVisible(CiId item, Readers readers) {
        return storage.labels(tenant, List.of(item)).values().stream().anyMatch(readers::see);
    }

    /** Whether an element may be seen, also one that has ended. */
    boolean isVisible(ElementId id, Readers readers) {
        return id instanceof CiId item
                ? isVisible(item, readers)
                : anyValue((RelationId) id)
                        .filter(relation ->
                                isVisible(relation.source(), readers) && isVisible(relation.target(), readers))
                        .isPresent();
    }

    /** Every item of these ids that is there and may be seen. */
    List<StoredItem> find(List<CiId> ids, Readers readers) {
        List<StoredItem> found = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += Page.MOST) {
            found.addAll(storage.find(tenant, ids.subList(from, Math.min(ids.size(), from + Page.MOST)), readers));
        }
        return found;
    }
}
