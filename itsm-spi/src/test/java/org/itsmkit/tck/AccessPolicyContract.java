package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.itsmkit.tck.AccessQuestions.Case;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link AccessPolicy}, as tests: extend it and supply your policy over the directory you are handed, or
 * over none. Each test is named after the numbered {@link Rule} it holds, and a failure says which one was broken and what it
 * is for. Who may do what is yours to say; the contract holds it to what the engine and the stores rely on.
 *
 * <pre>{@code
 * class HousePolicyTest extends AccessPolicyContract {
 *     @Override protected AccessPolicy open(Directory directory) { return new HousePolicy(directory); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class AccessPolicyContract {

    private static final List<TenantId> TENANTS = List.of(People.HERE, People.THERE, People.NOWHERE);
    /** What is done to a ticket that is there; the others are asked about none. */
    private static final Set<Operation> TO_A_TICKET =
            EnumSet.complementOf(EnumSet.of(Operation.OPEN, Operation.IMPORT, Operation.OPERATE));

    private @Nullable AccessPolicy policy;

    /** For subclasses. */
    protected AccessPolicyContract() {}

    /** A policy that asks this directory, if it asks one. Called at least once for each test. */
    protected abstract AccessPolicy open(Directory directory) throws Exception;

    @BeforeEach
    final void openPolicy() throws Exception {
        policy = open(People.ALL.directory());
    }

    private AccessPolicy policy() {
        AccessPolicy opened = policy;
        if (opened == null) {
            throw new IllegalStateException("no policy is open");
        }
        return opened;
    }

    @Holds(Rule.ACCESS_ANSWERS)
    void everythingIsAsked() {
        for (TenantId tenant : TENANTS) {
            Map<String, Object> answers =
                    assertDoesNotThrow(() -> AccessQuestions.answers(policy(), tenant, AccessQuestions.actors()));
            answers.forEach((question, answer) -> assertNotNull(answer, question));
        }
    }

    @Holds(Rule.ACCESS_LABELS)
    void theyAreComputedAgain() {
        List<Case> first = AccessQuestions.cases(People.HERE);
        List<Case> again = AccessQuestions.cases(People.HERE);
        List<Labels> labels = first.stream()
                .map(it -> policy().labelsOf(it.ticket(), it.type()))
                .toList();
        for (int i = again.size() - 1; i >= 0; i--) {
            Case about = again.get(i);
            assertEquals(labels.get(i), policy().labelsOf(about.ticket(), about.type()), about.words());
        }
    }

    @Holds(Rule.ACCESS_ORDER)
    void itIsAskedInAnotherOrder() throws Exception {
        List<Actor> actors = AccessQuestions.actors();
        Map<String, Object> expected = AccessQuestions.answers(policy(), People.HERE, actors);
        for (long seed = 0; seed < 3; seed++) {
            assertSame(expected, AccessQuestions.shuffled(policy(), People.HERE, actors, seed));
            AccessPolicy fresh = open(People.ALL.directory());
            assertSame(expected, AccessQuestions.shuffled(fresh, People.HERE, actors, seed));
        }
    }

    @Holds(Rule.ACCESS_DENIED)
    void theSubjectHoldsEveryRole() {
        for (TenantId tenant : List.of(People.HERE, People.THERE)) {
            for (Case about : AccessQuestions.cases(tenant)) {
                Labels labels = policy().labelsOf(about.ticket(), about.type());
                for (Person subject : about.ticket().participants().in(SampleTypes.SUBJECT)) {
                    Actor actor = Actor.person(subject.id());
                    assertFalse(policy().readersFor(tenant, actor).see(labels), actor + " sees " + about.words());
                }
            }
        }
    }

    @Holds(Rule.ACCESS_ACTS)
    void whatIsAllowedIsSeen() {
        for (TenantId tenant : TENANTS) {
            for (Actor actor : AccessQuestions.actors()) {
                Readers readers = policy().readersFor(tenant, actor);
                for (Case about : AccessQuestions.cases(tenant)) {
                    if (!readers.see(policy().labelsOf(about.ticket(), about.type()))) {
                        assertNothingIsAllowed(tenant, actor, about);
                    }
                }
            }
        }
    }

    private void assertNothingIsAllowed(TenantId tenant, Actor actor, Case about) {
        for (Operation operation : TO_A_TICKET) {
            assertFalse(
                    policy().objections(tenant, actor, operation, about.type(), about.ticket())
                            .isEmpty(),
                    actor + " may " + operation + ", and does not see " + about.words());
        }
    }

    @Holds(Rule.ACCESS_ITEM_LABELS)
    void thoseOfItemsAreComputedAgain() {
        for (TenantId tenant : TENANTS) {
            List<ConfigurationItem> items = AccessQuestions.items();
            List<Labels> labels = items.stream()
                    .map(item -> policy().configuration().labelsOf(tenant, item))
                    .toList();
            List<ConfigurationItem> again = AccessQuestions.items();
            for (int i = again.size() - 1; i >= 0; i--) {
                assertEquals(
                        labels.get(i),
                        policy().configuration().labelsOf(tenant, again.get(i)),
                        again.get(i).name());
            }
        }
    }

    @Holds(Rule.ACCESS_ITEM_ACTS)
    void whatIsAllowedOfItemsIsSeen() {
        for (TenantId tenant : TENANTS) {
            for (Actor actor : AccessQuestions.actors()) {
                Readers readers = policy().readersFor(tenant, actor);
                AccessQuestions.items().stream()
                        .filter(item -> !readers.see(policy().configuration().labelsOf(tenant, item)))
                        .forEach(item -> assertNothingIsAllowed(tenant, actor, item));
            }
        }
    }

    private void assertNothingIsAllowed(TenantId tenant, Actor actor, ConfigurationItem item) {
        for (ConfigurationOperation operation : ConfigurationOperation.values()) {
            assertFalse(
                    policy().configuration()
                            .objections(tenant, actor, operation, item)
                            .isEmpty(),
                    actor + " may " + operation + ", and does not see " + item.name());
        }
    }

    @Holds(Rule.ACCESS_READERS)
    void everyActorReads() {
        for (TenantId tenant : TENANTS) {
            for (Actor actor : AccessQuestions.actors()) {
                Readers readers = policy().readersFor(tenant, actor);
                assertFalse(readers.unrestricted(), actor + " is unrestricted");
                assertTrue(readers.labels().contains(Labels.EVERYONE), actor + " has the label of everyone");
            }
        }
    }

    @Holds(Rule.ACCESS_TENANTS)
    void theOtherTenantIsTakenAway() throws Exception {
        for (TenantId tenant : List.of(People.HERE, People.THERE)) {
            AccessPolicy alone = open(People.ALL.only(tenant).directory());
            AccessQuestions.answers(
                    policy(), tenant.equals(People.HERE) ? People.THERE : People.HERE, AccessQuestions.actors());
            assertSame(
                    AccessQuestions.answers(alone, tenant, AccessQuestions.actors()),
                    AccessQuestions.answers(policy(), tenant, AccessQuestions.actors()));
        }
    }

    @Holds(Rule.ACCESS_BEHALF)
    void itIsDoneForAManager() {
        for (Actor actor : AccessQuestions.actors()) {
            assertSameRights(People.HERE, actor, actor.onBehalfOf(Person.of("max")));
        }
    }

    @Holds(Rule.ACCESS_MACHINES)
    void aMachineHasAPersonsName() {
        for (String id : People.ALL.ids()) {
            assertSameRights(People.HERE, Actor.automation("machine of no fame"), Actor.automation(id));
        }
    }

    /** Everything is answered alike, but for the actor's name. */
    private void assertSameRights(TenantId tenant, Actor one, Actor other) {
        List<Object> expected = List.copyOf(
                AccessQuestions.answers(policy(), tenant, List.of(one)).values());
        Map<String, Object> found = AccessQuestions.answers(policy(), tenant, List.of(other));
        int i = 0;
        for (Map.Entry<String, Object> answer : found.entrySet()) {
            assertEquals(expected.get(i++), answer.getValue(), answer.getKey());
        }
    }

    @Holds(Rule.ACCESS_CURRENT)
    void everybodyIsDismissed() throws Exception {
        AtomicReference<Directory> now = new AtomicReference<>(People.ALL.directory());
        AccessPolicy asking = open(new Changing(now));
        AccessQuestions.answers(asking, People.HERE, AccessQuestions.actors());
        now.set(People.ALL.dismissed().directory());
        assertSame(
                AccessQuestions.answers(
                        open(People.ALL.dismissed().directory()), People.HERE, AccessQuestions.actors()),
                AccessQuestions.answers(asking, People.HERE, AccessQuestions.actors()));
    }

    @Holds(Rule.ACCESS_THREADS)
    void eightThreadsAsk() {
        List<Actor> actors = AccessQuestions.actors();
        Map<String, Object> expected = AccessQuestions.answers(policy(), People.HERE, actors);
        Together.run(8, thread -> {
            assertSame(expected, AccessQuestions.shuffled(policy(), People.HERE, actors, thread));
            return true;
        });
    }

    private static void assertSame(Map<String, Object> expected, Map<String, Object> found) {
        expected.forEach((question, answer) -> assertEquals(answer, found.get(question), question));
    }

    /** A directory that is another from one moment to the next. */
    private record Changing(AtomicReference<Directory> now) implements Directory {
        @Override
        public boolean knows(TenantId tenant, Person person) {
            return now.get().knows(tenant, person);
        }

        @Override
        public boolean knows(TenantId tenant, Team team) {
            return now.get().knows(tenant, team);
        }

        @Override
        public Set<Team> teamsOf(TenantId tenant, Person person) {
            return now.get().teamsOf(tenant, person);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Person person) {
            return now.get().rolesOf(tenant, person);
        }

        @Override
        public Optional<String> organisationOf(TenantId tenant, Person person) {
            return now.get().organisationOf(tenant, person);
        }
    }
}
