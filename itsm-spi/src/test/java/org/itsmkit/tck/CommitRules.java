package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.level.AgreementKind;
import org.itsmkit.domain.level.ClockCalendar;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.level.TicketClock.PriorityAt;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.CalendarOwner;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;

/** Rules about what a commit leaves. */
abstract class CommitRules extends StorageRules {

    private static final int WRITERS = 8;

    CommitRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.ROUND_TRIP)
    void everythingIsSaidOfATicket() {
        TicketFixture ticket = full(here.ticket(1));
        write(ticket);
        assertEquals(ticket.stored(), find(ticket));
        ticket.state("CLOSED", Category.CLOSED, Fixtures.minute(9))
                .due(null)
                .wake(null)
                .timers(Map.of());
        ticket.clocks().labels(new Labels(Set.of(), Set.of())).set(TicketFields.TEAM.cleared());
        write(ticket);
        assertEquals(ticket.stored(), find(ticket));
    }

    @Holds(Rule.ROUND_TRIP)
    void aTicketIsFoundByItsNumber() {
        TicketFixture ticket = here.ticket(1).numbered("Inc-1 %");
        write(ticket);
        assertEquals(Optional.of(ticket.id()), store().findByNumber(here.tenant(), "Inc-1 %", Readers.ENGINE));
        assertEquals(Optional.empty(), store().findByNumber(here.tenant(), "INC-1 %", Readers.ENGINE));
        assertEquals(Optional.empty(), store().findByNumber(here.tenant(), "Inc-1", Readers.ENGINE));
        assertEquals(Optional.empty(), store().find(here.tenant(), Fixtures.id(2), Readers.ENGINE));
    }

    @Holds(Rule.WHOLE)
    void aWriteSetHasEveryPart() {
        TicketFixture a = full(here.ticket(1)).link(LinkType.PARENT_OF, Fixtures.id(2));
        TicketFixture b = here.ticket(2).index(CAUSE.to("rain")).link(LinkType.CHILD_OF, Fixtures.id(1));
        List<SealedEntry> entries =
                List.of(a.entry("first"), a.entry(a.entry("first").hash(), 2, "second"));
        WriteSet set = here.set(a.change(entries), b.change());
        set = Fixtures.commanded(set, Fixtures.command("command-1"));
        store().commit(Fixtures.working(set, here.work("one", 0), here.work("two", 1)));

        assertEquals(a.stored(), find(a));
        assertEquals(b.stored(), find(b));
        assertEquals(entries, store().journal(here.tenant(), a.id(), 0, 10, Readers.ENGINE));
        assertEquals(List.of(a.number(), b.number()), numbers(new Condition.IsSet(CAUSE)));
        assertEquals(List.of(new TicketLink(LinkType.PARENT_OF, b.id())), links(a));
        assertEquals(List.of(new TicketLink(LinkType.CHILD_OF, a.id())), links(b));
        assertEquals(Optional.of(Fixtures.command("command-1")), store().command(here.tenant(), "command-1"));
        List<ClaimedWork> work =
                store().claim(Set.of(WorkKind.NOTIFICATION), Fixtures.minute(5), Duration.ofMinutes(1), 10);
        assertEquals(
                List.of("one", "two"),
                work.stream().map(claim -> claim.item().id()).toList());
    }

    @Holds(Rule.READ_AT_ONCE)
    void anotherThreadReadsWhatOneHasCommitted() {
        TicketFixture ticket = here.ticket(1).index(CAUSE.to("0"));
        write(ticket);
        for (int i = 1; i <= 20; i++) {
            ticket.index(CAUSE.to("" + i));
            write(ticket);
            assertEquals(ticket.stored(), find(ticket), "read on the same thread");
            assertEquals(List.of(ticket.stored()), Together.run(1, n -> find(ticket)), "read on another thread");
            assertEquals(
                    List.of(ticket.number()), numbers(Condition.where(CAUSE).is("" + i)), "searched");
            assertEquals(
                    i + 1,
                    store().journal(here.tenant(), ticket.id(), 0, 100, Readers.ENGINE)
                            .size());
        }
    }

    @Holds(Rule.NOTHING_LOST)
    void eightWritersAddToOneTicket() {
        TicketFixture opened = here.ticket(1);
        write(opened);
        int each = 12;
        Together.run(WRITERS, writer -> {
            for (int done = 0; done < each; ) {
                List<SealedEntry> journal = store().journal(here.tenant(), opened.id(), 0, 1_000, Readers.ENGINE);
                done += tryToAdd(opened.copy().at(journal), writer + "/" + done) ? 1 : 0;
            }
            return true;
        });
        List<SealedEntry> journal = store().journal(here.tenant(), opened.id(), 0, 1_000, Readers.ENGINE);
        assertEquals(1 + WRITERS * each, journal.size(), "entries in the journal");
        assertEquals(1 + WRITERS * each, find(opened).ticket().version(), "version");
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int i = 0; i < each; i++) {
                String text = "\"" + writer + "/" + i + "\"";
                assertEquals(
                        1,
                        journal.stream()
                                .filter(entry -> entry.disclosures().contains(text))
                                .count(),
                        "how often the entry " + text + " is there");
            }
        }
    }

    /** Adds an entry to the ticket as it was read; false when somebody else was faster. */
    private boolean tryToAdd(TicketFixture read, String text) {
        try {
            store().commit(here.set(read.change(List.of(read.entry(text)))));
            return true;
        } catch (StaleWrite e) {
            return false;
        }
    }

    @Holds(Rule.NOTHING_LOST)
    void eightWritersStartFromOneVersion() {
        TicketFixture opened = here.ticket(1);
        write(opened);
        int rounds = 20;
        CyclicBarrier allHaveRead = new CyclicBarrier(WRITERS);
        List<Integer> won = Together.run(WRITERS, writer -> {
            int wins = 0;
            for (int round = 1; round <= rounds; round++) {
                List<SealedEntry> journal = store().journal(here.tenant(), opened.id(), 0, 1_000, Readers.ENGINE);
                assertEquals(round, journal.size(), "entries before round " + round);
                Together.meet(allHaveRead);
                wins += tryToAdd(opened.copy().at(journal), writer + "/" + round) ? 1 : 0;
                Together.meet(allHaveRead);
            }
            return wins;
        });
        assertEquals(rounds, won.stream().mapToInt(Integer::intValue).sum(), "writes that were not refused");
    }

    @Holds(Rule.NOTHING_LOST)
    void eightWritersOpenOneTicket() {
        for (int round = 1; round <= 10; round++) {
            int n = round;
            List<Boolean> won = Together.run(WRITERS, writer -> {
                try {
                    store().commit(here.ticket(n).titled("of " + writer).write());
                    return true;
                } catch (StaleWrite e) {
                    return false;
                }
            });
            assertEquals(1, won.stream().filter(each -> each).count(), "how many opened it");
            assertEquals(
                    "of " + won.indexOf(true), find(here.ticket(n)).ticket().title());
        }
    }

    @Holds(Rule.NEVER_HALF)
    void twoTicketsAreReadWhileBothAreWritten() {
        TicketFixture a = here.ticket(1);
        TicketFixture b = here.ticket(2);
        store().commit(here.set(a.change(), b.change()));
        TicketFixture readA = a.copy();
        TicketFixture readB = b.copy();
        AtomicBoolean written = new AtomicBoolean();
        Together.run(3, thread -> {
            if (thread == 0) {
                return writeBoth(a, b, written);
            }
            boolean firstA = thread == 1;
            while (!written.get()) {
                long earlier = find(firstA ? readA : readB).ticket().version();
                long later = find(firstA ? readB : readA).ticket().version();
                assertTrue(later >= earlier, "one ticket is at " + earlier + ", later the other is at " + later);
            }
            return true;
        });
    }

    private boolean writeBoth(TicketFixture a, TicketFixture b, AtomicBoolean written) {
        try {
            for (int i = 0; i < 100; i++) {
                store().commit(here.set(a.change(), b.change()));
            }
            return true;
        } finally {
            written.set(true);
        }
    }

    private List<TicketLink> links(TicketFixture ticket) {
        return store().links(here.tenant(), ticket.id(), null, null, 10, Readers.ENGINE)
                .items();
    }

    /** A ticket of which everything is said. */
    static TicketFixture full(TicketFixture ticket) {
        return ticket.titled("It's \"broken\"\n")
                .type("change", 7)
                .state("IN_PROGRESS", Category.ACTIVE, Fixtures.minute(3))
                .set(TicketFields.DESCRIPTION.to("\uD83D\uDE00 long ".repeat(100)), TicketFields.IMPACT.to(2L))
                .index(CAUSE.to(" snow "))
                .priority(2, 20)
                .participant(Role.REQUESTER, "bob")
                .participant(Role.REQUESTER, "Bob")
                .participant(Role.WATCHER, "eve")
                .timers(Map.of("remind", 2, "close", 1))
                .clocks(
                        new TicketClock(
                                AgreementKind.OLA,
                                "gold",
                                3,
                                "resolution",
                                new ClockCalendar(
                                        CalendarKey.of("seoul"),
                                        new CalendarOwner(CalendarOwner.Kind.SITE, "icn \"2\"")),
                                1,
                                2,
                                List.of(
                                        ClockFact.started(Fixtures.minute(1), 1),
                                        ClockFact.paused(Fixtures.minute(2), 2, "waiting for \"them\"")),
                                Set.of("1/half", "1/it's \"late\""),
                                List.of(
                                        new PriorityAt(Fixtures.minute(1), null),
                                        new PriorityAt(Fixtures.minute(2), 2L))),
                        new TicketClock(
                                AgreementKind.SLA,
                                "gold",
                                3,
                                "response",
                                ClockCalendar.named(CalendarKey.of("office")),
                                1,
                                2,
                                List.of(),
                                Set.of(),
                                List.of()))
                .due(Fixtures.minute(60))
                .wake(Fixtures.minute(30))
                .labels(new Labels(Set.of("agents", "person:bob"), Set.of("person:x")));
    }
}
