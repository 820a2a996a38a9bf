package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Subject;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An item as its life cycle sees it: its held {@link ItemFields} and its attributes together, its owner taking part. */
final class ItemSubject implements Subject {

    private final ConfigurationItem item;
    private final FieldValues fields;

    ItemSubject(ConfigurationItem item) {
        this.item = item;
        this.fields = fields(item);
    }

    @Override
    public State state() {
        return item.stage();
    }

    @Override
    public FieldValues fields() {
        return fields;
    }

    @Override
    public Participants participants() {
        Person owner = item.owner();
        return owner == null ? Participants.NONE : Participants.NONE.with(ConfigurationModel.OWNER, owner);
    }

    @Override
    public <T> @Nullable T value(Field<T> field) {
        return ItemFields.isOfEveryItem(field.name())
                ? ItemFields.value(item, field)
                : item.attributes().value(field);
    }

    /** The item that holds these values instead, of which the name, the status and the criticality must be there. */
    static ConfigurationItem with(ConfigurationItem item, FieldValues values) {
        List<FieldEdit<?>> cleared = new ArrayList<>();
        ItemFields.HELD.forEach(field -> cleared.add(field.cleared()));
        return item.named(present(values, ItemFields.NAME))
                .status(OperationalStatus.valueOf(present(values, ItemFields.STATUS)))
                .criticality(Criticality.valueOf(present(values, ItemFields.CRITICALITY)))
                .owner(values.value(ItemFields.OWNER))
                .supportGroup(values.value(ItemFields.SUPPORT_GROUP))
                .withAttributes(values.with(cleared));
    }

    private static FieldValues fields(ConfigurationItem item) {
        List<FieldEdit<?>> own = new ArrayList<>(List.of(
                ItemFields.NAME.to(item.name()),
                ItemFields.STATUS.to(item.status().name()),
                ItemFields.CRITICALITY.to(item.criticality().name())));
        if (item.owner() != null) {
            own.add(ItemFields.OWNER.to(item.owner()));
        }
        if (item.supportGroup() != null) {
            own.add(ItemFields.SUPPORT_GROUP.to(item.supportGroup()));
        }
        return item.attributes().with(own);
    }

    private static String present(FieldValues values, Field<String> field) {
        String value = values.value(field);
        if (value == null) {
            throw new InvalidInput(field.name(), "a value, as every item has one", "nothing");
        }
        return value;
    }
}
