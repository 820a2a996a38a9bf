package org.itsmkit.domain.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.NearNames;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.Lock;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.domain.workflow.WorkflowUnsound;
import org.itsmkit.sla.InvalidInput;

/** A type while overlays change it. A change that cannot be made is noted and left out. Used by one thread. */
final class OverlayDraft implements OverlayChange.Fold<Boolean> {

    private final TicketType base;
    private final WorkflowContent before;
    private final List<Field<?>> added = new ArrayList<>();
    private final List<Transition> transitions;
    private final Map<String, Map<String, FieldPolicy>> policies = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private String place = "";

    OverlayDraft(TicketType base) {
        this.base = base;
        this.before = base.workflow().content();
        this.transitions = new ArrayList<>(before.transitions());
        before.policies().forEach((state, said) -> policies.put(state, new LinkedHashMap<>(said)));
    }

    void apply(TypeOverlay overlay) {
        for (int i = 0; i < overlay.changes().size(); i++) {
            place = "/" + overlay.key() + "/changes/" + i;
            overlay.changes().get(i).fold(this);
        }
    }

    TicketType finish(int version) {
        problems.throwIfAny();
        FieldSchema fields = fields();
        WorkflowContent content = new WorkflowContent(
                before.name(),
                before.initial(),
                before.states(),
                transitions,
                before.automatics(),
                before.timers(),
                before.declared(),
                policies);
        try {
            return TicketType.basedOn(base)
                    .version(version)
                    .fields(added.toArray(Field<?>[]::new))
                    .workflow(content.build(fields))
                    .build();
        } catch (WorkflowUnsound e) {
            problems.unsound(e, content, fields);
        } catch (InvalidInput e) {
            problems.add("", String.valueOf(e.getMessage()));
        }
        throw problems.refusal();
    }

    @Override
    public Boolean addTransition(OverlayChange.AddTransition change) {
        Transition transition = change.transition();
        Stream<State> named = transition.to() == null
                ? transition.from().stream()
                : Stream.concat(transition.from().stream(), Stream.of(transition.to()));
        boolean known = named.map(state -> isKnown(
                        "state",
                        state.key(),
                        before.states().stream().map(State::key).toList()))
                .reduce(true, Boolean::logicalAnd);
        Set<String> spokenOf = new LinkedHashSet<>(transition.policies().keySet());
        transition.effects().forEach(effect -> spokenOf.add(effect.field().name()));
        boolean free = isFree(Lock.Kind.ACTION, transition.action(), "it would be another way to do what is locked");
        for (String field : spokenOf) {
            free &= isKnown("field", field, names()) & isFree(Lock.Kind.FIELD, field, "the action speaks of it");
        }
        State to = transition.to();
        if (to != null && transition.from().stream().anyMatch(from -> !from.equals(to))) {
            free &= isFree(Lock.Kind.STATE, to.key(), "it would be another way in");
        }
        return known && free && transitions.add(transition);
    }

    @Override
    public Boolean disable(OverlayChange.Disable change) {
        return hasAction(change.action())
                && isFree(Lock.Kind.ACTION, change.action(), "it would be gone")
                && timersKeep(change.action())
                && transitions.removeIf(transition -> transition.action().equals(change.action()));
    }

    @Override
    public Boolean relabel(OverlayChange.Relabel change) {
        try {
            return hasAction(change.action())
                    && replace(change.action(), old -> with(old, change.label(), old.guards(), old.policies()));
        } catch (InvalidInput e) {
            problems.add(place, e);
            return false;
        }
    }

    @Override
    public Boolean tighten(OverlayChange.Tighten change) {
        List<String> names = Stream.concat(
                        names().stream(), TicketFields.DERIVED.stream().map(Field::name))
                .toList();
        boolean known = change.guard().reads().stream()
                .map(field -> isKnown("field", field.name(), names))
                .reduce(true, Boolean::logicalAnd);
        return hasAction(change.action())
                && known
                && replace(
                        change.action(),
                        old -> with(old, old.label(), and(old.guards(), change.guard()), old.policies()));
    }

