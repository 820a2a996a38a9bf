package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.MONDAY;
import static org.itsmkit.examples.quickstart.story.Days.TUESDAY;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;

/** Three people report one trouble: a parent and its children are resolved together, and one caller disagrees. */
final class RemoteEpisode extends Episode {

    private final List<Ticket> tickets = new ArrayList<>();

    RemoteEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(
                MONDAY, "14:05", () -> tickets.add(report("tom", "vpn", Urgency.HIGH, "VPN drops every few minutes")));
        agenda.at(MONDAY, "14:12", () -> tickets.add(report("lee", "vpn", Urgency.MEDIUM, "VPN is unusable today")));
        agenda.at(MONDAY, "14:20", () -> tickets.add(report("max", "vpn", Urgency.MEDIUM, "Thrown out of the VPN")));
        agenda.at(MONDAY, "14:25", this::linked);
        agenda.at(TUESDAY, "11:20", this::resolved);
        agenda.at(TUESDAY, "13:10", this::disagreed);
        agenda.at(TUESDAY, "15:30", this::resolvedAgain);
    }

    private Ticket parent() {
        return tickets.get(0);
    }

    private void linked() {
        assign("ada", parent(), "ada");
        for (Ticket child : tickets.subList(1, tickets.size())) {
            as("ada").tickets().link(parent().id(), LinkType.PARENT_OF, child.id());
            comment("ada", child, "We are on it, together with " + parent().number());
        }
        comment("ada", parent(), "We see it too and look into it");
    }

    private void resolved() {
        Ticket done = as("ada").incidents().resolve(parent().id(), Resolution.fixed("Gateway was out of memory"));
        say(done, "Ada resolves it: \"Gateway was out of memory\"; its open children follow  -> " + done.state());
    }

    private void disagreed() {
        Ticket child = tickets.get(2);
        Ticket reopened = as("max").incidents().reopen(child.id(), "Not for me");
        say(reopened, "Max disagrees: \"Not for me\"; only his is open again  -> " + reopened.state());
        assign("ada", reopened, "ada");
    }

    private void resolvedAgain() {
        Ticket child = as("ada").incidents().resolve(tickets.get(2).id(), Resolution.fixed("Old client replaced"));
        say(child, "Ada resolves it: \"Old client replaced\"  -> " + child.state());
    }
}
