package org.itsmkit.persistence.internal.values;

import java.util.HashMap;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.ticket.AffectedItems;

/**
 * The configuration items that a ticket is about, kept among its indexed values: each under a name that no field can have, so
 * that they are written, compared and found as those are.
 */
public final class AffectedValues {

    private static final FieldValue<Boolean> YES = new FieldValue<>(FieldType.FLAG, true);

    private AffectedValues() {}

    /** These values, and one for each item that is affected. */
    public static Map<String, FieldValue<?>> with(Map<String, FieldValue<?>> indexed, AffectedItems items) {
        if (items.isEmpty()) {
            return indexed;
        }
        Map<String, FieldValue<?>> all = new HashMap<>(indexed);
        items.affected().forEach(item -> all.put(name(item), YES));
        return all;
    }

    /** The key of the row that a ticket about this item has. */
    public static String key(CiId item) {
        return IndexedValues.key(name(item), FieldType.FLAG);
    }

    /** A slash is in no field's name. */
    private static String name(CiId item) {
        return "affected/" + item;
    }
}
