package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
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

    /** Its written form, where the id is the key: JSON, exact. */
    public String text() {
        JsonWriter json = new JsonWriter(512).beginObject();
        json.member("version", version).member("validFrom", InstantText.of(validFrom));
        json.member("now", now == null ? null : ElementDocument.write(now));
        TicketRecord.labels(json.name("readers"), labels.readers());
        TicketRecord.labels(json.name("denied"), labels.denied());
        ModelJson.writeFields(json.name("indexed"), FieldValues.of(indexed));
        return json.end().text();
    }

    /** Reads what {@link #text} wrote; throws {@link org.itsmkit.sla.InvalidInput} for anything else. */
    public static ItemRecord parse(CiId id, String text) {
        JsonObject json = JsonReader.object(text);
        String now = json.textOrNull("now");
        Labels labels = new Labels(
                new HashSet<>(json.list("readers").texts()),
                new HashSet<>(json.list("denied").texts()));
        return new ItemRecord(
                id,
                now == null ? null : ElementDocument.readItem(id, now),
                ModelJson.readInstant(json, "validFrom"),
                json.number("version"),
                labels,
                ModelJson.readFields(json.object("indexed")).asMap());
    }
}
