package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.StoredItem;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of one configuration item beside its facts, also when it is there no longer.
 *
 * <p>As facts it answers what a store can be asked: the fields that every item has, and attributes that were indexed.
 *
 * @param id its id
 * @param now what holds of it, or null when it is there no longer
 * @param validFrom from when on that is so
 * @param version the graph version at which a fact of it was last recorded
 * @param labels who may see it, its past too
 * @param indexed the values of its indexed attributes, by name
 */
public record ItemRecord(
        CiId id,
        @Nullable ConfigurationItem now,
        Instant validFrom,
        long version,
        Labels labels,
        Map<String, FieldValue<?>> indexed)
        implements Facts {

    public ItemRecord {
        indexed = Map.copyOf(indexed);
    }

    /** What a write makes of an item at that version of the graph. */
    public static ItemRecord of(ItemWrite write, long version) {
        return new ItemRecord(write.item(), write.now(), write.validFrom(), version, write.labels(), write.indexed());
    }

    public boolean isVisibleTo(Readers readers) {
        return readers.see(labels);
    }

    /** Whether a query asks for it and its readers may see it; the tenant is not compared. */
    public boolean matches(ItemQuery query) {
        return now != null && isVisibleTo(query.readers()) && query.where().test(this);
    }

    /** The item as it is now; empty when it is there no longer. */
    public Optional<StoredItem> stored() {
        return Optional.ofNullable(now).map(item -> new StoredItem(item, labels, validFrom, version));
    }

    /** What a graph holds of {@code item}, which is this one as it is or was. */
    public GraphNode node(ConfigurationItem item) {
        return new GraphNode(
                id,
                item.ciClass(),
                item.stage(),
                item.status(),
                item.health(),
                item.criticality(),
                item.redundancy(),
                labels);
    }

    @Override
    public <T> @Nullable T value(Field<T> field) {
        if (ItemFields.isOfEveryItem(field.name())) {
            return now == null ? null : ItemFields.value(now, field);
        }
        FieldValue<?> value = indexed.get(field.name());
        return value == null ? null : TicketRecord.typed(field, value.value());
    }
}
