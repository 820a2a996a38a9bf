package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.domain.condition.Condition.where;
import static org.itsmkit.domain.ticket.TicketFields.CATEGORY;
import static org.itsmkit.domain.ticket.TicketFields.CREATED_AT;
import static org.itsmkit.domain.ticket.TicketFields.STATE_SINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.service.TicketSearch;

/** What happens, day by day. */
public final class Story {

    private final Host host;
    private final Agenda agenda;

    public Story(Host host, Agenda agenda) {
        this.host = host;
        this.agenda = agenda;
    }

    /** When the first day begins. */
    public static LocalDate firstDay() {
        return Days.MONDAY;
    }

    /** Plans the first days; returns the last of them. */
    public LocalDate planFirstDays() {
        Days.ALL.forEach(day -> planDay(day, false));
        List.of(
                        new MailEpisode(host),
                        new VendorEpisode(host),
                        new FormsEpisode(host),
                        new RemoteEpisode(host),
                        new SilenceEpisode(host),
                        new MajorEpisode(host),
                        new EasterEpisode(host),
                        new DeskEpisode(host))
                .forEach(episode -> episode.plan(agenda));
        return Days.LAST;
    }

    /** Plans one further day, on which what is left over is finished first. */
    public void planFurtherDay(LocalDate day) {
        planDay(day, true);
        new LeftOverEpisode(host, day).plan(agenda);
    }

    private void planDay(LocalDate day, boolean told) {
        Instant midnight = day.atStartOfDay(host.company().zone()).toInstant();
        agenda.at(day, "07:00", () -> host.printer().day(host.now()));
        new RoutineEpisode(host, day, told).plan(agenda);
        agenda.at(day, "18:00", () -> evening(midnight));
    }

    private void evening(Instant midnight) {
        Condition today = where(CREATED_AT).atLeast(midnight);
        Condition done = where(STATE_SINCE).atLeast(midnight);
        host.printer().space();
        host.printer()
                .line(
                        "  In the evening: %d reported today, %d resolved, %d closed or cancelled; still open: %d, waiting: %d."
                                .formatted(
                                        count(today),
                                        count(done.and(where(CATEGORY).is("RESOLVED"))),
                                        count(done.and(where(CATEGORY).in("CLOSED", "CANCELLED"))),
                                        count(where(CATEGORY).in("NEW", "ACTIVE", "PENDING")),
                                        count(where(CATEGORY).is("PENDING"))));
    }

    private long count(Condition condition) {
        return host.as("nora").tickets().count(TicketSearch.where(condition));
    }
}
