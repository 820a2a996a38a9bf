package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.sla.InvalidInput;

/** Decides what may be done with an item by the life cycle of its class. */
final class ItemLife {

    private ItemLife() {}

    static ItemDecision decide(CiClass ciClass, ConfigurationItem item, Perform command, DecisionContext context) {
        ItemSubject subject = new ItemSubject(item);
        Perform checked = new Perform(command.action(), accepted(ciClass, command.edits()), command.comment());
        return ciClass.lifeCycle()
                .decide(subject, checked, context)
                .fold(
                        accepted -> new ItemDecision.Accepted(after(item, subject.fields(), accepted.events())),
                        refused -> new ItemDecision.Refused(refused.reasons()));
    }

    static ConfigurationItem edit(CiClass ciClass, ConfigurationItem item, List<FieldEdit<?>> edits) {
        return ItemSubject.with(item, new ItemSubject(item).fields().with(accepted(ciClass, edits)));
    }

    private static ConfigurationItem after(ConfigurationItem item, FieldValues before, List<TicketEvent> events) {
        ConfigurationItem moved = item;
        FieldValues values = before;
        for (TicketEvent event : events) {
            if (event instanceof ActionPerformed performed) {
                moved = moved.in(performed.to());
            } else if (event instanceof FieldsChanged changed) {
                values = values.after(changed.changes());
            }
        }
        return values.equals(before) ? moved : ItemSubject.with(moved, values);
    }

    /** The edits, each by the class's own definition of the field; the last of several of one field. */
    private static List<FieldEdit<?>> accepted(CiClass ciClass, List<FieldEdit<?>> edits) {
        Map<String, FieldEdit<?>> byName = new LinkedHashMap<>();
        for (FieldEdit<?> edit : edits) {
            byName.put(edit.field().name(), accepted(edit, ciClass.editable()));
        }
        return new ArrayList<>(byName.values());
    }

    private static FieldEdit<?> accepted(FieldEdit<?> edit, FieldSchema editable) {
        if (edit.field().name().equals("name") && edit.value() instanceof String name) {
            InvalidInput.text("name", name, 200);
        }
        return edit.by(editable.require(edit.field().name()));
    }
}
