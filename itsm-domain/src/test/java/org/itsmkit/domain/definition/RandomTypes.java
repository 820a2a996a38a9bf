package org.itsmkit.domain.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.RandomConditions;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.RandomValues;
import org.itsmkit.domain.priority.PriorityMatrices;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.Lock;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Automatic;
import org.itsmkit.domain.workflow.FieldEffect;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.sla.calendar.CalendarKey;
import org.jspecify.annotations.Nullable;

/** Random sound types with every sort of part, the same for the same seed. */
final class RandomTypes {

    private static final ApprovalPolicy POLICY = ApprovalPolicy.parallel(
                    "cab",
                    ApprovalStage.asking("board", Team.of("board"))
                            .needing(VoteRule.percentage(60))
                            .withVeto(),
                    ApprovalStage.askingManager("lead", Role.REQUESTER, 2).labelled("The lead"))
            .labelled("Change advisory board")
            .distinctAcrossStages();

    private static final Field<Long> COUNT = Field.integer("x.count").labelled("Zähler \"1\"");
    private static final Field<Instant> SINCE = Field.instant("x.since");
    private static final Field<Instant> UNTIL = Field.instant("x.until");
    private static final Field<Person> WHO = Field.person("x.who").personal();
    private static final List<Field<?>> FIELDS = Stream.concat(
                    RandomValues.FIELDS.stream()
                            .filter(field -> FieldSchema.of(TicketFields.HELD)
                                    .and(TicketFields.DERIVED)
                                    .find(field.name())
                                    .isEmpty()),
                    Stream.of(
                            COUNT,
                            SINCE,
                            UNTIL,
                            WHO,
                            Field.text("x.long").maxLength(1_000_000),
                            Field.choice("x.c", "a", "b").withholding("b")))
            .toList();
    private static final List<Role> ROLES = List.of(
            Role.of("x.guide"), Role.of("x.owner").labelled("the 소유자").deniedAccess(), Role.AGENT, Role.MANAGER);

    private final Random random;
    private final RandomValues values;
    private final RandomConditions conditions;

    RandomTypes(long seed) {
        random = new Random(seed);
        values = new RandomValues(random);
        conditions = new RandomConditions(seed, FIELDS);
    }

    TicketType type() {
        TicketType.Builder type = TicketType.named("t" + random.nextInt(9))
                .approvals(POLICY)
                .version(1 + random.nextInt(99))
                .labelled("T" + values.text())
                .confidentiality(one(List.of(Confidentiality.values())))
                .fields(FIELDS.toArray(Field<?>[]::new))
                .roles(ROLES.toArray(Role[]::new));
        if (random.nextBoolean()) {
            type.withoutPriorities();
        } else {
            type.priorities(random.nextBoolean() ? PriorityMatrices.itop() : PriorityMatrices.glpi());
        }
        WorkflowContent content = workflow();
        if (random.nextBoolean()) {
            type.locks(List.of(
                    new Lock(Lock.Kind.ACTION, "go"),
                    new Lock(Lock.Kind.FIELD, COUNT.name()),
                    new Lock(Lock.Kind.STATE, content.initial().key())));
        }
        return type.workflow(content.build(FieldSchema.of(TicketFields.HELD).and(FIELDS)))
                .build();
    }

