package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link NotificationChannel}, as tests: extend it, supply your channel, and say what came out at its other
 * end. Each test is named after the numbered {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class MailChannelTest extends NotificationChannelContract {
 *     private final FakeMailServer server = new FakeMailServer();
 *
 *     @Override protected NotificationChannel open() { return new MailChannel(server.address()); }
 *     @Override protected List<Arrival> arrived() { return server.mails(mail -> new Arrival(...)); }
 *     @Override protected void refuse(Set<Person> persons) { server.bounce(persons); }
 * }
 * }</pre>
 *
 * <p>That a channel which finds out who is in a team leaves out whoever may not see the ticket is not tested here: only the
 * host knows its teams.
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class NotificationChannelContract {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");
    private static final Person ANN = Person.of("ann");
    private static final Person BOB = Person.of("bob");
    private static final String HOSTILE = "x\r\nBcc: eve\r\n\r\n<b>\"';--${bob} %s {0} \u202e\uD83D\uDE00";

    private @Nullable NotificationChannel channel;

    /** For subclasses. */
    protected NotificationChannelContract() {}

    /**
     * That somebody was told once.
     *
     * @param tenant whose notification it was
     * @param id which notification it was
     * @param person who was told
     */
    public record Arrival(TenantId tenant, String id, Person person) {}

    /** A channel whose other end has received nothing. Called before each test. */
    protected abstract NotificationChannel open() throws Exception;

    /** Everything that came out since {@link #open}, in any order: one for each person, and each time. */
    protected abstract List<Arrival> arrived() throws Exception;

    /** From now on these persons, and nobody else, cannot be reached: as when their mail server refuses. */
    protected abstract void refuse(Set<Person> persons) throws Exception;

    /** Whether the channel tells a notification that is repeated, and lets it be: then rule N-04 is tested too. */
    protected boolean tellsRepeats() {
        return false;
    }

    @BeforeEach
    final void openChannel() throws Exception {
        channel = open();
    }

    private void deliver(Notification notification) throws Exception {
        NotificationChannel opened = channel;
        if (opened == null) {
            throw new IllegalStateException("no channel is open");
        }
        opened.deliver(notification);
    }

    private static Notification note(TenantId tenant, String id, Person... recipients) {
        return note(tenant, id, "incident.resolved", "INC-000001", Map.of("target", "resolution"), recipients);
    }

    private static Notification note(
            TenantId tenant, String id, String template, String number, Map<String, String> arguments, Person... to) {
        return new Notification(
                tenant, id, template, Fixtures.id(1), number, Set.of(to), null, Set.of(), arguments, Fixtures.START);
    }

    private void assertArrived(Arrival... expected) throws Exception {
        assertEquals(counted(Arrays.asList(expected)), counted(arrived()), "who was told what, and how often");
    }

    private static Map<Arrival, Long> counted(List<Arrival> arrivals) {
        return arrivals.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    @Holds(Rule.CHANNEL_DELIVERS)
    void eachIsToldOfEach() throws Exception {
        deliver(note(HERE, "1", ANN, BOB));
        deliver(note(HERE, "2", BOB));
        assertArrived(new Arrival(HERE, "1", ANN), new Arrival(HERE, "1", BOB), new Arrival(HERE, "2", BOB));
    }

    @Holds(Rule.CHANNEL_DELIVERS)
    void aTeamAndRolesAreNamedToo() throws Exception {
        deliver(new Notification(
                HERE,
                "1",
                "incident.resolved",
                Fixtures.id(1),
                "INC-000001",
                Set.of(ANN),
                Team.of("team that nobody is in"),
                Set.of(Role.MANAGER),
                Map.of(),
                Fixtures.START));
        List<Arrival> all = arrived();
        assertEquals(1, Collections.frequency(all, new Arrival(HERE, "1", ANN)), "how often ann was told: " + all);
    }

    @Holds(Rule.CHANNEL_FAILS_ALOUD)
    void nobodyCanBeReached() throws Exception {
        refuse(Set.of(ANN, BOB));
        assertThrows(Exception.class, () -> deliver(note(HERE, "1", ANN, BOB)));
        assertArrived();
    }

    @Holds(Rule.CHANNEL_FAILS_ALOUD)
    void oneOfTwoCannotBeReached() throws Exception {
        for (Person unreachable : List.of(ANN, BOB)) {
            refuse(Set.of(unreachable));
            assertThrows(Exception.class, () -> deliver(note(HERE, "not " + unreachable, ANN, BOB)));
        }
    }

    @Holds(Rule.CHANNEL_RECOVERS)
    void theyCanBeReachedAgain() throws Exception {
        for (Set<Person> unreachable : List.of(Set.of(ANN, BOB), Set.of(ANN), Set.of(BOB))) {
            String id = "not " + unreachable.stream().map(Person::id).sorted().toList();
            refuse(unreachable);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThrows(Exception.class, () -> deliver(note(HERE, id, ANN, BOB)));
            }
            refuse(Set.of());
            deliver(note(HERE, id, ANN, BOB));
            List<Arrival> all = arrived();
            assertTrue(all.contains(new Arrival(HERE, id, ANN)), "ann was told " + id + ": " + all);
            assertTrue(all.contains(new Arrival(HERE, id, BOB)), "bob was told " + id + ": " + all);
        }
    }

    @Holds(Rule.CHANNEL_ONCE)
    void itIsHandedOverAgain() throws Exception {
        Assumptions.assumeTrue(tellsRepeats(), "the channel does not tell repeats");
        deliver(note(HERE, "1", ANN));
        deliver(note(HERE, "2", ANN));
        deliver(note(HERE, "1", ANN));
        deliver(note(HERE, "1", ANN));
        assertArrived(new Arrival(HERE, "1", ANN), new Arrival(HERE, "2", ANN));
    }

    @Holds(Rule.CHANNEL_ONCE)
    void itIsHandedOverAgainBecauseOneCouldNotBeReached() throws Exception {
        Assumptions.assumeTrue(tellsRepeats(), "the channel does not tell repeats");
        for (Person unreachable : List.of(ANN, BOB)) {
            refuse(Set.of(unreachable));
            assertThrows(Exception.class, () -> deliver(note(HERE, "not " + unreachable, ANN, BOB)));
            refuse(Set.of());
            deliver(note(HERE, "not " + unreachable, ANN, BOB));
        }
        assertArrived(
                new Arrival(HERE, "not ann", ANN),
                new Arrival(HERE, "not ann", BOB),
                new Arrival(HERE, "not bob", ANN),
                new Arrival(HERE, "not bob", BOB));
    }

    @Holds(Rule.CHANNEL_APART)
    void onlyTheTenantOrTheIdDiffers() throws Exception {
        deliver(note(HERE, "1", ANN));
        deliver(note(THERE, "1", ANN));
        deliver(note(HERE, "2", ANN));
        assertArrived(new Arrival(HERE, "1", ANN), new Arrival(THERE, "1", ANN), new Arrival(HERE, "2", ANN));
    }

    @Holds(Rule.CHANNEL_TEXT)
    void itIsHostile() throws Exception {
        Map<String, String> arguments = Map.of(HOSTILE, HOSTILE, "empty", "", "long", "x".repeat(100_000));
        deliver(note(HERE, "note:1#2:" + HOSTILE, HOSTILE, HOSTILE, arguments, ANN));
        deliver(note(HERE, "2", "a template that nobody wrote a text for", "N", Map.of(), ANN));
        assertEquals(List.of(ANN, ANN), arrived().stream().map(Arrival::person).toList(), "who was told");
    }

    @Holds(Rule.CHANNEL_NOBODY)
    void onlyATeamOrARoleIsNamed() {
        for (int which = 0; which < 3; which++) {
            Notification nobody = new Notification(
                    HERE,
                    "nobody " + which,
                    "incident.major.proposed",
                    Fixtures.id(1),
                    "INC-000001",
                    Set.of(),
                    which == 0 ? Team.of("team that nobody is in") : null,
                    which == 1 ? Set.of(Role.of("role-that-nobody-holds")) : Set.of(),
                    Map.of(),
                    Fixtures.START);
            assertDoesNotThrow(() -> deliver(nobody));
        }
    }

    @Holds(Rule.CHANNEL_THREADS)
    void eightThreadsDeliver() throws Exception {
        int each = 25;
        Together.run(8, thread -> {
            for (int i = 0; i < each; i++) {
                Notification note = note(HERE, thread + "/" + i, ANN, BOB);
                assertDoesNotThrow(() -> deliver(note));
            }
            return true;
        });
        List<Arrival> expected = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            for (int i = 0; i < each; i++) {
                expected.add(new Arrival(HERE, thread + "/" + i, ANN));
                expected.add(new Arrival(HERE, thread + "/" + i, BOB));
            }
        }
        assertArrived(expected.toArray(Arrival[]::new));
    }
}
