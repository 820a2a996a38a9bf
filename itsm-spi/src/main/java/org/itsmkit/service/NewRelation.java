package org.itsmkit.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A relation that is to be made between two items that are there, or are created in the same change. Immutable.
 *
 * @param type the key of its type
 * @param source the item it is said of
 * @param target the other item
 * @param group as {@link org.itsmkit.domain.cmdb.Relation#group}, or null
 * @param calendar as {@link org.itsmkit.domain.cmdb.Relation#calendar}, or null
 * @param edits what else is known of it: attributes of its type
 */
public record NewRelation(
        String type,
        CiId source,
        CiId target,
        @Nullable String group,
        @Nullable String calendar,
        List<FieldEdit<?>> edits) {

    public NewRelation {
        Keys.check("relation type", type);
        InvalidInput.present("source", source);
        InvalidInput.present("target", target);
        if (group != null) {
            Keys.check("group", group);
        }
        if (calendar != null) {
            Keys.check("calendar", calendar);
        }
        edits = InvalidInput.each("edits", edits);
    }

    /** {@code source} has this relation to {@code target}: {@code of(RUNS_ON, mail, db1)}. */
    public static NewRelation of(String type, CiId source, CiId target) {
        return new NewRelation(type, source, target, null, null, List.of());
    }

    /** The same, as a member of this group of its dependent item. */
    public NewRelation inGroup(String name) {
        return new NewRelation(type, source, target, InvalidInput.present("group", name), calendar, edits);
    }

    /** The same, counting only in the business time of this calendar. */
    public NewRelation during(String calendarKey) {
        return new NewRelation(type, source, target, group, InvalidInput.present("calendar", calendarKey), edits);
    }

    /** The same, with these values too. */
    public NewRelation with(FieldEdit<?>... more) {
        List<FieldEdit<?>> all = new ArrayList<>(edits);
        all.addAll(InvalidInput.each("edits", Arrays.asList(InvalidInput.present("edits", more))));
        return new NewRelation(type, source, target, group, calendar, all);
    }
}
