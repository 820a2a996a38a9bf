package org.itsmkit.domain.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;

/** The words and codes of every refusal that workflows make of their own. */
final class Refusals {

    private Refusals() {}

    static Decision unavailable(Workflow workflow, Ticket ticket, String action) {
        boolean known = workflow.transitions().stream()
                .anyMatch(transition -> transition.action().equals(action));
        String available = String.join(
                ", ", new TreeSet<>(workflow.transitionsFrom(ticket.state()).keySet()));
        Map<String, String> arguments =
                Map.of("action", action, "state", ticket.state().key(), "available", available);
        return Refused.because(
                known
                        ? Reason.of(
                                "action.not.in.state",
                                "Action \"" + action + "\" is not available in state " + ticket.state()
                                        + ". Available: " + available + ".",
                                arguments)
                        : Reason.of(
                                "action.unknown",
                                "There is no action \"" + action + "\". Available in state " + ticket.state() + ": "
                                        + available + ".",
                                arguments));
    }

    static Reason elsewhere(Transition transition, State state) {
        return Reason.of(
                "action.not.in.state",
                "\"" + transition.label() + "\" is not available in state " + state + ".",
                Map.of("action", transition.action(), "state", state.key()));
    }

    static Reason notPermitted(Transition transition, Actor actor) {
        Set<Role> roles = transition.roles();
        String named = roles.stream().map(Role::key).sorted().collect(Collectors.joining(" or "));
        return Reason.of(
                "actor.not.permitted",
                "Only " + named + " may do \"" + transition.label() + "\"; " + actor + " is not.",
                Map.of("actor", actor.id(), "roles", named, "action", transition.action()));
    }

    static Reason missing(Field<?> field) {
        String choices = field.choices().isEmpty() ? "" : " Choose one of " + String.join(", ", field.choices()) + ".";
        return Reason.of(
                field.name().replace('-', '.') + ".missing",
                "\"" + field.label() + "\" is required." + choices,
                Map.of("field", field.name(), "choices", String.join(",", field.choices())));
    }

    static Reason unchanged(Field<?> field) {
        return Reason.of(
                field.name().replace('-', '.') + ".unchanged",
                "\"" + field.label() + "\" must get a value other than the present one.",
                Map.of("field", field.name()));
    }

    static Reason readOnly(Field<?> field, State state) {
        return Reason.of(
                field.name().replace('-', '.') + ".readonly",
                "\"" + field.label() + "\" cannot be edited in state " + state + ".",
                Map.of("field", field.name(), "state", state.key()));
    }

    static Reason commentMissing(Transition transition) {
        return Reason.of(
                "comment.missing",
                "\"" + transition.label() + "\" needs a comment.",
                Map.of("action", transition.action()));
    }
}
