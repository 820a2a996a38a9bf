package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.domain.condition.Condition.where;
import static org.itsmkit.domain.ticket.TicketFields.CATEGORY;
import static org.itsmkit.domain.ticket.TicketFields.NEXT_DUE;

import java.time.LocalDate;
import java.util.List;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketRow;

/** What is still open from the days before, found in the database and finished. */
final class LeftOverEpisode extends Episode {

    private final LocalDate day;

    LeftOverEpisode(Host host, LocalDate day) {
        super(host);
        this.day = day;
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(day, "08:00", () -> {
            List<TicketRow> open = as("nora")
                    .tickets()
                    .search(TicketSearch.where(where(CATEGORY).in("NEW", "ACTIVE", "PENDING"))
                            .sortedBy(Sort.ascending(NEXT_DUE)))
                    .items();
            for (int i = 0; i < open.size(); i++) {
                TicketRow row = open.get(i);
                printer.follow(row.number());
                agenda.at(host.now().plusSeconds(1_500L * (i + 1)), () -> finish(row));
            }
        });
    }

    private void finish(TicketRow row) {
        Ticket ticket = as("nora").tickets().get(row.id());
        String agent = ticket.assignee().map(Person::id).orElse("kim");
        if (ticket.assignee().isEmpty()) {
            ticket = as("nora")
                    .incidents()
                    .assign(ticket.id(), ticket.team().orElse(Team.of("workplace")), Person.of(agent));
        }
        Ticket done = as(agent).incidents().resolve(ticket.id(), Resolution.fixed("Finished the day after"));
        say(done, "%s finishes what was left over: \"%s\"%s".formatted(name(agent), done.title(), moved(ticket, done)));
    }
}
