package org.itsmkit.domain.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.internal.Part;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Automatic;
import org.itsmkit.domain.workflow.FieldEffect;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads a workflow with the words of its type. */
final class WorkflowReader {

    private static final int MOST = TypeText.MOST_PARTS;

    private final Vocabulary words;
    private final RuleReader rules;

    WorkflowReader(Vocabulary words) {
        this.words = words;
        this.rules = new RuleReader(words);
    }

    /** What was read; of use only when no problem was noted. */
    @Nullable
    WorkflowContent read(Part part) {
        String name = part.read("name", text -> Keys.check("name", text));
        Map<String, Map<String, FieldPolicy>> policies = new LinkedHashMap<>();
        part.parts("states", MOST).forEach(state -> state(state, policies));
        State initial = part.read("initial", words::state);
        List<Transition> transitions = each(part.parts("transitions", MOST), this::transition);
        List<Automatic> automatics = each(part.parts("answers", MOST), this::automatic);
        List<Timer> timers = each(part.parts("timers", MOST), this::timer);
        Map<String, Set<String>> declared = new LinkedHashMap<>();
        part.parts("declared", MOST).forEach(each -> declared(each, declared));
        part.end();
        return name == null || initial == null
                ? null
                : new WorkflowContent(
                        name,
                        initial,
                        List.copyOf(words.states().values()),
                        transitions,
                        automatics,
                        timers,
                        declared,
                        policies);
    }

    private void declared(Part part, Map<String, Set<String>> declared) {
        String action = part.read("action", text -> Keys.check("action", text));
        List<State> states = part.list("states", words::state);
        part.end();
        Set<String> keys = new LinkedHashSet<>(states.stream().map(State::key).toList());
        if (action != null && declared.putIfAbsent(action, keys) != null) {
            part.problem("action", "expected each action once, but found another \"" + action + '"');
        }
    }

    private void state(Part part, Map<String, Map<String, FieldPolicy>> policies) {
        String key = part.read("key", text -> Keys.check("key", text));
        Category category = part.read("category", text -> TypeReader.constant(Category.class, text));
        Map<String, FieldPolicy> said = policies(part);
        part.end();
        if (key == null) {
            return;
        }
        if (words.states().putIfAbsent(key, State.of(key, category == null ? Category.ACTIVE : category)) != null) {
            part.problem("key", "expected each key once, but found another \"" + key + '"');
        } else if (!said.isEmpty()) {
            policies.put(key, said);
        }
    }

    private Map<String, FieldPolicy> policies(Part owner) {
        Part part = owner.partIfAny("fields");
        if (part == null) {
            return Map.of();
        }
        Map<String, FieldPolicy> said = part.members(Vocabulary::fieldPolicy);
        for (String field : said.keySet()) {
            part.check(field, () -> words.field(field));
        }
        return said;
    }

    @Nullable
    Transition transition(Part part) {
        String action = part.read("action", text -> Keys.check("action", text));
        String label = part.readIfAny("label", text -> InvalidInput.text("label", text, 200));
        List<State> from = part.list("from", words::state);
        if (from.isEmpty()) {
            part.problem("from", "expected at least one state, but found none");
        }
        State to = part.readIfAny("to", words::state);
        List<Role> roles = part.list("roles", words::role);
        List<Guard> guards = each(part.parts("guards", MOST), rules::guard);
        Map<String, FieldPolicy> policies = policies(part);
        Condition commentWhen = part.read("comment-when", words::condition, Condition.NEVER);
        boolean commentIsPublic = part.flag("comment-is-public");
        List<FieldEffect> effects = each(part.parts("effects", MOST), rules::effect);
        List<Effect> outward = each(part.parts("wants", MOST), rules::outward);
        part.end();
        return action == null
                ? null
                : part.make(() -> new Transition(
                        action,
                        label == null ? action : label,
                        Set.copyOf(from),
                        to,
                        Set.copyOf(roles),
                        guards,
                        policies,
                        commentWhen,
                        commentIsPublic,
                        effects,
                        outward));
    }

    private @Nullable Automatic automatic(Part part) {
        Part on = part.part("on");
        Trigger trigger = on == null ? null : rules.trigger(on);
        List<State> states = part.list("states", words::state);
        Condition when = part.read("when", words::condition, Condition.ALWAYS);
        String action = part.readIfAny("action", text -> Keys.check("action", text));
        List<FieldEffect> effects = each(part.parts("effects", MOST), rules::effect);
        List<Effect> outward = each(part.parts("wants", MOST), rules::outward);
        part.end();
        return trigger == null
                ? null
                : part.make(() -> new Automatic(trigger, keys(states), when, effects, action, outward));
    }

    private @Nullable Timer timer(Part part) {
        String key = part.read("key", text -> Keys.check("key", text));
        List<State> states = part.list("states", words::state);
        Delay delay = part.read("delay", Delay::parse);
        var since =
                part.readIfAny("since", name -> words.askable().require(name).as(FieldType.INSTANT));
        Condition when = part.read("when", words::condition, Condition.ALWAYS);
        int times = part.number("times", 1);
        String action = part.read("action", text -> Keys.check("action", text));
        part.end();
        return key == null || delay == null || action == null
                ? null
                : part.make(() -> new Timer(key, keys(states), delay, since, when, times, action));
    }

    private static Set<String> keys(List<State> states) {
        return Set.copyOf(states.stream().map(State::key).toList());
    }

    static <T> List<T> each(List<Part> parts, Function<Part, @Nullable T> reader) {
        List<T> read = new ArrayList<>();
        for (Part part : parts) {
            T item = reader.apply(part);
            if (item != null) {
                read.add(item);
            }
        }
        return read;
    }
}
