package org.itsmkit.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A configuration item that is to be created, in the first stage of the life of its class. Immutable.
 *
 * <pre>{@code
 * NewItem.of(StandardModel.SERVER, "db2").with(StandardFields.SERIAL_NUMBER.to("7QX"), ItemFields.OWNER.to(Person.of("kim")))
 * }</pre>
 *
 * @param id its id, as {@link ConfigurationService#newItemId} makes one for a relation of the same change to name; null for one
 *     that nobody need know before
 * @param ciClass the key of its class
 * @param name what people call it, 1 to 200 characters
 * @param edits what else is known of it: held {@link org.itsmkit.domain.cmdb.ItemFields} and attributes of its class
 * @param redundancy by the name of a group of providers, how many of them it needs
 */
public record NewItem(
        @Nullable CiId id, String ciClass, String name, List<FieldEdit<?>> edits, Map<String, Redundancy> redundancy) {

    public NewItem {
        Keys.check("class", ciClass);
        InvalidInput.text("name", name, 200);
        edits = InvalidInput.each("edits", edits);
        redundancy = Collections.unmodifiableMap(new TreeMap<>(InvalidInput.present("redundancy", redundancy)));
    }

    public static NewItem of(String ciClass, String name) {
        return new NewItem(null, ciClass, name, List.of(), Map.of());
    }

    public NewItem withId(CiId itsId) {
        return new NewItem(InvalidInput.present("id", itsId), ciClass, name, edits, redundancy);
    }

    /** The same, with these values too. */
    public NewItem with(FieldEdit<?>... more) {
        List<FieldEdit<?>> all = new ArrayList<>(edits);
        all.addAll(InvalidInput.each("edits", Arrays.asList(InvalidInput.present("edits", more))));
        return new NewItem(id, ciClass, name, all, redundancy);
    }

    /** The same, needing so many of the providers in this group. */
    public NewItem needing(Redundancy rule, String group) {
        Map<String, Redundancy> rules = new TreeMap<>(redundancy);
        rules.put(Keys.check("group", group), InvalidInput.present("rule", rule));
        return new NewItem(id, ciClass, name, edits, rules);
    }
}
