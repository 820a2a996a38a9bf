package org.itsmkit.examples.quickstart.story;

import java.util.Objects;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.examples.quickstart.Printer;
import org.itsmkit.examples.quickstart.company.CompanyIncident;
import org.itsmkit.examples.quickstart.company.Service;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.Desk;

/** Something that happens in the company, told as it happens. */
public abstract class Episode {

    final Host host;
    final Printer printer;

    Episode(Host host) {
        this.host = host;
        this.printer = host.printer();
    }

    /** Puts what people will do on the agenda. */
    public abstract void plan(Agenda agenda);

    final Desk as(String person) {
        return host.as(person);
    }

    /** Somebody reports that a service does not work; its team is given it. */
    final Ticket report(String caller, String service, Urgency urgency, String title) {
        Ticket ticket = as(caller).incidents().report(newIncident(service, urgency, title));
        printer.follow(ticket.number());
        say(
                ticket,
                "%s reports \"%s\"  (P%d, %s)"
                        .formatted(name(caller), title, ticket.priority().orElseThrow(), promised(ticket)));
        return ticket;
    }

    final NewIncident newIncident(String service, Urgency urgency, String title) {
        Service known = host.company().service(service);
        return NewIncident.titled(title)
                .impact(known.impact())
                .urgency(urgency)
                .team(known.team())
                .with(CompanyIncident.SERVICE.to(known.key()));
    }

    final Ticket assign(String who, Ticket ticket, String agent) {
        Ticket assigned = as(who).incidents().assign(ticket.id(), ticket.team().orElseThrow(), Person.of(agent));
        String taken = who.equals(agent) ? name(who) + " takes it" : name(who) + " gives it to " + name(agent);
        return say(assigned, taken + moved(ticket, assigned));
    }

    final Ticket comment(String who, Ticket ticket, String text) {
        Ticket before = now(ticket);
        Ticket after = as(who).tickets().comment(ticket.id(), NewComment.publicly(text));
        return say(after, "%s: \"%s\"%s".formatted(name(who), text, moved(before, after)));
    }

    /** Tells what happened to a ticket. */
    final Ticket say(Ticket ticket, String what) {
        printer.happened(host.now(), ticket.number(), what);
        return ticket;
    }

    /** Does what must be refused, and tells why it was. */
    final void refused(String question, Runnable attempt) {
        printer.closer(question);
        try {
            attempt.run();
            throw new IllegalStateException("Nobody refused: " + question);
        } catch (CommandRefused refusal) {
            printer.answer(Objects.toString(refusal.getMessage()));
        }
        printer.space();
    }

    /** The ticket as it is now. */
    final Ticket now(Ticket ticket) {
        return as("nora").tickets().get(ticket.id());
    }

    final String name(String person) {
        return host.company().firstName(person);
    }

    /** The state it moved to, if it moved. */
    static String moved(Ticket before, Ticket after) {
        return before.state().equals(after.state()) ? "" : "  -> " + after.state();
    }

    /** How a service level of the ticket stands, interval by interval. */
    final String explained(TicketId ticket, String target) {
        return as("nora").serviceLevels().of(ticket).stream()
                .filter(level -> level.target().equals(target))
                .map(level -> level.reading().explain().toString())
                .collect(Collectors.joining("\n"));
    }

    private String promised(Ticket ticket) {
        return as("nora").serviceLevels().of(ticket.id()).stream()
                .filter(level -> level.target().equals("resolution"))
                .map(level ->
                        "due " + printer.dayAndTime(level.reading().dueAt().orElseThrow()))
                .findFirst()
                .orElse("nothing promised");
    }
}
