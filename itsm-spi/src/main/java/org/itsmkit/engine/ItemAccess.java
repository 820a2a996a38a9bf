package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/** What one actor may see and do in the configuration graph, asked anew each time. */
final class ItemAccess {

    private static final Set<String> GUARDED = Set.of(ItemFields.OWNER.name(), ItemFields.SUPPORT_GROUP.name());

    private final AccessPolicy policy;
    private final ConfigurationModel model;
    private final Asking asking;
    private final GraphElements elements;

    ItemAccess(Engine engine, Asking asking) {
        this.policy = engine.with().access();
        this.model = engine.with().model();
        this.asking = asking;
        this.elements = new GraphElements(engine.storage(), asking.tenant());
    }

    Readers readers() {
        return asking.isEngine() ? Readers.ENGINE : policy.readersFor(asking.tenant(), asking.actor());
    }

    Labels labels(ConfigurationItem item) {
        return configuration().labelsOf(asking.tenant(), item);
    }

    /** The roles the actor holds: those that the policy says, and that of the owner, which the item says. */
    Set<Role> roles(ConfigurationItem item) {
        if (asking.isEngine()) {
            return Set.of(Role.SYSTEM);
        }
        Set<Role> roles = new HashSet<>(configuration().rolesOf(asking.tenant(), asking.actor(), item));
        roles.remove(Role.SYSTEM);
        roles.remove(ConfigurationModel.OWNER);
        asking.actor()
                .asPerson()
                .filter(person -> person.equals(item.owner()))
                .ifPresent(owner -> roles.add(ConfigurationModel.OWNER));
        return roles;
    }

    List<Reason> objections(ConfigurationOperation operation, @Nullable ConfigurationItem item) {
        return asking.isEngine()
                ? List.of()
                : configuration().objections(asking.tenant(), asking.actor(), operation, item);
    }

    /** Throws {@link CommandRefused} when anything is against it. */
    void require(ConfigurationOperation operation, String attempted, @Nullable ConfigurationItem item) {
        List<Reason> reasons = objections(operation, item);
        if (!reasons.isEmpty()) {
            throw new CommandRefused(attempted, reasons);
        }
    }

    boolean mayRead(Field<?> field, @Nullable ConfigurationItem item) {
        return asking.isEngine()
                || isOpen(field)
                || configuration().mayRead(asking.tenant(), asking.actor(), field, item);
    }

    /** Why these fields may not be asked about or edited. */
    List<Reason> unreadable(Iterable<? extends Field<?>> fields, @Nullable ConfigurationItem item) {
        List<Reason> reasons = new ArrayList<>(0);
        for (Field<?> field : fields) {
            if (!mayRead(field, item)) {
                reasons.add(Reason.of(
                        "field.not.readable",
                        "You may not read \"" + field.name() + "\", so you may not use it here either.",
                        Map.of("field", field.name())));
            }
        }
        return reasons;
    }

    /** The item as the actor may read it. */
    ConfigurationItem shown(ConfigurationItem item) {
        return shown(item, item);
    }

    /**
     * The item as the actor may read it.
     *
     * @param about the item that the policy is asked about: what it is now, where the other is its past
     */
    ConfigurationItem shown(ConfigurationItem item, ConfigurationItem about) {
        List<FieldEdit<?>> hidden = new ArrayList<>(0);
        item.attributes().asMap().forEach((name, value) -> {
            Field<?> field = field(item, name, value.type());
            if (!mayRead(field, about)) {
                hidden.add(field.cleared());
            }
        });
        ConfigurationItem shown =
                hidden.isEmpty() ? item : item.withAttributes(item.attributes().with(hidden));
        if (shown.owner() != null && !mayRead(ItemFields.OWNER, about)) {
            shown = shown.owner(null);
        }
        if (shown.supportGroup() != null && !mayRead(ItemFields.SUPPORT_GROUP, about)) {
            shown = shown.supportGroup(null);
        }
        CiId original = shown.duplicateOf();
        return original != null && !elements.isVisible(original, readers()) ? shown.duplicateOf(null) : shown;
    }

    /** The attribute as its class has it, and as its value says when it has it no longer. */
    private Field<?> field(ConfigurationItem item, String name, FieldType<?> type) {
        return model.find(item.ciClass())
                .map(CiClass::attributes)
                .flatMap(attributes -> attributes.find(name))
                .orElseGet(() -> Field.of(name, type));
    }

    private static boolean isOpen(Field<?> field) {
        return ItemFields.isOfEveryItem(field.name()) && !GUARDED.contains(field.name());
    }

    private ConfigurationAccess configuration() {
        return policy.configuration();
    }
}