    /** A chain of states to a closed one, each with further actions that stay where they are. */
    private WorkflowContent workflow() {
        int length = 2 + random.nextInt(4);
        List<State> states = new ArrayList<>();
        Map<String, Map<String, FieldPolicy>> policies = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            State state = State.of("s" + i, i + 1 < length ? one(OPEN) : Category.CLOSED);
            states.add(state);
            Map<String, FieldPolicy> said = policies();
            if (!said.isEmpty()) {
                policies.put(state.key(), said);
            }
        }
        List<Transition> transitions = new ArrayList<>();
        List<Automatic> automatics = new ArrayList<>();
        List<Timer> timers = new ArrayList<>();
        for (int i = 0; i + 1 < length; i++) {
            transitions.add(transition("go", Set.of(states.get(i)), states.get(i + 1)));
            transitions.add(transition("stay" + i, Set.copyOf(states.subList(0, i + 1)), null));
            automatics.add(new Automatic(
                    trigger(), some(Set.of("s0", "s1")), condition(), List.of(effect()), null, many(this::outward)));
        }
        transitions.add(new Transition(
                "wake",
                "Wake",
                Set.of(states.get(0)),
                states.get(1),
                Set.of(Role.SYSTEM),
                List.of(),
                Map.of(),
                Condition.NEVER,
                false,
                List.of(),
                List.of()));
        timers.add(new Timer(
                "timer",
                Set.of("s0"),
                delay(),
                random.nextBoolean() ? SINCE : null,
                condition(),
                1 + random.nextInt(3),
                "wake"));
        Map<String, Set<String>> declared =
                random.nextBoolean() ? Map.of("go", Set.of("s0"), "wake", Set.of()) : Map.of();
        return new WorkflowContent("w", states.get(0), states, transitions, automatics, timers, declared, policies);
    }

    private static final List<Category> OPEN =
            List.of(Category.NEW, Category.ACTIVE, Category.PENDING, Category.RESOLVED);

    private Transition transition(String action, Set<State> from, @Nullable State to) {
        return new Transition(
                action,
                random.nextBoolean() ? action : "L" + values.text(),
                from,
                to,
                some(Set.copyOf(ROLES)),
                many(() -> guard(3)),
                policies(),
                random.nextBoolean() ? Condition.NEVER : condition(),
                random.nextBoolean(),
                many(this::harmless),
                many(this::outward));
    }

    private Guard guard(int depth) {
        return switch (random.nextInt(depth == 1 ? 8 : 9)) {
            case 7 -> new Guard.InOrder<>(SINCE, UNTIL, reason());
            case 5 -> new Guard.Approved(POLICY);
            case 6 -> new Guard.SeparateDuties(POLICY.key());
            case 0 -> new Guard.When(condition(), reason());
            case 1 -> new Guard.Only(condition(), some(Set.copyOf(ROLES)));
            case 2 -> new Guard.TakesPart(one(ROLES));
            case 3 -> new Guard.NoneOpen(link());
            case 4 ->
                new Guard.SomeLinked(
                        link(),
                        random.nextBoolean()
                                ? Condition.ALWAYS
                                : Condition.where(TicketFields.TYPE).is("problem"),
                        reason());
            default -> new Guard.Either(guard(depth - 1), guard(depth - 1));
        };
    }

    private Reason reason() {
        return Reason.of(
                "x.r" + random.nextInt(9),
                "M" + values.text(),
                random.nextBoolean() ? Map.of() : Map.of("b", values.text(), "a", "1"));
    }

    private Trigger trigger() {
        return switch (random.nextInt(4)) {
            case 0 -> Trigger.set(one(FIELDS));
            case 1 -> Trigger.changed(one(FIELDS));
            case 2 -> new Trigger.Answered(some(Set.copyOf(ROLES)), some(Set.copyOf(ROLES)));
            default -> Trigger.linkedReached(link(), Category.CLOSED, Category.RESOLVED);
        };
    }

    private FieldEffect effect() {
        return random.nextInt(4) == 0 ? new FieldEffect.Clear(one(FIELDS)) : harmless();
    }

    /** An effect that empties nothing, so that it cannot contradict a demand. */
    private FieldEffect harmless() {
        return switch (random.nextInt(5)) {
            case 0 -> new FieldEffect.SetNow(SINCE);
            case 1 -> new FieldEffect.SetActor(WHO);
            case 2 -> new FieldEffect.Increment(COUNT);
            case 3 -> new FieldEffect.CopyLinked<>(one(FIELDS));
            default -> set(one(FIELDS));
        };
    }

    private <T> FieldEffect set(Field<T> field) {
        return new FieldEffect.Set<>(field, values.value(field));
    }

    private Effect outward() {
        return random.nextBoolean()
                ? new Effect.Notify("x.template", Set.of(one(ROLES)))
                : Effect.OpenLinked.as(link());
    }

    private Delay delay() {
        CalendarKey office = CalendarKey.of("office");
        return switch (random.nextInt(3)) {
            case 0 -> new Delay.Elapsed(Duration.ofMillis(1 + random.nextInt(1_000_000_000)));
            case 1 -> new Delay.OpenTime(Duration.ofMinutes(1 + random.nextInt(100_000)), office);
            default -> new Delay.WorkingDays(1 + random.nextInt(3_660), office);
        };
    }

    private LinkType link() {
        return one(List.of(LinkType.PARENT_OF, LinkType.RELATES_TO, new LinkType("x.a", "x.b")));
    }

    private Condition condition() {
        return conditions.condition();
    }

    private Map<String, FieldPolicy> policies() {
        Map<String, FieldPolicy> said = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            said.put(
                    one(FIELDS).name(),
                    one(List.of(
                            FieldPolicy.OPTIONAL,
                            FieldPolicy.PROMPT,
                            FieldPolicy.READ_ONLY,
                            FieldPolicy.HIDDEN,
                            FieldPolicy.MANDATORY)));
        }
        return said;
    }

    private <T> Set<T> some(Set<T> from) {
        Set<T> some = new HashSet<>(from);
        some.removeIf(item -> random.nextBoolean());
        return some;
    }

    private <T> List<T> many(Supplier<T> maker) {
        return Stream.generate(maker).limit(random.nextInt(3)).toList();
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
