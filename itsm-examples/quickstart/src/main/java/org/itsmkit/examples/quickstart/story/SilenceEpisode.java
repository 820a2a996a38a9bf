package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.MONDAY;
import static org.itsmkit.examples.quickstart.story.Days.TUESDAY;

import java.util.Objects;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.jspecify.annotations.Nullable;

/** A caller who never answers: two reminders, then the desk gives up. Nobody has to think of it. */
final class SilenceEpisode extends Episode {

    private @Nullable Ticket odd;

    SilenceEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(MONDAY, "16:10", () -> odd = report("max", "accounts", Urgency.LOW, "A report looks odd"));
        agenda.at(TUESDAY, "08:20", this::asked);
    }

    private void asked() {
        Ticket ticket = Objects.requireNonNull(odd);
        Ticket held = as("ben").incidents().hold(ticket.id(), HoldReason.CALLER, "Which one, and what is odd?");
        say(held, "Ben asks Max: \"Which one, and what is odd?\"  -> " + held.state());
    }
}
