package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An item that is there, with what sources said of it. Immutable.
 *
 * @param id its id
 * @param ciClass its class
 * @param values its attributes and what every item has, as {@link ItemValues#of} gives them
 * @param createdAt since when it is known
 * @param duplicateOf the item that it was marked a duplicate of, or null
 * @param sightings what each source last saw of it; kept in the order of keys
 */
public record KnownItem(
        CiId id,
        String ciClass,
        FieldValues values,
        Instant createdAt,
        @Nullable CiId duplicateOf,
        List<Sighting> sightings) {

    /** The oldest first; those of one instant in the order of ids. Total. */
    public static final Comparator<KnownItem> OLDEST =
            Comparator.comparing(KnownItem::createdAt).thenComparing(KnownItem::id);

    public KnownItem {
        InvalidInput.present("id", id);
        Keys.check("class", ciClass);
        InvalidInput.present("values", values);
        InvalidInput.present("created at", createdAt);
        List<Sighting> sorted = new ArrayList<>(InvalidInput.each("sightings", sightings));
        sorted.sort(Comparator.comparing(Sighting::key));
        for (Sighting sighting : sorted) {
            if (!sighting.item().equals(id)) {
                throw new InvalidInput("sightings of " + id, "sightings of this item", sighting.item());
            }
        }
        sightings = List.copyOf(sorted);
    }

    /** What an item is, with what is known beside it. */
    public static KnownItem of(
            ConfigurationItem item, Instant createdAt, @Nullable CiId duplicateOf, List<Sighting> sightings) {
        return new KnownItem(item.id(), item.ciClass(), ItemValues.of(item), createdAt, duplicateOf, sightings);
    }

    /** The value of an attribute, or null. */
    public @Nullable FieldValue<?> value(String attribute) {
        return values.asMap().get(attribute);
    }

    /** Whether each of these attributes has this value, or none where the value is empty. */
    public boolean holds(Map<String, Optional<FieldValue<?>>> wanted) {
        return wanted.entrySet().stream()
                .allMatch(one ->
                        Objects.equals(value(one.getKey()), one.getValue().orElse(null)));
    }

    /** What the source last saw of it under this key. */
    public Optional<Sighting> sighting(SourceKey key) {
        return sightings.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    KnownItem with(String itsClass, FieldValues newValues, Collection<Sighting> newSightings) {
        return new KnownItem(id, itsClass, newValues, createdAt, duplicateOf, List.copyOf(newSightings));
    }

    KnownItem forgetting(SourceKey key) {
        List<Sighting> rest =
                sightings.stream().filter(one -> !one.key().equals(key)).toList();
        return with(ciClass, values, rest);
    }

    KnownItem markedAs(CiId original) {
        return new KnownItem(id, ciClass, values, createdAt, original, sightings);
    }
}
