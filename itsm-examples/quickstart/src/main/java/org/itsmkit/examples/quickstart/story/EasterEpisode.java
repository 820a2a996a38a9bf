package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.THURSDAY;
import static org.itsmkit.examples.quickstart.story.Days.TUESDAY_AFTER_EASTER;

import java.util.Objects;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.jspecify.annotations.Nullable;

/** Something breaks an hour before four days off: closed time does not count. */
final class EasterEpisode extends Episode {

    private @Nullable Ticket gate;

    EasterEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(THURSDAY, "15:45", () -> gate = report("ines", "warehouse", Urgency.HIGH, "Gate scanner is dead"));
        agenda.at(THURSDAY, "16:00", () -> assign("ben", gate(), "ben"));
        agenda.at(THURSDAY, "16:05", () -> comment("ben", gate(), "I bring a spare one on Tuesday morning"));
        agenda.at(TUESDAY_AFTER_EASTER, "13:30", this::done);
    }

    private Ticket gate() {
        return Objects.requireNonNull(gate);
    }

    private void done() {
        Ticket resolved = as("ben").incidents().resolve(gate().id(), Resolution.fixed("Spare scanner installed"));
        say(resolved, "Ben resolves it: \"Spare scanner installed\"  -> " + resolved.state());
        printer.closer("How much of the time did " + resolved.number() + " take, five days after it was reported?");
        printer.answer(explained(resolved.id(), "resolution"));
        printer.space();
    }
}
