package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Directory;
import org.itsmkit.tck.People.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link Directory}, as tests: extend it and supply your directory, filled with the people you are handed.
 * Each test is named after the numbered {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class LdapDirectoryTest extends DirectoryContract {
 *     @Override protected Directory open(People people) {
 *         people.teams().forEach(server::addGroups);
 *         people.members().forEach(server::addEntry);
 *         return new LdapDirectory(server.url());
 *     }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class DirectoryContract {

    private static final List<TenantId> TENANTS = List.of(People.HERE, People.THERE, People.NOWHERE);
    private static final People PEOPLE = People.ALL;

    private @Nullable Directory directory;

    /** For subclasses. */
    protected DirectoryContract() {}

    /** A directory that holds these people and teams, and no others. Called before each test. */
    protected abstract Directory open(People people) throws Exception;

    @BeforeEach
    final void openDirectory() throws Exception {
        directory = open(PEOPLE);
    }

    private Directory directory() {
        Directory opened = directory;
        if (opened == null) {
            throw new IllegalStateException("no directory is open");
        }
        return opened;
    }

    /** Everything that a directory says of one person. */
    private record Said(boolean known, Set<Team> teams, Set<Role> roles, Optional<String> organisation) {
        static final Said NOTHING = new Said(false, Set.of(), Set.of(), Optional.empty());
    }

    private Said said(TenantId tenant, String id) {
        Person person = Person.of(id);
        return new Said(
                directory().knows(tenant, person),
                directory().teamsOf(tenant, person),
                directory().rolesOf(tenant, person),
                directory().organisationOf(tenant, person));
    }

    private static Said expected(TenantId tenant, String id) {
        return PEOPLE.find(tenant, Person.of(id))
                .map(it -> new Said(true, it.teams(), it.roles(), Optional.ofNullable(it.organisation())))
                .orElse(Said.NOTHING);
    }

    private static boolean isTeam(TenantId tenant, String id) {
        return PEOPLE.teams().getOrDefault(tenant, Set.of()).contains(Team.of(id));
    }

    /** Ids that are not quite these, and what a query might take for all of them. */
    private static Set<String> almost(Set<String> ids) {
        Set<String> almost = new TreeSet<>(List.of("*", "%", "_", "a*", "b_b", "' or '1'='1", "*)(uid=*", "\\", ".."));
        for (String id : ids) {
            almost.addAll(List.of(
                    id.toUpperCase(Locale.ROOT), id.toLowerCase(Locale.ROOT), " " + id, id + " ", id + "*", id + "\n"));
            almost.add(id.substring(0, id.length() - 1) + "_");
            almost.add(id.substring(0, id.length() - 1) + "%");
        }
        almost.removeAll(ids);
        return almost;
    }

    @Holds(Rule.DIRECTORY_KNOWS)
    void theyAreAskedFor() {
        for (Member member : PEOPLE.members()) {
            String id = member.person().id();
            assertEquals(expected(member.tenant(), id), said(member.tenant(), id), member + "");
        }
        PEOPLE.teams()
                .forEach((tenant, teams) -> teams.forEach(team ->
                        assertTrue(directory().knows(tenant, team), "team " + team + " of " + tenant + " is known")));
    }

    @Holds(Rule.DIRECTORY_UNKNOWN)
    void strangersAreAskedFor() {
        for (TenantId tenant : TENANTS) {
            for (String id : List.of("nobody", "x".repeat(128), "itsm-kit", "\uD83D\uDE00")) {
                assertEquals(Said.NOTHING, said(tenant, id), id + " of " + tenant);
                assertFalse(directory().knows(tenant, Team.of(id)), "team " + id + " of " + tenant + " is known");
            }
        }
    }

    @Holds(Rule.DIRECTORY_EXACT)
    void idsAreAlmostRight() {
        for (String id : almost(PEOPLE.ids())) {
            assertEquals(Said.NOTHING, said(People.HERE, id), "\"" + id + "\"");
        }
        for (String id : almost(PEOPLE.teamIds())) {
            assertFalse(directory().knows(People.HERE, Team.of(id)), "team \"" + id + "\" is known");
        }
    }

    @Holds(Rule.DIRECTORY_CONSISTENT)
    void bothSidesAreAsked() {
        Set<String> ids = almost(PEOPLE.ids());
        ids.addAll(PEOPLE.ids());
        ids.addAll(List.of("nobody", "gone", "left"));
        for (TenantId tenant : TENANTS) {
            for (String id : ids) {
                Said said = said(tenant, id);
                assertTrue(
                        said.known() || said.equals(Said.NOTHING), id + " of " + tenant + " is unknown, and " + said);
                for (Team team : said.teams()) {
                    assertTrue(directory().knows(tenant, team), "team " + team + " of " + id + " is known");
                }
            }
        }
    }

    @Holds(Rule.DIRECTORY_TENANTS)
    void idsAreEqual() {
        for (TenantId tenant : TENANTS) {
            for (String id : PEOPLE.ids()) {
                assertEquals(expected(tenant, id), said(tenant, id), id + " of " + tenant);
            }
            for (String id : PEOPLE.teamIds()) {
                assertEquals(
                        isTeam(tenant, id), directory().knows(tenant, Team.of(id)), "team " + id + " of " + tenant);
            }
        }
    }

    @Holds(Rule.DIRECTORY_STEADY)
    void whoAskedChangesTheAnswer() {
        for (Member member : PEOPLE.members()) {
            tryToChange(directory().teamsOf(member.tenant(), member.person()), Team.of("intruders"));
            tryToChange(directory().rolesOf(member.tenant(), member.person()), Role.of("intruder"));
        }
        theyAreAskedFor();
    }

    private static <T> void tryToChange(Set<T> answer, T more) {
        try {
            answer.add(more);
        } catch (UnsupportedOperationException e) {
            return;
        }
        assertTrue(answer.contains(more), "an answer that can be changed is changed");
    }

    @Holds(Rule.DIRECTORY_THREADS)
    void eightThreadsAsk() {
        Together.run(8, thread -> {
            List<Member> order = new ArrayList<>(PEOPLE.members());
            Collections.rotate(order, thread);
            for (int round = 0; round < 200; round++) {
                for (Member member : order) {
                    String id = member.person().id();
                    assertEquals(expected(member.tenant(), id), said(member.tenant(), id), member + "");
                }
            }
            return true;
        });
    }
}
