package org.itsmkit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;

/** A desk over a fresh store, at nine on a Monday morning, for one test. kim works here, lee calls. */
public abstract class DeskCase {

    protected static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    protected final SettableClock clock = new SettableClock(MONDAY);
    protected final List<Notification> told = new CopyOnWriteArrayList<>();
    protected Storage storage;
    protected ServiceDesk desk;

    /** An empty store. */
    protected abstract Storage open() throws Exception;

    /** What the desk of this test has besides the store, the clock and a channel that keeps everything. */
    protected void configure(ServiceDeskBuilder builder) {}

    @BeforeEach
    final void openDesk() throws Exception {
        storage = open();
        desk = deskOn(storage);
    }

    @AfterEach
    final void closeDesk() {
        desk.close();
        storage.close();
    }

    /** A desk on this store: another node, when it is the test's own store. */
    protected final ServiceDesk deskOn(Storage store) {
        ServiceDeskBuilder builder =
                ServiceDesk.builder().storage(store).clock(clock).notify(told::add);
        configure(builder);
        return builder.build();
    }

    protected final Desk as(String person) {
        return desk.as(Actor.person(person));
    }

    protected final Desk kim() {
        return as("kim");
    }

    protected final Desk lee() {
        return as("lee");
    }

    protected final Ticket incident() {
        return incident("Mail");
    }

    protected final Ticket incident(String title) {
        return kim().incidents().report(NewIncident.titled(title).requester("lee"));
    }

    protected final Ticket resolve(TicketId ticket) {
        return kim().incidents().resolve(ticket, Resolution.fixed("Restarted"));
    }

    protected final Ticket now(TicketId ticket) {
        return kim().tickets().get(ticket);
    }

    protected final void advance(Duration duration) {
        clock.advance(duration);
    }

    /** Lets time go on and does what is due then. */
    protected final void pass(Duration duration) {
        clock.advance(duration);
        desk.dueWork().runDue();
    }

    protected static NewComment says(String text) {
        return NewComment.publicly(text);
    }

    protected static Perform action(String name) {
        return Perform.action(name);
    }

    protected static Person person(String id) {
        return Person.of(id);
    }

    /** The ticket is what its journal says, as many entries as versions, and its chain is whole. */
    protected final void assertSound(TicketId id) {
        Ticket head = now(id);
        var history = kim().tickets().history(id).toList();
        Assertions.assertEquals(head.version(), history.size(), "as many entries as versions");
        Assertions.assertEquals(head, replay(history.iterator()), "the head is the journal, replayed");
        Assertions.assertTrue(
                kim().audit().verify(id).isIntact(), () -> "" + kim().audit().verify(id));
    }

    private static Ticket replay(Iterator<org.itsmkit.domain.journal.JournalEntry> history) {
        return History.replay(history);
    }
}
