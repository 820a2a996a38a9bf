package org.itsmkit.domain.cmdb.importer;

import java.util.Map;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * Where the value of an attribute is.
 *
 * @param from the name of a column, or a JSON pointer
 * @param attribute the attribute, which says the type: values are read as {@link org.itsmkit.domain.field.FieldType} writes them,
 *     without white space around them unless they are text
 * @param meaning by what is written, what is read instead: {@code yes} for {@code true}; empty when all is read as it is written
 */
public record AttributeMapping(String from, String attribute, Map<String, String> meaning) {

    public AttributeMapping {
        InvalidInput.text("from", from, 1_000);
        Keys.check("attribute", attribute);
        meaning = Map.copyOf(meaning);
    }

    /** Read as it is written. */
    public static AttributeMapping of(String from, String attribute) {
        return new AttributeMapping(from, attribute, Map.of());
    }
}
