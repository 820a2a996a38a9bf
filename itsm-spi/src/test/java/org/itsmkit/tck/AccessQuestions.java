package org.itsmkit.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Operation;
import org.jspecify.annotations.Nullable;

/** Everything that a policy can be asked about a set of actors and tickets. */
final class AccessQuestions {

    /** A ticket and its type, and both in words. */
    record Case(TicketType type, Ticket ticket, String words) {

        static Case of(TicketType type, Ticket ticket) {
            String team = ticket.team().map(Team::id).orElse("none");
            String people = ticket.participants().asMap().toString();
            return new Case(type, ticket, type.key() + " of team " + team + " with " + people);
        }
    }

    /** What is asked, in words, and how. */
    private record Question(String words, Function<AccessPolicy, Object> asked) {}

    private static final State LIVE = State.of("LIVE", Category.ACTIVE);

    private AccessQuestions() {}

    /** Persons of all tenants, one of none, and machines. */
    static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        Set<String> ids = new TreeSet<>(People.ALL.ids());
        ids.add("nobody");
        ids.forEach(id -> actors.add(Actor.person(id)));
        actors.add(Actor.automation("robot"));
        actors.add(Actor.ENGINE);
        return actors;
    }

    /** Tickets with and without everybody who can have to do with one, of a common and of a confidential type. */
    static List<Case> cases(TenantId tenant) {
        List<Case> cases = new ArrayList<>();
        for (TicketType type : List.of(SampleTypes.INCIDENT, SampleTypes.GRIEVANCE)) {
            AtomicInteger count = new AtomicInteger();
            for (@Nullable String team : Arrays.asList(null, "network")) {
                for (String subject : List.of("", "ann", "max")) {
                    for (String part : List.of("", "ann", "bob")) {
                        int n = count.incrementAndGet();
                        cases.add(Case.of(type, ticket(tenant, type, n, team, subject, part)));
                    }
                }
            }
        }
        return cases;
    }

    private static Ticket ticket(
            TenantId tenant, TicketType type, int n, @Nullable String team, String subject, String part) {
        TicketFixture ticket =
                new Fixtures(tenant).ticket(n).type(type.key(), type.ref().version());
        ticket.titled("ticket " + n);
        if (team != null) {
            ticket.set(TicketFields.TEAM.to(Team.of(team)));
        }
        if (!subject.isEmpty()) {
            ticket.participant(SampleTypes.SUBJECT, subject).participant(Role.WATCHER, subject);
        }
        if (!part.isEmpty()) {
            ticket.participant(Role.REQUESTER, part).set(TicketFields.ASSIGNEE.to(Person.of(part)));
        }
        ticket.change();
        return ticket.stored().ticket();
    }

    /** Items with and without an owner and a support group. */
    static List<ConfigurationItem> items() {
        List<ConfigurationItem> items = new ArrayList<>();
        for (@Nullable String team : Arrays.asList(null, "network", "payroll")) {
            for (@Nullable String owner : Arrays.asList(null, "ann", "bob")) {
                CiId id = CiId.of("00000000-0000-7000-8000-%012d".formatted(items.size() + 1));
                items.add(ConfigurationItem.of(id, "server", "item of " + team + " and " + owner, LIVE)
                        .supportGroup(team == null ? null : Team.of(team))
                        .owner(owner == null ? null : Person.of(owner)));
            }
        }
        return items;
    }

    private static void addItems(List<Question> questions, TenantId tenant, List<Actor> actors) {
        List<@Nullable ConfigurationItem> all = new ArrayList<>(items());
        all.forEach(item -> questions.add(new Question(
                "labels of " + item.name(), policy -> policy.configuration().labelsOf(tenant, item))));
        all.add(null);
        for (Actor actor : actors) {
            for (@Nullable ConfigurationItem item : all) {
                String what = item == null ? "no item" : item.name();
                for (ConfigurationOperation operation : ConfigurationOperation.values()) {
                    questions.add(new Question(
                            "objections to " + actor + " doing " + operation + " to " + what,
                            policy -> policy.configuration().objections(tenant, actor, operation, item).stream()
                                    .map(Reason::code)
                                    .collect(Collectors.toCollection(TreeSet::new))));
                }
                questions.add(new Question(
                        "may " + actor + " read the owner of " + what,
                        policy -> policy.configuration().mayRead(tenant, actor, ItemFields.OWNER, item)));
                questions.add(new Question(
                        "roles of " + actor + " towards " + what,
                        policy ->
                                Objects.requireNonNull(policy.configuration().rolesOf(tenant, actor, item), "roles")));
            }
        }
    }

    /** What the policy answers to everything, in the order of the questions. */
    static Map<String, Object> answers(AccessPolicy policy, TenantId tenant, List<Actor> actors) {
        Map<String, Object> answers = new LinkedHashMap<>();
        questions(tenant, actors)
                .forEach(it -> answers.put(it.words(), it.asked().apply(policy)));
        return answers;
    }

    /** The same, asked in another order; the answers are in the order of the questions. */
    static Map<String, Object> shuffled(AccessPolicy policy, TenantId tenant, List<Actor> actors, long seed) {
        List<Question> questions = questions(tenant, actors);
        Map<String, Object> answers = new LinkedHashMap<>();
        questions.forEach(it -> answers.put(it.words(), ""));
        Collections.shuffle(questions, new Random(seed));
        questions.forEach(it -> answers.put(it.words(), it.asked().apply(policy)));
        return answers;
    }

    private static List<Question> questions(TenantId tenant, List<Actor> actors) {
        List<Question> questions = new ArrayList<>();
        List<Case> cases = cases(tenant);
        for (Case about : cases) {
            questions.add(new Question(
                    "labels of " + about.words(), policy -> policy.labelsOf(about.ticket(), about.type())));
        }
        for (Actor actor : actors) {
            questions.add(new Question("readers for " + actor, policy -> policy.readersFor(tenant, actor)));
            addAbout(questions, tenant, actor, null, null, "nothing");
            for (TicketType type : List.of(SampleTypes.INCIDENT, SampleTypes.GRIEVANCE)) {
                addAbout(questions, tenant, actor, type, null, type.key());
            }
            for (Case about : cases) {
                addAbout(questions, tenant, actor, about.type(), about.ticket(), about.words());
                questions.add(new Question(
                        "may " + actor + " read internal of " + about.words(),
                        policy -> policy.mayReadInternal(tenant, actor, about.ticket())));
            }
        }
        addItems(questions, tenant, actors);
        return questions;
    }

    private static void addAbout(
            List<Question> questions,
            TenantId tenant,
            Actor actor,
            @Nullable TicketType type,
            @Nullable Ticket ticket,
            String what) {
        for (Operation operation : Operation.values()) {
            questions.add(new Question(
                    "objections to " + actor + " doing " + operation + " to " + what,
                    policy -> codes(policy, tenant, actor, operation, type, ticket)));
        }
        for (Field<?> field : List.of(TicketFields.TITLE, TicketFields.REQUESTER)) {
            questions.add(new Question(
                    "may " + actor + " read " + field.name() + " of " + what,
                    policy -> policy.mayRead(tenant, actor, field, ticket)));
        }
        if (type != null) {
            questions.add(new Question(
                    "roles of " + actor + " towards " + what,
                    policy -> Objects.requireNonNull(policy.rolesOf(tenant, actor, type, ticket), "roles")));
        }
    }

    /** The codes of the objections: their sentences may name the actor. */
    static Set<String> codes(
            AccessPolicy policy,
            TenantId tenant,
            Actor actor,
            Operation operation,
            @Nullable TicketType type,
            @Nullable Ticket ticket) {
        return policy.objections(tenant, actor, operation, type, ticket).stream()
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
