package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.MONDAY;

import java.util.Objects;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.jspecify.annotations.Nullable;

/** Two people have the same form open. */
final class FormsEpisode extends Episode {

    private @Nullable Ticket ledger;

    FormsEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(MONDAY, "13:30", () -> ledger = report("max", "accounts", Urgency.MEDIUM, "Ledger totals differ"));
        agenda.at(MONDAY, "13:40", () -> ledger = assign("ben", ledger(), "ben"));
        agenda.at(MONDAY, "13:50", this::twoForms);
        agenda.at(MONDAY, "16:00", this::done);
    }

    private Ticket ledger() {
        return Objects.requireNonNull(ledger);
    }

    private void twoForms() {
        long opened = ledger().version();
        Ticket graver = as("nora").tickets().edit(ledger().id(), TicketFields.URGENCY.to(Urgency.HIGH.level()));
        say(
                graver,
                "Nora raises the urgency: P%d -> P%d, and its clocks follow"
                        .formatted(
                                ledger().priority().orElseThrow(),
                                graver.priority().orElseThrow()));
        Ticket merged = as("ben")
                .basedOn(opened)
                .tickets()
                .edit(ledger().id(), TicketFields.DESCRIPTION.to("March, two cents off"));
        say(merged, "Ben saves a form from before that, with a description: nobody touched it since, so it is merged");
        refused(
                "Ben saves another old form, in which the urgency is low.",
                () -> as("ben")
                        .basedOn(opened)
                        .tickets()
                        .edit(ledger().id(), TicketFields.URGENCY.to(Urgency.LOW.level())));
    }

    private void done() {
        Ticket resolved = as("ben").incidents().resolve(ledger().id(), Resolution.fixed("Rounding put right"));
        say(resolved, "Ben resolves it: \"Rounding put right\"  -> " + resolved.state());
    }
}
