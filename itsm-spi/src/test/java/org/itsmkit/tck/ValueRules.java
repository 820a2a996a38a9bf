package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/** Rules about single values: nothing is rounded, trimmed, folded or cut. */
abstract class ValueRules extends StorageRules {

    private static final Field<Instant> AT = Field.instant("x-instant").indexed();
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1582-10-10T00:00:00.000001Z"),
            Instant.parse("1900-02-28T23:59:59.999999Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("2026-03-29T01:30:00.123456Z"),
            Instant.parse("2026-10-25T00:30:00.654321Z"),
            Instant.parse("2026-10-25T01:30:00.654321Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    ValueRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.INSTANTS)
    void ticketsHoldThem() {
        int n = 0;
        for (Instant at : INSTANTS) {
            TicketFixture ticket = here.ticket(++n)
                    .createdAt(at)
                    .state("NEW", Category.NEW, at)
                    .due(at)
                    .wake(at);
            ticket.index(AT.to(at)).set(TicketFields.FIRST_RESPONSE_AT.to(at));
            write(ticket);
            assertEquals(ticket.stored(), find(ticket), "a ticket of " + at);
            assertEquals(at, find(ticket).nextDue(), "due");
            assertEquals(List.of(ticket.number()), numbers(Condition.where(AT).is(at)), "indexed");
            assertEquals(
                    List.of(ticket.number()),
                    numbers(Condition.where(TicketFields.CREATED_AT).is(at)),
                    "created");
        }
        assertEquals(
                INSTANTS.size(),
                numbers(Readers.ENGINE, Condition.ALWAYS, Sort.ascending(AT), 2).size());
    }

    @Holds(Rule.INSTANTS)
    void finerOnesAreCutToTheMicrosecond() {
        Instant fine = Instant.parse("2026-03-02T08:00:00.123456789Z");
        Instant kept = fine.truncatedTo(ChronoUnit.MICROS);
        TicketFixture ticket = here.ticket(1).due(fine).wake(fine);
        CommandRecord command = new CommandRecord("command-1", "d", ticket.id(), 1, fine);
        WorkItem item = WorkItem.of(here.tenant(), "w", WorkKind.WAKE, ticket.id(), "", fine);
        store().commit(Fixtures.working(Fixtures.commanded(ticket.write(), command), item));
        assertEquals(kept, find(ticket).nextDue());
        assertEquals(Optional.of(command), store().command(here.tenant(), "command-1"));
        assertEquals(Optional.of(kept), store().nextWork(Set.of(WorkKind.WAKE)));
        ClaimedWork claim = store().claim(Set.of(WorkKind.WAKE), fine, Duration.ofSeconds(1), 1)
                .get(0);
        assertEquals(Optional.of(kept.plusSeconds(1)), store().nextWork(Set.of(WorkKind.WAKE)));
        store().retry(claim, fine.plusSeconds(5), "no");
        assertEquals(Optional.of(kept.plusSeconds(5)), store().nextWork(Set.of(WorkKind.WAKE)));
        claim = store().claim(Set.of(WorkKind.WAKE), fine.plusSeconds(5), Duration.ofSeconds(1), 1)
                .get(0);
        store().bury(claim, fine, "no");
        assertEquals(kept, store().dead(here.tenant(), null, 1).items().get(0).since());
    }

    @Holds(Rule.INSTANTS)
    void commandsAndWorkHoldThem() {
        int n = 0;
        for (Instant at : INSTANTS) {
            TicketFixture ticket = here.ticket(++n);
            CommandRecord command = new CommandRecord("command-" + n, "d", ticket.id(), 1, at);
            WorkItem item = WorkItem.of(here.tenant(), "work-" + n, WorkKind.WAKE, ticket.id(), "", at);
            store().commit(Fixtures.working(Fixtures.commanded(ticket.write(), command), item));
            assertEquals(Optional.of(command), store().command(here.tenant(), "command-" + n));
        }
        for (Instant at : INSTANTS) {
            if (at.isBefore(WorkItem.NEVER)) {
                assertEquals(Optional.of(at), store().nextWork(Set.of(WorkKind.WAKE)));
                List<ClaimedWork> claims = store().claim(Set.of(WorkKind.WAKE), at, Duration.ofSeconds(1), 9);
                assertEquals(1, claims.size(), "how many are due at " + at);
                assertEquals(at, claims.get(0).item().dueAt());
                store().done(claims.get(0));
            }
        }
    }

    @Holds(Rule.TEXT)
    void everyTextComesBack() {
        int n = 0;
        for (String text : RandomValues.TEXTS) {
            n++;
            TicketFixture ticket = here.ticket(n).titled(text).index(new FieldEdit<>(CAUSE, text));
            ticket.set(new FieldEdit<>(TicketFields.DESCRIPTION, text));
            if (!text.isBlank()) {
                String label = "person:" + text;
                ticket.participant(Role.REQUESTER, text.substring(0, Math.min(text.length(), 128)))
                        .labels(new Labels(Set.of(label), Set.of("not " + label)));
            }
            write(ticket);
            assertEquals(ticket.stored(), find(ticket), "a ticket with the text '" + text + "'");
        }
    }

    @Holds(Rule.TEXT)
    void namesAreKeptExactly() {
        List<String> names = List.of("a", "A", "a ", "%", "o'neil", "\u00e4", "\uD83D\uDE00", "x".repeat(64));
        List<WorkItem> work = new ArrayList<>();
        int n = 0;
        for (String name : names) {
            TicketFixture ticket = here.ticket(++n).numbered(name);
            CommandRecord command = new CommandRecord(name, "digest '" + name + "'", ticket.id(), 1, Fixtures.START);
            work.add(here.work(name, n));
            store().commit(Fixtures.working(Fixtures.commanded(ticket.write(), command), work.get(n - 1)));
        }
        n = 0;
        for (String name : names) {
            n++;
            assertEquals(
                    Optional.of(Fixtures.id(n)),
                    store().findByNumber(here.tenant(), name, Readers.ENGINE),
                    "number " + name);
            assertEquals(
                    Optional.of(Fixtures.id(n)),
                    store().command(here.tenant(), name).map(CommandRecord::ticket));
        }
        assertEquals(Optional.empty(), store().findByNumber(here.tenant(), "\u00c4", Readers.ENGINE));
        assertEquals(Optional.empty(), store().command(here.tenant(), "O'NEIL"));
        List<ClaimedWork> claims =
                store().claim(Set.of(WorkKind.NOTIFICATION), Fixtures.minute(99), Duration.ofMinutes(1), 99);
        assertEquals(
                work.stream().map(WorkItem::id).toList(),
                claims.stream().map(claim -> claim.item().id()).toList());
    }

    @Holds(Rule.TEXT)
    void longTextIsNotCut() {
        String longest = "\uD83D\uDE00\u00e4'\\\n".repeat(15_000) + "end";
        TicketFixture ticket = here.ticket(1).titled("\u674E".repeat(200));
        ticket.set(TicketFields.DESCRIPTION.to(longest.substring(0, 90_000)));
        ticket.index(CAUSE.to("\u674E".repeat(250)));
        ticket.numbered("N".repeat(64)).participant(Role.REQUESTER, "p".repeat(128));
        ticket.labels(new Labels(Set.of("person:" + "\u674E".repeat(128)), Set.of("team:" + "t".repeat(128))));
        CommandRecord command = new CommandRecord("c".repeat(128), "d".repeat(64), ticket.id(), 1, Fixtures.START);
        WorkItem item =
                WorkItem.of(here.tenant(), "w".repeat(200), WorkKind.FOLLOW_UP, ticket.id(), longest, Fixtures.START);
        store().commit(Fixtures.working(
                Fixtures.commanded(here.set(ticket.change(List.of(ticket.entry(longest)))), command), item));

        assertEquals(ticket.stored(), find(ticket));
        assertEquals(List.of(ticket.number()), numbers(Condition.where(CAUSE).is("\u674E".repeat(250))));
        assertEquals(Optional.of(command), store().command(here.tenant(), command.id()));
        ClaimedWork claim = store().claim(Set.of(WorkKind.FOLLOW_UP), Fixtures.START, Duration.ofSeconds(9), 9)
                .get(0);
        assertEquals(longest, claim.item().payload());
        store().bury(claim, Fixtures.START, longest);
        assertEquals(
                longest,
                store().dead(here.tenant(), null, Page.MOST).items().get(0).error(),
                "why it was set aside");
    }
}
