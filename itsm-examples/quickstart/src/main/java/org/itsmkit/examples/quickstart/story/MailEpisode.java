package org.itsmkit.examples.quickstart.story;

import static org.itsmkit.examples.quickstart.story.Days.MONDAY;
import static org.itsmkit.examples.quickstart.story.Days.TUESDAY;
import static org.itsmkit.examples.quickstart.story.Days.TUESDAY_AFTER_EASTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.spi.storage.TicketLink;
import org.jspecify.annotations.Nullable;

/**
 * The long life of one incident: the caller is asked, reminded and answers; it is resolved, reopened and resolved again;
 * the desk closes it, and the caller writes once more.
 */
final class MailEpisode extends Episode {

    private @Nullable Ticket mail;
    private @Nullable Ticket followUp;

    MailEpisode(Host host) {
        super(host);
    }

    @Override
    public void plan(Agenda agenda) {
        agenda.at(MONDAY, "08:05", this::reported);
        agenda.at(MONDAY, "08:15", () -> assign("nora", mail(), "kim"));
        agenda.at(MONDAY, "08:25", this::callerIsAsked);
        agenda.at(MONDAY, "09:15", this::benTries);
        agenda.at(MONDAY, "10:05", this::reportedTwice);
        agenda.at(TUESDAY, "09:10", () -> comment("lee", mail(), "Those with an address at gmx"));
        agenda.at(TUESDAY, "09:45", () -> resolve("Sender record put right"));
        agenda.at(TUESDAY, "10:20", this::reopened);
        agenda.at(TUESDAY, "11:00", () -> resolve("Second relay had the old record too"));
        agenda.at(TUESDAY, "11:05", this::explained);
        agenda.at(TUESDAY_AFTER_EASTER, "11:40", () -> comment("lee", mail(), "It happens again, since Friday"));
        agenda.at(TUESDAY_AFTER_EASTER, "11:45", this::followed);
        agenda.at(
                TUESDAY_AFTER_EASTER,
                "11:50",
                () -> comment("kim", Objects.requireNonNull(followUp), "I look into it"));
        agenda.at(TUESDAY_AFTER_EASTER, "15:10", this::followUpDone);
    }

    private Ticket mail() {
        return now(Objects.requireNonNull(mail));
    }

    private void reported() {
        mail = report("lee", "mail", Urgency.HIGH, "Mail to customers comes back");
    }

    private void callerIsAsked() {
        Ticket held = as("kim").incidents().hold(mail().id(), HoldReason.CALLER, "Which customers? All of them?");
        say(held, "Kim asks Lee: \"Which customers? All of them?\"  -> " + held.state());
        printer.closer("What may Kim do with " + held.number() + " now, and why not the rest?");
        for (ActionView action : as("kim").tickets().actions(held.id())) {
            printer.answer("%-3s  %-28s %s"
                    .formatted(action.allowed() ? "yes" : "no", action.label(), note(action))
                    .stripTrailing());
        }
        printer.space();
    }

    /** What the form of an action asks for, or why there is none. */
    private static String note(ActionView action) {
        if (!action.allowed()) {
            Reason reason = action.reasons().get(0);
            return reason.code().equals("action.not.in.state")
                    ? "only in " + reason.arguments().get("possible")
                    : reason.message();
        }
        List<String> asks = new ArrayList<>(
                action.form().keySet().stream().map(Field::label).toList());
        if (action.needsComment()) {
            asks.add(action.commentIsPublic() ? "a public comment" : "a comment");
        }
        return asks.isEmpty() ? "" : "asks for: " + String.join(", ", asks);
    }

    private void benTries() {
        refused(
                "Ben, of another team, tries to resolve it and fills in nothing.",
                () -> as("ben").tickets().perform(mail().id(), Perform.action(IncidentActions.RESOLVE)));
    }

    private void reportedTwice() {
        Ticket again = report("tom", "mail", Urgency.MEDIUM, "My mails do not arrive");
        Ticket kept = as("kim").incidents().merge(again.id(), mail().id());
        say(
                now(again),
                "Kim merges it into " + kept.number() + ", which Tom follows now  -> "
                        + now(again).state());
    }

    private void resolve(String how) {
        Ticket before = mail();
        Ticket resolved = as("kim").incidents().resolve(before.id(), Resolution.fixed(how));
        say(resolved, "Kim resolves it: \"" + how + "\"" + moved(before, resolved));
    }

    private void reopened() {
        Ticket before = mail();
        Ticket reopened = as("lee").incidents().reopen(before.id(), "Half of them still come back");
        say(reopened, "Lee reopens it: \"Half of them still come back\"" + moved(before, reopened));
    }

    private void explained() {
        printer.closer("Was " + mail().number() + " resolved in time? Every interval, and why it counted or not:");
        printer.answer(explained(mail().id(), "resolution"));
        printer.space();
    }

    private void followed() {
        TicketLink link = as("kim")
                .tickets()
                .links(mail().id(), LinkType.FOLLOWS_UP.inverse(), null, 1)
                .items()
                .get(0);
        Ticket opened = as("kim").tickets().get(link.other());
        followUp = opened;
        printer.follow(opened.number());
        say(opened, "Closed tickets stay closed: Lee's answer opened this one, which follows up on " + mail().number());
        assign("kim", opened, "kim");
    }

    private void followUpDone() {
        Ticket ticket = Objects.requireNonNull(followUp);
        Ticket resolved = as("kim").incidents().resolve(ticket.id(), Resolution.workaround("Third relay taken out"));
        say(resolved, "Kim resolves it: \"Third relay taken out\"  -> " + resolved.state());
    }
}
