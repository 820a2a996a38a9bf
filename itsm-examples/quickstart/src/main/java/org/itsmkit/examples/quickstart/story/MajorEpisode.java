package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.WEDNESDAY;

import java.util.Objects;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.sla.Durations;
import org.jspecify.annotations.Nullable;

/** The shop is down: proposed and accepted as a major incident, communicated at a cadence, reviewed before it is closed. */
final class MajorEpisode extends Episode {

    private @Nullable Ticket shop;

    MajorEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(WEDNESDAY, "09:12", () -> shop = report("tom", "web-shop", Urgency.HIGH, "Nobody can check out"));
        agenda.at(WEDNESDAY, "09:14", () -> assign("ola", shop(), "ola"));
        agenda.at(WEDNESDAY, "09:16", () -> comment("ola", shop(), "Confirmed, payment answers with an error"));
        agenda.at(WEDNESDAY, "09:20", this::proposed);
        agenda.at(WEDNESDAY, "09:25", this::accepted);
        agenda.at(WEDNESDAY, "09:30", () -> communicate("Checkout is down, we work on it with the bank"));
        agenda.at(WEDNESDAY, "10:05", () -> communicate("The bank changed a certificate, we install the new one"));
        agenda.at(WEDNESDAY, "11:00", () -> communicate("Installed, we test with real orders"));
        agenda.at(WEDNESDAY, "11:30", this::resolved);
        agenda.at(WEDNESDAY, "11:35", this::closedTooEarly);
        agenda.at(WEDNESDAY, "14:00", this::reviewed);
        agenda.at(WEDNESDAY, "14:10", this::closed);
    }

    private Ticket shop() {
        return Objects.requireNonNull(shop);
    }

    private TicketId id() {
        return shop().id();
    }

    private void proposed() {
        say(as("ola").incidents().proposeMajor(id(), "No orders since 9"), "Ola proposes it as a major incident");
    }

    private void accepted() {
        Ticket ticket = as("nora").incidents().acceptMajor(id());
        say(ticket, "Nora accepts it; news is due every 45 minutes from now on");
    }

    private void communicate(String news) {
        say(as("ola").incidents().communicate(id(), news), "Ola to everyone: \"" + news + "\"");
    }

    private void resolved() {
        Ticket resolved =
                as("ola").incidents().resolve(id(), Resolution.fixed("New certificate of the bank installed"));
        say(resolved, "Ola resolves it: \"New certificate of the bank installed\"  -> " + resolved.state());
    }

    private void closedTooEarly() {
        refused("Nora wants it closed at once.", () -> as("nora").incidents().close(id()));
    }

    private void reviewed() {
        Ticket reviewed = as("nora")
                .incidents()
                .review(id(), "Certificates of others are watched from now on", "The cause is known and gone");
        say(reviewed, "Nora records the review: \"Certificates of others are watched from now on\"");
    }

    private void closed() {
        say(as("nora").incidents().close(id()), "Nora closes it  -> CLOSED");
        printer.closer("What was communicated, and did the cadence hold?");
        as("nora")
                .incidents()
                .communications(id())
                .forEach(news -> printer.answer("%s  %s".formatted(printer.dayAndTime(news.at()), news.message())));
        as("nora").serviceLevels().of(id()).stream()
                .filter(level -> level.target().equals("communication"))
                .flatMap(level -> level.reading().cycles().stream())
                .forEach(cycle -> printer.answer("from %s: %s of 45m%s"
                        .formatted(
                                printer.dayAndTime(cycle.startedAt()),
                                Durations.print(cycle.elapsed()),
                                cycle.elapsed().toMinutes() > 45 ? ", too late" : "")));
        printer.space();
    }
}
