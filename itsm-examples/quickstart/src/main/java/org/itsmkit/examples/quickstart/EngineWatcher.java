package org.itsmkit.examples.quickstart;

import java.util.Map;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.TicketListener;

/** Hears of every change, and tells of those that the engine made of its own accord. */
final class EngineWatcher implements TicketListener {

    private static final Map<String, String> WORDS = Map.of(
            IncidentActions.REMIND, "The desk reminds the caller",
            IncidentActions.GIVE_UP, "The caller never answered: the desk gives up",
            IncidentActions.CLOSE, "Nobody objected for three working days: the desk closes it",
            IncidentActions.RESOLVE_WITH_PARENT, "Resolved with its parent");

    private final Printer printer;

    EngineWatcher(Printer printer) {
        this.printer = printer;
    }

    @Override
    public void committed(TicketChange change) {
        if (change.entry().actor().equals(Actor.ENGINE)) {
            for (TicketEvent event : change.entry().events()) {
                String words = event.fold(new InWords());
                if (!words.isEmpty()) {
                    printer.happened(change.entry().occurredAt(), change.after().number(), words);
                }
            }
        }
    }

    private static final class InWords implements TicketEvent.Fold<String> {

        @Override
        public String other(TicketEvent event) {
            return "";
        }

        @Override
        public String actionPerformed(ActionPerformed event) {
            return WORDS.getOrDefault(event.action(), "");
        }
    }
}
