package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is done to one item.
 *
 * @param item its id
 * @param classBefore its class before; null for a new item
 * @param ciClass its class after
 * @param changes of its attributes and what every item has, in the order of names; at most one of each
 */
public record ItemChange(CiId item, @Nullable String classBefore, String ciClass, List<FieldChange> changes) {

    public ItemChange {
        InvalidInput.present("item", item);
        Keys.check("class", ciClass);
        changes = InvalidInput.each("changes", changes);
    }

    public boolean isNew() {
        return classBefore == null;
    }

    /** Whether an item that was there becomes one of another class. */
    public boolean isOtherClass() {
        return classBefore != null && !classBefore.equals(ciClass);
    }

    /**
     * The new item.
     *
     * @param stage the first stage of its class's life
     */
    public ConfigurationItem made(State stage) {
        String name = changes.stream()
                .filter(change -> change.field().equals(ItemFields.NAME.name()))
                .map(FieldChange::after)
                .map(value -> value == null ? "" : value.written())
                .findFirst()
                .orElse("");
        return ItemValues.after(ConfigurationItem.of(item, ciClass, name, stage), changes);
    }

    /**
     * The item that was there, after the changes.
     *
     * @param stage the stage it has afterwards: its own, unless the class is another
     */
    public ConfigurationItem applied(ConfigurationItem before, State stage) {
        ConfigurationItem changed = ItemValues.after(before, changes);
        return isOtherClass() ? changed.ofClass(ciClass, stage) : changed;
    }

    @Override
    public String toString() {
        String what = isNew() ? "new " + ciClass : isOtherClass() ? classBefore + " -> " + ciClass : ciClass;
        return item + " (" + what + ") " + changes;
    }
}
