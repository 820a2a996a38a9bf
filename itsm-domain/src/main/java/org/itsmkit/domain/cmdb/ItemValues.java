package org.itsmkit.domain.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An item as values by name: the attributes of its class, and beside them what every item has under the names of
 * {@link ItemFields}, which an attribute of the same name cannot hide.
 */
public final class ItemValues {

    /**
     * What every item has and a source may tell. Its class, its stage and its health are not among them: the class is told
     * apart, the stage is moved by a workflow, and health is what monitoring sees.
     */
    public static final FieldSchema TOLD = FieldSchema.of(
            ItemFields.NAME, ItemFields.STATUS, ItemFields.CRITICALITY, ItemFields.OWNER, ItemFields.SUPPORT_GROUP);

    private ItemValues() {}

    /** The attributes, and those of {@link #TOLD} that have a value. */
    public static FieldValues of(ConfigurationItem item) {
        Map<String, FieldValue<?>> values = new TreeMap<>(item.attributes().asMap());
        for (Field<?> field : TOLD.fields()) {
            FieldValue<?> value = core(item, field.name());
            if (value == null) {
                values.remove(field.name());
            } else {
                values.put(field.name(), value);
            }
        }
        return FieldValues.of(values);
    }

    /** What a condition can ask of the item: all of {@link ItemFields#SEARCHABLE}, and its attributes. */
    public static Facts facts(ConfigurationItem item) {
        return new Facts() {
            @Override
            public <T> @Nullable T value(Field<T> field) {
                if (ItemFields.SEARCHABLE.stream().anyMatch(one -> one.name().equals(field.name()))) {
                    FieldValue<?> found = core(item, field.name());
                    return found != null && field.type().javaType().isInstance(found.value())
                            ? field.type().javaType().cast(found.value())
                            : null;
                }
                return item.attributes().value(field);
            }
        };
    }

    /**
     * The item after these changes.
     *
     * @throws InvalidInput when its name, status or criticality would be without a value, or of the wrong kind
     */
    public static ConfigurationItem after(ConfigurationItem item, List<FieldChange> changes) {
        ConfigurationItem changed = item;
        List<FieldChange> attributes = new ArrayList<>();
        for (FieldChange change : changes) {
            if (TOLD.find(change.field()).isPresent()) {
                changed = after(changed, change.field(), change.after());
            } else {
                attributes.add(change);
            }
        }
        return changed.withAttributes(changed.attributes().after(attributes));
    }

    private static ConfigurationItem after(ConfigurationItem item, String name, @Nullable FieldValue<?> value) {
        if (name.equals(ItemFields.OWNER.name())) {
            return item.owner(value == null ? null : ItemFields.OWNER.accept(value.value()));
        }
        if (name.equals(ItemFields.SUPPORT_GROUP.name())) {
            return item.supportGroup(value == null ? null : ItemFields.SUPPORT_GROUP.accept(value.value()));
        }
        if (value == null) {
            throw new InvalidInput(name, "a value", "nothing");
        }
        Object present = value.value();
        if (name.equals(ItemFields.NAME.name())) {
            return item.named(ItemFields.NAME.accept(present));
        }
        if (name.equals(ItemFields.STATUS.name())) {
            return item.status(OperationalStatus.valueOf(ItemFields.STATUS.accept(present)));
        }
        return item.criticality(Criticality.valueOf(ItemFields.CRITICALITY.accept(present)));
    }

    private static @Nullable FieldValue<?> core(ConfigurationItem item, String name) {
        Person owner = item.owner();
        Team group = item.supportGroup();
        return switch (name) {
            case "class" -> value(ItemFields.CLASS, item.ciClass());
            case "name" -> value(ItemFields.NAME, item.name());
            case "stage" -> value(ItemFields.STAGE, item.stage().key());
            case "status" -> value(ItemFields.STATUS, item.status().name());
            case "health" -> value(ItemFields.HEALTH, item.health().name());
            case "criticality" ->
                value(ItemFields.CRITICALITY, item.criticality().name());
            case "owner" -> owner == null ? null : value(ItemFields.OWNER, owner);
            case "support-group" -> group == null ? null : value(ItemFields.SUPPORT_GROUP, group);
            default -> null;
        };
    }

    private static <T> FieldValue<T> value(Field<T> field, T value) {
        return new FieldValue<>(field.type(), value);
    }
}
