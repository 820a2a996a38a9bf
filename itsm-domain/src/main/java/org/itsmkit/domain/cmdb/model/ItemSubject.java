package org.itsmkit.domain.cmdb.model;

import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Subject;
import org.jspecify.annotations.Nullable;

/** An item as its life cycle sees it: as {@link ItemValues values by name}, with its owner taking part. */
final class ItemSubject implements Subject {

    private final ConfigurationItem item;
    private final Facts facts;
    private final FieldValues fields;

    ItemSubject(ConfigurationItem item) {
        this.item = item;
        this.facts = ItemValues.facts(item);
        this.fields = ItemValues.of(item);
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
        return facts.value(field);
    }
}
