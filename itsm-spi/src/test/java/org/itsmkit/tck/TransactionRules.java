package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WriteSet;

/** Rules about transactions, for stores that join a host's. */
abstract class TransactionRules extends StorageRules {

    TransactionRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.DECLARED)
    void theContractAndTheStoreAgree() {
        assertEquals(
                contract.joinsTransactions(),
                store().transactions().isPresent(),
                "joinsTransactions() of the test, and whether the store has transactions()");
    }

    @Holds(Rule.JOINED)
    void theHostRollsBack() {
        Transactions transactions = joining();
        TicketFixture known = here.ticket(1);
        store().commit(Fixtures.working(known.write(), here.work("one", 1)));
        Footprint before = footprint();
        contract.inHostTransaction(store(), false, () -> {
            store().commit(everything(known));
            assertEquals(known.stored(), find(known), "read inside the transaction");
            assertEquals(2, numbers(Condition.ALWAYS).size(), "searched inside the transaction");
            assertTrue(transactions.isActive());
        });
        assertEquals(before, footprint(), "what is left after the host rolled back");
    }

    @Holds(Rule.JOINED)
    void theHostCommits() {
        joining();
        TicketFixture known = here.ticket(1);
        write(known);
        contract.inHostTransaction(store(), true, () -> {
            store().commit(everything(known));
            assertEquals(
                    List.of(1L),
                    Together.run(1, thread -> find(known).ticket().version()),
                    "the version that another thread sees meanwhile");
            write(here.ticket(3));
        });
        assertEquals(known.stored(), find(known));
        assertEquals(3, numbers(Condition.ALWAYS).size());
    }

    @Holds(Rule.JOINED)
    void workIsClaimedAndSettledInTheTransaction() {
        joining();
        store().commit(Fixtures.working(here.ticket(1).write(), here.work("one", 0), here.work("two", 0)));
        Footprint before = footprint();
        contract.inHostTransaction(
                store(),
                false,
                () -> store().claim(WorkRules.ALL, Fixtures.minute(1), Duration.ofMinutes(1), 9)
                        .forEach(claim -> store().done(claim)));
        assertEquals(before, footprint());
    }

    @Holds(Rule.HOOKS)
    void theyWaitForTheCommit() {
        Transactions transactions = joining();
        List<String> heard = new ArrayList<>();
        transactions.afterCommit(() -> heard.add("at once"));
        assertEquals(List.of("at once"), heard);
        contract.inHostTransaction(store(), true, () -> {
            write(here.ticket(1));
            transactions.afterCommit(() -> heard.add("first"));
            transactions.required(() -> {
                transactions.afterCommit(() -> heard.add("second"));
                return true;
            });
            assertEquals(List.of("at once"), heard, "heard before the commit");
        });
        assertEquals(List.of("at once", "first", "second"), heard);
    }

    @Holds(Rule.HOOKS)
    void theyAreForgottenAfterARollback() {
        Transactions transactions = joining();
        List<String> heard = new ArrayList<>();
        contract.inHostTransaction(store(), false, () -> transactions.afterCommit(() -> heard.add("rolled back")));
        contract.inHostTransaction(store(), true, () -> transactions.afterCommit(() -> heard.add("committed")));
        assertEquals(List.of("committed"), heard);
    }

    @Holds(Rule.FAILING_HOOKS)
    void theFirstOfTwoThrows() {
        theFirstHook(() -> {
            throw new IllegalStateException("a listener is broken");
        });
    }

    @Holds(Rule.FAILING_HOOKS)
    void theFirstOfTwoThrowsAnError() {
        theFirstHook(() -> {
            throw new NoClassDefFoundError("a listener is not there");
        });
    }

    private void theFirstHook(Runnable fails) {
        Transactions transactions = joining();
        List<String> heard = new ArrayList<>();
        TicketFixture ticket = here.ticket(1);
        try {
            contract.inHostTransaction(store(), true, () -> {
                write(ticket);
                transactions.afterCommit(fails);
                transactions.afterCommit(() -> heard.add("second"));
            });
        } catch (IllegalStateException | NoClassDefFoundError e) {
            // Whether the host hears of it is the host's matter.
        }
        assertEquals(ticket.stored(), find(ticket));
        assertEquals(List.of("second"), heard);
    }

    @Holds(Rule.REQUIRES_NEW)
    void theTransactionAroundItIsRolledBack() {
        Transactions transactions = joining();
        TicketFixture inner = here.ticket(2);
        List<String> heard = new ArrayList<>();
        contract.inHostTransaction(store(), false, () -> {
            write(here.ticket(1));
            transactions.requiresNew(() -> {
                write(inner);
                transactions.afterCommit(() -> heard.add("inner"));
                return true;
            });
            assertEquals(List.of("inner"), heard, "heard when the inner one was committed");
        });
        assertEquals(List.of(inner.number()), numbers(Condition.ALWAYS));
    }

    @Holds(Rule.REQUIRES_NEW)
    void itIsRolledBackItself() {
        Transactions transactions = joining();
        contract.inHostTransaction(store(), true, () -> {
            write(here.ticket(1));
            assertThrows(
                    Broken.class,
                    () -> transactions.requiresNew(() -> {
                        write(here.ticket(2));
                        throw new Broken();
                    }));
            write(here.ticket(3));
        });
        assertEquals(List.of("INC-000001", "INC-000003"), numbers(Condition.ALWAYS));
    }

    @Holds(Rule.ACTIVE)
    void itIsAskedInsideAndOutside() {
        Transactions transactions = joining();
        assertFalse(transactions.isActive(), "outside");
        contract.inHostTransaction(store(), true, () -> {
            assertTrue(transactions.isActive(), "inside the host's");
            assertEquals(List.of(false), Together.run(1, thread -> transactions.isActive()), "on another thread");
        });
        assertTrue(transactions.required(transactions::isActive), "inside required");
        assertTrue(transactions.requiresNew(transactions::isActive), "inside requiresNew");
        assertFalse(transactions.isActive(), "after all");
    }

    @Holds(Rule.OWN_ROLLBACK)
    void theWorkThrows() {
        Transactions transactions = joining();
        Broken broken = new Broken();
        Broken thrown = assertThrows(
                Broken.class,
                () -> transactions.required(() -> {
                    write(here.ticket(1));
                    throw broken;
                }));
        assertSame(broken, thrown);
        assertEquals(List.of(), numbers(Condition.ALWAYS));
        assertEquals("done", transactions.required(() -> {
            write(here.ticket(2));
            return "done";
        }));
        assertEquals(List.of("INC-000002"), numbers(Condition.ALWAYS));
    }

    @Holds(Rule.OWN_ROLLBACK)
    void theJoinedWorkThrowsAndTheHostRollsBack() {
        Transactions transactions = joining();
        contract.inHostTransaction(store(), false, () -> {
            write(here.ticket(1));
            assertThrows(
                    Broken.class,
                    () -> transactions.required(() -> {
                        write(here.ticket(2));
                        throw new Broken();
                    }));
        });
        assertEquals(List.of(), numbers(Condition.ALWAYS));
    }

    @Holds(Rule.CONFLICT_INSIDE)
    void theHostGoesOnAfterAConflict() {
        joining();
        TicketFixture a = here.ticket(1);
        TicketFixture b = here.ticket(2);
        write(a, b);
        TicketFixture form = b.copy();
        write(b);
        store().commit(Fixtures.commanded(b.write(), Fixtures.command("command-1")));
        a.titled("changed").link(LinkType.PARENT_OF, b.id());
        WriteSet stale = here.set(a.copy().change(), form.change());
        WriteSet taken = Fixtures.commanded(a.copy().write(), Fixtures.command("command-1"));
        WriteSet numbered = here.set(
                a.copy().change(), here.ticket(9).numbered("INC-000002").change());
        Footprint before = footprint();
        boolean committed = false;
        try {
            contract.inHostTransaction(store(), true, () -> {
                assertThrows(StaleWrite.class, () -> store().commit(stale));
                assertThrows(CommandIdTaken.class, () -> store().commit(taken));
                assertThrows(StaleWrite.class, () -> store().commit(numbered));
            });
            committed = true;
        } catch (AssertionError e) {
            throw e;
        } catch (RuntimeException rollbackOnly) {
            // A host may hold that what has failed cannot be committed.
        }
        assertEquals(before, footprint(), "what is left of refused write sets, committed: " + committed);
    }

    @Holds(Rule.NUMBERS_APART)
    void theHostRollsBackAfterDrawing() {
        joining();
        List<Long> drawn = new ArrayList<>();
        contract.inHostTransaction(store(), false, () -> {
            write(here.ticket(1));
            drawn.add(store().reserveNumbers(here.tenant(), "INC", 10));
            drawn.addAll(Together.run(1, thread -> store().reserveNumbers(here.tenant(), "INC", 10)));
        });
        drawn.add(store().reserveNumbers(here.tenant(), "INC", 10));
        assertEquals(List.of(1L, 11L, 21L), drawn);
    }

    @Holds(Rule.ROLLBACK_ONLY)
    void theHostCommitsAllTheSame() {
        Transactions transactions = joining();
        Footprint before = footprint();
        List<String> heard = new ArrayList<>();
        assertThrows(
                RuntimeException.class,
                () -> contract.inHostTransaction(store(), true, () -> {
                    write(here.ticket(1));
                    transactions.afterCommit(() -> heard.add("committed"));
                    transactions.setRollbackOnly();
                    write(here.ticket(2));
                }),
                "who commits it is told");
        assertEquals(before, footprint(), "what is left of it");
        assertEquals(List.of(), heard);
    }

    @Holds(Rule.ROLLBACK_ONLY)
    void anotherTransactionFollows() {
        Transactions transactions = joining();
        contract.inHostTransaction(store(), true, () -> {
            write(here.ticket(1));
            assertThrows(
                    RuntimeException.class,
                    () -> transactions.requiresNew(() -> {
                        write(here.ticket(2));
                        transactions.setRollbackOnly();
                        return true;
                    }));
        });
        transactions.setRollbackOnly();
        write(here.ticket(3));
        assertEquals(List.of("INC-000001", "INC-000003"), numbers(Condition.ALWAYS));
    }

    private Transactions joining() {
        assumeTrue(contract.joinsTransactions(), "the store does not join a host's transactions");
        return store().transactions().orElseThrow();
    }

    /** A change of a known ticket and a new one, linked, with a command and work. */
    private WriteSet everything(TicketFixture known) {
        CommitRules.full(known).link(LinkType.PARENT_OF, Fixtures.id(2)).labels(Labels.OPEN);
        TicketFixture opened = here.ticket(2).link(LinkType.CHILD_OF, known.id());
        WriteSet set = Fixtures.commanded(here.set(known.change(), opened.change()), Fixtures.command("command-1"));
        return Fixtures.working(set, here.work("one", 0), here.work("new", 0));
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
