package org.itsmkit.domain.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Effect.Notify;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * What is done when a clock reaches a threshold, besides recording it. It is looked at anew before anything is done: a clock
 * that has stopped meanwhile, or that no longer is past the threshold, escalates nothing. What the ticket's life cycle or
 * fields refuse is left undone. Immutable.
 *
 * @param at the threshold, one of its target's
 * @param edits what the ticket is changed to, as {@link org.itsmkit.domain.command.Command.Edit} would
 * @param notifies whom it tells besides those who work on the ticket, or null for nobody
 */
public record Escalation(
        Threshold at, List<FieldEdit<?>> edits, @Nullable Notify notifies) {

    public Escalation {
        InvalidInput.present("escalation.at", at);
        edits = InvalidInput.each("escalation.edits", edits);
    }

    /** Does nothing yet when this threshold is reached. */
    public static Escalation at(Threshold threshold) {
        return new Escalation(threshold, List.of(), null);
    }

    /** Changes a field of the ticket. */
    public Escalation setting(FieldEdit<?> edit) {
        List<FieldEdit<?>> all = new ArrayList<>(edits);
        all.add(edit);
        return new Escalation(at, all, notifies);
    }

    /** Gives the ticket to a team, and to no person of it: functional escalation. */
    public Escalation handingTo(Team team) {
        return setting(TicketFields.TEAM.to(team)).setting(TicketFields.ASSIGNEE.cleared());
    }

    /** Tells everyone in these roles, and nobody it told before: hierarchical escalation. */
    public Escalation telling(String template, Role... roles) {
        Keys.check("template", template);
        return new Escalation(at, edits, new Notify(template, new HashSet<>(Arrays.asList(roles))));
    }

    /** Whom it tells. */
    public Optional<Notify> notice() {
        return Optional.ofNullable(notifies);
    }
}
