package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.domain.condition.Condition.where;
import static org.itsmkit.domain.ticket.TicketFields.CATEGORY;
import static org.itsmkit.domain.ticket.TicketFields.NEXT_DUE;
import static org.itsmkit.domain.ticket.TicketFields.TEAM;
import static org.itsmkit.examples.quickstart.story.Days.LAST;
import static org.itsmkit.examples.quickstart.story.Days.TUESDAY;

import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.examples.quickstart.company.CompanyIncident;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketRow;

/** What those who work at the desk look at: their queue, and what they search for. */
final class DeskEpisode extends Episode {

    DeskEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(TUESDAY, "14:10", this::queue);
        agenda.at(
                LAST,
                "10:30",
                () -> search("service = web-shop or priority <= 2 and state-since >= 2026-04-07T00:00:00Z"));
    }

    private void queue() {
        printer.closer("The queue of team workplace, what is due first at the top:");
        Condition open =
                where(TEAM).is(Team.of("workplace")).and(where(CATEGORY).in("NEW", "ACTIVE", "PENDING"));
        TicketSearch page =
                TicketSearch.where(open).sortedBy(Sort.ascending(NEXT_DUE)).limit(10);
        as("ben").tickets().search(page).items().forEach(row -> printer.answer(row(row)));
        printer.space();
    }

    private void search(String text) {
        Condition condition = Condition.parse(text, CompanyIncident.TYPE.searchable());
        printer.closer("Nora searches for: " + condition);
        as("nora").tickets().search(TicketSearch.where(condition)).items().forEach(row -> printer.answer(row(row)));
        Ticket ticket = as("nora").tickets().findByNumber("INC-000001").orElseThrow();
        printer.answer("Why is " + ticket.number() + " among them?");
        printer.answer(condition.explain(ticket).toString().indent(2).stripTrailing());
        printer.space();
    }

    private String row(TicketRow row) {
        String assignee =
                row.assignee() == null ? "nobody" : name(row.assignee().id());
        String due = row.nextDue() == null ? "" : "due " + printer.dayAndTime(row.nextDue());
        return "%-11s P%-2s %-12s %-7s %-32s %s"
                .formatted(row.number(), row.priority(), row.state(), assignee, row.title(), due);
    }
}
