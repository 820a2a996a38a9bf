package org.itsmkit.domain.cmdb;

import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two configuration items. What it means, and which way impact travels along it, is said by its
 * {@link org.itsmkit.domain.cmdb.model.RelationType type}.
 *
 * @param id its id
 * @param type the key of its type
 * @param source the item it is said of: in "mail runs on db1", mail
 * @param target the other item; may be the same
 * @param group the need of the dependent item that this relation serves together with others of the same group, or null
 *     for what its type says
 * @param isEnabled whether it counts; one that does not is neither up nor down, and is no member of its group
 * @param calendar the key of the calendar in whose business time it counts, or null for always
 * @param attributes what else is known of it, such as a port
 */
public record Relation(
        RelationId id,
        String type,
        CiId source,
        CiId target,
        @Nullable String group,
        boolean isEnabled,
        @Nullable String calendar,
        FieldValues attributes)
        implements Element {

    public Relation {
        InvalidInput.present("relation id", id);
        Keys.check("relation type", type);
        InvalidInput.present("source", source);
        InvalidInput.present("target", target);
        if (group != null) {
            Keys.check("group", group);
        }
        if (calendar != null) {
            Keys.check("calendar", calendar);
        }
        InvalidInput.present("attributes", attributes);
    }

    /** A relation of this type that always counts and says nothing else. */
    public static Relation of(RelationId id, String type, CiId source, CiId target) {
        return new Relation(id, type, source, target, null, true, null, FieldValues.EMPTY);
    }

    /** The same relation as a member of this group of its dependent item. */
    public Relation inGroup(@Nullable String name) {
        return new Relation(id, type, source, target, name, isEnabled, calendar, attributes);
    }

    /** The same relation, counting or not. */
    public Relation enabled(boolean counts) {
        return new Relation(id, type, source, target, group, counts, calendar, attributes);
    }

    /** The same relation, counting only in the business time of this calendar; always when null. */
    public Relation during(@Nullable String calendarKey) {
        return new Relation(id, type, source, target, group, isEnabled, calendarKey, attributes);
    }

    public Relation withAttributes(FieldValues values) {
        return new Relation(id, type, source, target, group, isEnabled, calendar, values);
    }
}