    @Override
    public Boolean addField(OverlayChange.AddField change) {
        String name = change.field().name();
        boolean taken = names().contains(name)
                || TicketFields.DERIVED.stream().anyMatch(field -> field.name().equals(name));
        if (taken) {
            problems.add(place, "expected a name that no field has, but found \"" + name + '"');
        }
        return !taken && added.add(change.field());
    }

    @Override
    public Boolean tightenInState(OverlayChange.TightenInState change) {
        List<String> states = before.states().stream().map(State::key).toList();
        if (!isKnown("state", change.state(), states) || !isKnown("field", change.field(), names())) {
            return false;
        }
        State state = base.workflow().state(change.state()).orElseThrow();
        if (!isTighter(present(state, change.field()), change.policy(), "state " + state + " says")) {
            return false;
        }
        policies.computeIfAbsent(change.state(), key -> new LinkedHashMap<>()).put(change.field(), change.policy());
        return true;
    }

    @Override
    public Boolean tightenInAction(OverlayChange.TightenInAction change) {
        if (!hasAction(change.action()) || !isKnown("field", change.field(), names())) {
            return false;
        }
        boolean tighter = transitions.stream()
                .filter(transition -> transition.action().equals(change.action()))
                .flatMap(transition -> {
                    FieldPolicy own = transition.policies().get(change.field());
                    return own != null
                            ? Stream.of(own)
                            : transition.from().stream().map(from -> present(from, change.field()));
                })
                .distinct()
                .sorted()
                .map(present -> isTighter(present, change.policy(), "until now it is"))
                .reduce(true, Boolean::logicalAnd);
        return tighter
                && replace(change.action(), old -> {
                    Map<String, FieldPolicy> said = new LinkedHashMap<>(old.policies());
                    said.put(change.field(), change.policy());
                    return with(old, old.label(), old.guards(), said);
                });
    }

    private FieldPolicy present(State state, String field) {
        FieldPolicy said = policies.getOrDefault(state.key(), Map.of()).get(field);
        return said == null ? base.workflow().policy(state, field) : said;
    }

    private boolean isTighter(FieldPolicy present, FieldPolicy wanted, String who) {
        boolean tighter = wanted.isAtLeastAsTightAs(present);
        if (!tighter) {
            problems.add(
                    place, "expected something stricter than " + present + ", as " + who + ", but found " + wanted);
        }
        return tighter;
    }

    private boolean isFree(Lock.Kind kind, String key, String why) {
        Lock lock = new Lock(kind, key);
        boolean free = !base.locks().contains(lock);
        if (!free) {
            problems.add(place, "\"" + lock + "\" is locked by " + base.ref() + "; " + why, lock);
        }
        return free;
    }

    /** A locked timer keeps the action that it performs. */
    private boolean timersKeep(String action) {
        return before.timers().stream()
                .filter(timer -> timer.action().equals(action))
                .map(timer -> isFree(Lock.Kind.TIMER, timer.key(), "it performs the action"))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean hasAction(String action) {
        return isKnown(
                "action",
                action,
                transitions.stream().map(Transition::action).distinct().toList());
    }

    private boolean isKnown(String what, String name, List<String> known) {
        if (!known.contains(name)) {
            problems.add(
                    place,
                    "expected the " + what + " to be one" + NearNames.hint(name, known) + ", but found \"" + name
                            + '"');
        }
        return known.contains(name);
    }

    private boolean replace(String action, UnaryOperator<Transition> change) {
        transitions.replaceAll(old -> old.action().equals(action) ? change.apply(old) : old);
        return true;
    }

    private FieldSchema fields() {
        return base.schema().and(added);
    }

    private List<String> names() {
        return fields().fields().stream().map(Field::name).collect(Collectors.toList());
    }

    private static List<Guard> and(List<Guard> guards, Guard more) {
        return Stream.concat(guards.stream(), Stream.of(more)).toList();
    }

    private static Transition with(
            Transition old, String label, List<Guard> guards, Map<String, FieldPolicy> policies) {
        return new Transition(
                old.action(),
                label,
                old.from(),
                old.to(),
                old.roles(),
                guards,
                policies,
                old.commentWhen(),
                old.commentIsPublic(),
                old.effects(),
                old.outward());
    }
}
