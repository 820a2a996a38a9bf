package org.itsmkit.domain.cmdb.importer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a record mean. A part is named by its column in CSV and by a pointer in JSON.
 *
 * @param source the key of the source
 * @param key where what the source calls the item is
 * @param ciClass the class of all items, or of those that do not say theirs; null when each must
 * @param classFrom where the class is, or null
 * @param attributes where values are, each attribute once
 * @param relations where related items are
 * @param emptyIsNone whether a part without a value says that there is none; else it says nothing
 */
public record ImportMapping(
        String source,
        String key,
        @Nullable String ciClass,
        @Nullable String classFrom,
        List<AttributeMapping> attributes,
        List<RelationMapping> relations,
        boolean emptyIsNone) {

    public ImportMapping {
        Keys.check("source", source);
        InvalidInput.text("key", key, 1_000);
        if (ciClass != null) {
            Keys.check("class", ciClass);
        } else if (classFrom == null) {
            throw new InvalidInput("class", "a class, or where it is", "neither");
        }
        attributes = InvalidInput.each("attributes", attributes);
        relations = InvalidInput.each("relations", relations);
        long names =
                attributes.stream().map(AttributeMapping::attribute).distinct().count();
        if (names < attributes.size()) {
            throw new InvalidInput("attributes", "each attribute once", attributes);
        }
    }

    /** Items of one class, of which a part without a value says nothing. */
    public static ImportMapping of(String source, String ciClass, String key, AttributeMapping... attributes) {
        return new ImportMapping(source, key, ciClass, null, List.of(attributes), List.of(), false);
    }

    /** The same with these relations. */
    public ImportMapping relating(RelationMapping... some) {
        return new ImportMapping(source, key, ciClass, classFrom, attributes, List.of(some), emptyIsNone);
    }

    /** The same, where the class is told in a part of its own. */
    public ImportMapping classFrom(String part) {
        return new ImportMapping(source, key, ciClass, part, attributes, relations, emptyIsNone);
    }

    /** The same, where a part without a value says that there is none. */
    public ImportMapping takingEmptyAsNone() {
        return new ImportMapping(source, key, ciClass, classFrom, attributes, relations, true);
    }

    /** All the parts it asks for, each once. */
    public Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>(List.of(key));
        if (classFrom != null) {
            parts.add(classFrom);
        }
        attributes.forEach(one -> parts.add(one.from()));
        relations.forEach(one -> parts.add(one.from()));
        return parts;
    }
}
