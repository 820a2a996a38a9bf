package org.itsmkit.persistence.internal;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.itsmkit.persistence.ConnectionAccess;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;

/** The parts of a store on one database, made when it is first asked. */
final class Store {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Dialect dialect;
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

    private Store(Dialect dialect, Jdbc jdbc, Transactions transactions, StorageSettings settings) {
        this.transactions = transactions;
        this.dialect = dialect;
        Statements statements = new Statements(dialect, settings);
        Shapes shapes = new Shapes(statements);
        tickets = new TicketRows(statements, jdbc);
        search = new TicketSearch(statements, jdbc, shapes);
        reads = new TicketReads(jdbc, shapes);
        commands = new CommandRows(statements, jdbc);
        commits = new Commits(transactions, statements, jdbc, tickets, known);
        work = new WorkRows(statements, jdbc);
        claims = dialect.claims(statements, jdbc);
        nextWork = new NextWork(statements, jdbc);
        numbers = new Numbers(statements, jdbc);
    }

    static Store on(ConnectionAccess connections, Transactions transactions, StorageSettings settings) {
        Dialect dialect = Jdbc.with(connections, Dialect::of);
        return new Store(dialect, new Jdbc(connections, dialect), transactions, settings);
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
            } catch (StorageFailure e) {
                if (tries == TRIES || !(e.getCause() instanceof SQLException cause) || !dialect.isLostRace(cause)) {
                    throw e;
                }
            }
        }
    }
}
