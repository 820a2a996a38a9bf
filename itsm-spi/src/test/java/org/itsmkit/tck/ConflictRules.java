package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.WriteSet;

/** Rules about write sets that do not fit what is stored. */
abstract class ConflictRules extends StorageRules {

    ConflictRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.STALE)
    void theTicketHasChanged() {
        TicketFixture ticket = stored(1);
        TicketFixture form = ticket.copy();
        write(ticket);
        assertStale(ticket.id(), 1, loaded(form));
    }

    @Holds(Rule.STALE)
    void theTicketIsNotThereYet() {
        stored(2);
        TicketFixture ticket = here.ticket(1);
        ticket.write();
        assertStale(ticket.id(), 1, loaded(ticket));
    }

    @Holds(Rule.STALE)
    void theTicketIsNotAsFarYet() {
        TicketFixture ticket = stored(1);
        ticket.write();
        assertStale(ticket.id(), 2, loaded(ticket));
    }

    @Holds(Rule.RELIED_ON)
    void theOtherTicketHasChanged() {
        TicketFixture ticket = stored(1);
        TicketFixture other = stored(2);
        write(other);
        assertStale(other.id(), 1, Fixtures.relying(loaded(ticket), new ReliedOn(other.id(), 1)));
    }

    @Holds(Rule.RELIED_ON)
    void theOtherTicketIsAsItWas() {
        TicketFixture ticket = stored(1);
        TicketFixture other = stored(2);
        TicketFixture third = stored(3);
        WriteSet set = ticket.write();
        ReliedOn[] both = {new ReliedOn(other.id(), 1), new ReliedOn(third.id(), 1), new ReliedOn(Fixtures.id(9), 0)};
        store().commit(Fixtures.relying(set, both));
        assertEquals(ticket.stored(), find(ticket));
        assertEquals(other.stored(), find(other), "the ticket that was relied on");
    }

    @Holds(Rule.RELIED_ON)
    void oneOfSeveralOtherTicketsHasChanged() {
        TicketFixture ticket = stored(2);
        stored(1);
        TicketFixture changed = stored(3);
        write(changed);
        ReliedOn[] both = {new ReliedOn(Fixtures.id(1), 1), new ReliedOn(changed.id(), 1)};
        assertStale(changed.id(), 1, Fixtures.relying(loaded(ticket), both));
    }

    @Holds(Rule.RELIED_ON)
    void theOtherTicketDoesNotExistOrExistsByNow() {
        TicketFixture ticket = stored(1);
        assertStale(Fixtures.id(9), 3, Fixtures.relying(loaded(ticket.copy()), new ReliedOn(Fixtures.id(9), 3)));
        stored(9);
        assertStale(Fixtures.id(9), 0, Fixtures.relying(loaded(ticket.copy()), new ReliedOn(Fixtures.id(9), 0)));
    }

    @Holds(Rule.RELIED_ON)
    void theTicketItselfWasSeenAtAnotherVersion() {
        TicketFixture ticket = stored(1);
        write(ticket);
        assertStale(ticket.id(), 1, Fixtures.relying(loaded(ticket.copy()), new ReliedOn(ticket.id(), 1)));
        assertStale(ticket.id(), 3, Fixtures.relying(loaded(ticket.copy()), new ReliedOn(ticket.id(), 3)));
        store().commit(Fixtures.relying(ticket.write(), new ReliedOn(ticket.id(), 2)));
        assertEquals(ticket.stored(), find(ticket));
    }

    @Holds(Rule.RELIED_ON)
    void twoRightDecisionsWouldMakeAWrongPair() {
        int rounds = Math.min(contract.rounds(), 25);
        for (int round = 0; round < rounds; round++) {
            TicketFixture a = stored(2 * round + 1);
            TicketFixture b = stored(2 * round + 2);
            List<Boolean> closed = Together.run(2, writer -> {
                TicketFixture mine = (writer == 0 ? a : b).copy().closed();
                TicketFixture other = writer == 0 ? b : a;
                try {
                    store().commit(Fixtures.relying(mine.write(), new ReliedOn(other.id(), 1)));
                    return true;
                } catch (StaleWrite e) {
                    return false;
                }
            });
            assertEquals(true, closed.contains(false), "both closed, each while the other was open");
        }
    }

    @Holds(Rule.OPENED_ONCE)
    void theIdIsTaken() {
        stored(1);
        TicketFixture second = here.ticket(1).numbered("INC-other");
        assertStale(second.id(), 0, loaded(second));
    }

    @Holds(Rule.NUMBER_ONCE)
    void theNumberIsTaken() {
        TicketFixture first = stored(1);
        TicketFixture second = here.ticket(2).numbered(first.number());
        assertStale(second.id(), 0, loaded(second));
    }

    @Holds(Rule.NUMBER_ONCE)
    void twoNewTicketsOfAWriteSetHaveOneNumber() {
        TicketFixture a = here.ticket(1).numbered("INC-same");
        TicketFixture b = here.ticket(2).numbered("INC-same");
        Footprint before = footprint();
        WriteSet set = here.set(a.change(), b.change());
        assertThrows(StaleWrite.class, () -> store().commit(set));
        assertEquals(before, footprint());
    }

    @Holds(Rule.COMMAND_ONCE)
    void theCommandIdIsTaken() {
        TicketFixture ticket = stored(1);
        store().commit(Fixtures.commanded(ticket.write(), Fixtures.command("command-1")));
        WriteSet repeated = Fixtures.commanded(loaded(ticket), Fixtures.command("command-1"));
        Footprint before = footprint();
        assertThrows(CommandIdTaken.class, () -> store().commit(repeated));
        assertEquals(before, footprint(), "what the store holds after a refused write set");
    }

    @Holds(Rule.COMMAND_ONCE)
    void aRefusedWriteSetRecordsNoCommand() {
        TicketFixture ticket = stored(1);
        TicketFixture form = ticket.copy();
        write(ticket);
        assertStale(ticket.id(), 1, Fixtures.commanded(form.write(), Fixtures.command("command-2")));
        store().commit(Fixtures.commanded(ticket.write(), Fixtures.command("command-2")));
        assertEquals(ticket.stored(), find(ticket));
    }

    @Holds(Rule.COMMAND_ONCE)
    void eightThreadsSendOneCommand() {
        for (int i = 1; i <= 10; i++) {
            int round = i * 10;
            String id = "sent-" + i;
            List<Boolean> won = Together.run(8, thread -> {
                try {
                    WriteSet set = here.ticket(round + thread).write();
                    store().commit(Fixtures.commanded(set, Fixtures.command(id)));
                    return true;
                } catch (CommandIdTaken e) {
                    return false;
                }
            });
            assertEquals(1, won.stream().filter(each -> each).count(), "how many were executed");
            assertEquals(i, store().heads(here.tenant(), null, 100).size(), "how many tickets were opened");
        }
    }

    @Holds(Rule.BOTH_OR_NEITHER)
    void theFirstOfTwoIsStale() {
        TicketFixture a = stored(1);
        TicketFixture b = stored(2);
        TicketFixture form = a.copy();
        write(a);
        assertStale(a.id(), 1, here.set(form.change(), b.change()));
    }

    @Holds(Rule.BOTH_OR_NEITHER)
    void theSecondOfTwoIsStale() {
        TicketFixture a = stored(1);
        TicketFixture b = stored(2);
        TicketFixture form = b.copy();
        write(b);
        a.index(CAUSE.to("changed")).link(LinkType.PARENT_OF, b.id()).labels(new Labels(Set.of("a"), Set.of("b")));
        assertStale(b.id(), 1, here.set(a.change(), form.change()));
    }

    @Holds(Rule.BOTH_OR_NEITHER)
    void theSecondOfTwoExists() {
        stored(2);
        TicketFixture a = here.ticket(1).index(CAUSE.to("new")).link(LinkType.PARENT_OF, Fixtures.id(2));
        assertStale(Fixtures.id(2), 0, here.set(a.change(), here.ticket(2).change()));
        TicketFixture c = here.ticket(3).numbered("INC-000002");
        assertStale(c.id(), 0, here.set(here.ticket(1).change(), c.change()));
    }

    @Holds(Rule.BOTH_OR_NEITHER)
    void bothFit() {
        TicketFixture a = stored(1);
        TicketFixture b = here.ticket(2);
        store().commit(here.set(b.change(), a.change()));
        assertEquals(a.stored(), find(a));
        assertEquals(b.stored(), find(b));
    }

    private TicketFixture stored(int n) {
        TicketFixture ticket = here.ticket(n).index(CAUSE.to("stored"));
        store().commit(Fixtures.working(ticket.write(), here.work("work-" + n, 10)));
        return ticket;
    }

    /** A change of everything about the ticket. */
    private WriteSet loaded(TicketFixture ticket) {
        TicketFixture changed =
                CommitRules.full(ticket).index(CAUSE.to("changed")).link(LinkType.PARENT_OF, Fixtures.id(2));
        WriteSet set = Fixtures.commanded(changed.write(), Fixtures.command("command-3"));
        return Fixtures.working(set, here.work("work-1", 1), here.work("new", 0));
    }
}
