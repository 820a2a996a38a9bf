package org.itsmkit.persistence.internal.store;

import java.util.function.Supplier;
import org.itsmkit.persistence.internal.search.TicketReads;
import org.itsmkit.persistence.internal.search.TicketSearch;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;

/** The parts of a store on one database. */
final class Store {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Adapter adapter;
    final Known known = new Known();
    final TicketRows tickets;
    final TicketSearch search;
    final TicketReads reads;
    final CommandRows commands;
    final Commits commits;
    final WorkRows work;
    final WorkClaims claims;
    final NextWork nextWork;
    final Numbers numbers;
    final RelationalConfiguration.Graph graph;

    Store(Adapter adapter, Transactions transactions) {
        this.transactions = transactions;
        this.adapter = adapter;
        Runner runner = adapter.runner();
        tickets = new TicketRows(adapter.tickets(), runner);
        search = new TicketSearch(adapter.asker());
        reads = new TicketReads(adapter.asker());
        commands = new CommandRows(adapter.commands(), runner);
        work = new WorkRows(adapter.work(), runner);
        commits = new Commits(transactions, adapter, tickets, commands, work, known);
        claims = adapter.claims();
        nextWork = new NextWork(adapter.nextWork(), runner);
        numbers = new Numbers(adapter.numbers(), runner);
        graph = new RelationalConfiguration.Graph(this, adapter, transactions);
    }

    /** Does {@code work} in the open transaction, or in one of its own, as often as it takes. */
    <T> T required(Supplier<T> work) {
        return transactions.isActive() ? work.get() : requiresNew(work);
    }

    /** Does {@code work} in a transaction of its own, and again when someone else was faster. */
    <T> T requiresNew(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.requiresNew(work);
            } catch (LostRace e) {
                if (tries == TRIES) {
                    throw new StorageFailure("others were faster, " + TRIES + " times", e);
                }
            } catch (StorageFailure e) {
                if (tries == TRIES || !adapter.isLostRace(e)) {
                    throw e;
                }
            }
        }
    }
}
