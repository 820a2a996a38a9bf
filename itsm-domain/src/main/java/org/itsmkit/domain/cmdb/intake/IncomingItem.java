package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of an item. Immutable.
 *
 * @param key who tells, and what the source calls the item
 * @param id the item's own id, when the source knows it, or null
 * @param ciClass the class that the source takes it for
 * @param seenAt when the source saw it
 * @param attributes by name, what it says of an attribute: a value, or empty when it says that there is none. What it does not
 *     tell of is absent. Beside the attributes of the class there may be those that every item has, such as {@code name}, see
 *     {@link org.itsmkit.domain.cmdb.ItemValues#TOLD}
 */
public record IncomingItem(
        SourceKey key,
        @Nullable CiId id,
        String ciClass,
        Instant seenAt,
        Map<String, Optional<FieldValue<?>>> attributes) {

    public IncomingItem {
        InvalidInput.present("key", key);
        Keys.check("class", ciClass);
        InvalidInput.present("seen at", seenAt);
        InvalidInput.present("attributes", attributes)
                .forEach((name, value) -> InvalidInput.present(Keys.check("attribute", name), value));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** An item of which nothing else is told. */
    public static IncomingItem of(String source, String nativeKey, String ciClass, Instant seenAt) {
        return new IncomingItem(new SourceKey(source, nativeKey), null, ciClass, seenAt, Map.of());
    }

    /** The same record, of the item with this id. */
    public IncomingItem withId(CiId itsId) {
        return new IncomingItem(key, itsId, ciClass, seenAt, attributes);
    }

    /** The same record, telling this value too. */
    public <T> IncomingItem with(Field<T> field, T value) {
        return and(field.name(), Optional.of(new FieldValue<>(field.type(), value)));
    }

    /** The same record, telling that there is no value. */
    public IncomingItem without(Field<?> field) {
        return and(field.name(), Optional.empty());
    }

    /** The value that is told of an attribute; empty also when none is told of. */
    public Optional<FieldValue<?>> value(String attribute) {
        return attributes.getOrDefault(attribute, Optional.empty());
    }

    private IncomingItem and(String name, Optional<FieldValue<?>> value) {
        Map<String, Optional<FieldValue<?>>> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new IncomingItem(key, id, ciClass, seenAt, more);
    }
}
