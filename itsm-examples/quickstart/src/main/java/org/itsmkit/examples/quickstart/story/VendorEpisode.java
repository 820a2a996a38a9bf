package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.MONDAY;
import static org.itsmkit.examples.quickstart.story.Days.THURSDAY;

import java.util.Objects;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.jspecify.annotations.Nullable;

/** A supplier takes its time. That is the desk's time, not the customer's: the clock runs on, warns, and is exceeded. */
final class VendorEpisode extends Episode {

    private @Nullable Ticket labels;

    VendorEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(MONDAY, "09:05", () -> labels = report("ines", "warehouse", Urgency.MEDIUM, "Printer tears labels"));
        agenda.at(MONDAY, "09:20", () -> assign("ben", labels(), "ben"));
        agenda.at(MONDAY, "09:50", () -> comment("ben", labels(), "The cutter is worn out, I call the maker"));
        agenda.at(MONDAY, "10:40", this::held);
        agenda.at(THURSDAY, "10:30", this::done);
    }

    private Ticket labels() {
        return Objects.requireNonNull(labels);
    }

    private void held() {
        Ticket held = as("ben").incidents().hold(labels().id(), HoldReason.VENDOR, "A technician comes on Thursday");
        say(held, "Ben waits for the maker, and the customer's clock does not pause for that  -> " + held.state());
    }

    private void done() {
        Ticket resolved = as("ben").incidents().resolve(labels().id(), Resolution.fixed("Cutter replaced"));
        say(resolved, "Ben resolves it: \"Cutter replaced\", too late  -> " + resolved.state());
    }
}
