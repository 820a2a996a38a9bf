package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Decides what may be done with an item by the life cycle of its class. */
final class ItemLife {

    private ItemLife() {}

    static ItemDecision decide(CiClass ciClass, ConfigurationItem item, Perform command, DecisionContext context) {
        Perform checked = new Perform(command.action(), accepted(ciClass, command.edits()), command.comment());
        return ciClass.lifeCycle()
                .decide(new ItemSubject(item), checked, context)
                .fold(
                        accepted -> new ItemDecision.Accepted(after(item, accepted.events())),
                        refused -> new ItemDecision.Refused(refused.reasons()));
    }

    private static ConfigurationItem after(ConfigurationItem item, List<TicketEvent> events) {
        ConfigurationItem changed = item;
        for (TicketEvent event : events) {
            if (event instanceof ActionPerformed performed) {
                changed = changed.in(performed.to());
            } else if (event instanceof FieldsChanged edited) {
                changed = ItemValues.after(changed, edited.changes());
            }
        }
        return changed;
    }

    /** The edits, each by the class's own definition of the field; the last of several of one field. */
    private static List<FieldEdit<?>> accepted(CiClass ciClass, List<FieldEdit<?>> edits) {
        Map<String, FieldEdit<?>> byName = new LinkedHashMap<>();
        for (FieldEdit<?> edit : edits) {
            byName.put(
                    edit.field().name(),
                    edit(ciClass.editable().require(edit.field().name()), edit.value()));
        }
        return new ArrayList<>(byName.values());
    }

    private static <T> FieldEdit<T> edit(Field<T> field, @Nullable Object value) {
        if (field.name().equals(ItemFields.NAME.name()) && value instanceof String name) {
            InvalidInput.text("name", name, 200);
        }
        return value == null ? field.cleared() : field.to(field.accept(value));
    }
}
