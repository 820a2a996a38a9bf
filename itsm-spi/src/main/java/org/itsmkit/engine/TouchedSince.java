package org.itsmkit.engine;

import java.util.HashMap;
import java.util.Map;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;

/** Collects what entries changed. */
final class TouchedSince implements TicketEvent.Fold<Boolean> {

    private final Map<String, String> fields = new HashMap<>();
    private boolean stateChanged;

    void see(JournalEntry entry) {
        entry.events().forEach(event -> event.fold(this));
    }

    Touched touched() {
        return new Touched(stateChanged, fields);
    }

    @Override
    public Boolean other(TicketEvent event) {
        return false;
    }

    @Override
    public Boolean actionPerformed(ActionPerformed event) {
        stateChanged |= !event.from().equals(event.to());
        return true;
    }

    @Override
    public Boolean fieldsChanged(FieldsChanged event) {
        for (FieldChange change : event.changes()) {
            fields.put(change.field(), Touched.told(change.after()));
        }
        return true;
    }
}
