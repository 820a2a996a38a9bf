package org.itsmkit.domain.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;

/** The words and codes of every refusal that workflows make of their own. */
final class Refusals {

    private Refusals() {}

    /** The action has no transition from this state, but from {@code possible}. */
    static Reason notInState(Transition transition, State state, Collection<State> possible, String available) {
        String named = possible.stream().map(State::key).collect(Collectors.joining(", "));
        return Reason.of(
                "action.not.in.state",
                "\"" + transition.label() + "\" is possible in " + named + ", not in " + state + ". Available: "
                        + available + ".",
                Map.of("action", transition.action(), "state", state.key(), "possible", named, "available", available));
    }

    /** The action has no transition from any state. */
    static Reason unknown(String action, State state, String available) {
        return Reason.of(
                "action.unknown",
                "There is no action \"" + action + "\". Available in state " + state + ": " + available + ".",
                Map.of("action", action, "state", state.key(), "available", available));
    }

    static Reason notPermitted(Transition transition, Actor actor) {
        return Reason.of(
                "actor.not.permitted",
                "Only " + Roles.told(transition.roles()) + " may do \"" + transition.label() + "\"; " + actor
                        + " is not.",
                Map.of(
                        "actor",
                        actor.id(),
                        "roles",
                        Roles.keys(transition.roles(), ","),
                        "action",
                        transition.action()));
    }

    static Reason notPermitted(Set<Role> roles, Condition condition, Actor actor) {
        return Reason.of(
                "actor.not.permitted",
                "Only " + Roles.told(roles) + " may do this while " + condition + "; " + actor + " is not.",
                Map.of("actor", actor.id(), "roles", Roles.keys(roles, ","), "while", condition.toString()));
    }

    static Reason missing(Field<?> field) {
        String choices = field.offered().isEmpty() ? "" : " Choose one of " + String.join(", ", field.offered()) + ".";
        return Reason.of(
                field.name().replace('-', '.') + ".missing",
                "\"" + field.label() + "\" is required." + choices,
                Map.of("field", field.name(), "choices", String.join(",", field.offered())));
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
                "\"" + transition.label() + "\" needs a comment"
                        + (transition.commentIsPublic() ? " that everyone may read." : "."),
                Map.of("action", transition.action()));
    }

    static Reason commentNotPublic(Transition transition) {
        return Reason.of(
                "comment.not.public",
                "\"" + transition.label() + "\" needs a comment that everyone may read; this one is internal.",
                Map.of("action", transition.action()));
    }
}
