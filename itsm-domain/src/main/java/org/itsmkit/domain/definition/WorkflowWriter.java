package org.itsmkit.domain.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Automatic;
import org.itsmkit.domain.workflow.FieldEffect;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Workflow;

/** Writes a workflow: sets in the order of its states or of their keys, everything else in its own order. */
final class WorkflowWriter {

    private final JsonWriter out;
    private final Workflow workflow;

    WorkflowWriter(JsonWriter out, Workflow workflow) {
        this.out = out;
        this.workflow = workflow;
    }

    void write() {
        out.beginObject().member("name", workflow.name());
        out.member("initial", workflow.initial().key()).name("states").beginList();
        workflow.states().forEach(this::state);
        out.end();
        list("transitions", workflow.transitions(), this::transition);
        list("answers", workflow.automatics(), this::automatic);
        list("timers", workflow.timers(), this::timer);
        list("declared", workflow.declared().entrySet(), this::declared);
        out.end();
    }

    private void declared(Map.Entry<String, Set<String>> declared) {
        out.beginObject().member("action", declared.getKey());
        states("states", declared.getValue());
        out.end();
    }

    private void state(State state) {
        out.beginObject()
                .member("key", state.key())
                .member("category", state.category().name());
        policies(workflow.policiesIn(state));
        out.end();
    }

    private void transition(Transition transition) {
        State to = transition.to();
        out.beginObject().member("action", transition.action());
        if (!transition.label().equals(transition.action())) {
            out.member("label", transition.label());
        }
        states("from", transition.from().stream().map(State::key).toList());
        if (to != null) {
            out.member("to", to.key());
        }
        roles("roles", transition.roles());
        list("guards", transition.guards(), guard -> guard.fold(new GuardWriter(this, out)));
        policies(transition.policies());
        condition("comment-when", transition.commentWhen(), Condition.NEVER);
        TypeWriter.flag(out, "comment-is-public", transition.commentIsPublic());
        effects(transition.effects(), transition.outward());
        out.end();
    }

    private void automatic(Automatic automatic) {
        out.beginObject().name("on");
        automatic.trigger().fold(new TriggerWriter(this, out));
        states("states", automatic.states());
        condition("when", automatic.when(), Condition.ALWAYS);
        String action = automatic.action();
        if (action != null) {
            out.member("action", action);
        }
        effects(automatic.effects(), automatic.outward());
        out.end();
    }

    private void timer(Timer timer) {
        Field<?> since = timer.since();
        out.beginObject().member("key", timer.key());
        states("states", timer.states());
        out.member("delay", timer.delay().toString());
        if (since != null) {
            out.member("since", since.name());
        }
        condition("when", timer.when(), Condition.ALWAYS);
        if (timer.times() != 1) {
            out.member("times", timer.times());
        }
        out.member("action", timer.action()).end();
    }

    private void effects(List<FieldEffect> effects, List<Effect> outward) {
        list("effects", effects, effect -> effect.fold(new EffectWriter(out)));
        list("wants", outward, effect -> effect.fold(new OutwardWriter(this, out)));
    }

    private void policies(Map<String, FieldPolicy> policies) {
        if (!policies.isEmpty()) {
            out.name("fields").beginObject();
            policies.forEach((field, policy) -> out.member(field, policy.name()));
            out.end();
        }
    }

    private void states(String name, Collection<String> some) {
        TypeWriter.texts(
                out,
                name,
                workflow.states().stream()
                        .map(State::key)
                        .filter(some::contains)
                        .toList());
    }

    void roles(String name, Set<Role> roles) {
        TypeWriter.texts(
                out,
                name,
                roles.stream().map(Role::key).sorted(Comparator.naturalOrder()).toList());
    }

    void condition(String name, Condition condition, Condition usual) {
        if (!condition.equals(usual)) {
            out.member(name, condition.toString());
        }
    }

    static String link(LinkType link) {
        return link.key() + "/" + link.inverseKey();
    }

    private <T> void list(String name, Collection<T> items, Consumer<T> writer) {
        if (!items.isEmpty()) {
            out.name(name).beginList();
            items.forEach(writer);
            out.end();
        }
    }
}
