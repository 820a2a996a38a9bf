package org.itsmkit.persistence.internal.store;

import java.util.List;
import java.util.UUID;
import org.itsmkit.persistence.internal.search.Asker;
import org.itsmkit.spi.storage.StorageFailure;

/** What differs between the ways to reach a database: the words of each statement, and what runs them. */
public interface Adapter {

    Runner runner();

    Asker asker();

    TicketRows.Words tickets();

    JournalRows.Words journal();

    SideRows.Words sides();

    CommandRows.Words commands();

    WorkRows.Words work();

    NextWork.Words nextWork();

    Numbers.Words numbers();

    WorkClaims claims();

    /** The rows beside items. */
    SideRows.Words itemSides();

    /** A statement of SQL that every database here understands, with this store's names where it says {@code itsm_}. */
    String sql(String statement);

    /** A statement that inserts these columns of a table, or nothing when one of its keys is taken. */
    String insertIfFree(String table, List<String> columns, List<List<String>> keys);

    /** A statement that inserts these columns of a table, or replaces what is under that key. */
    String upsert(String table, List<String> columns, List<String> key);

    /** Locks the head row until the transaction ends, if the ticket is at this version; 0 when it must not be there. */
    boolean lock(String tenant, UUID ticket, long version);

    /** Whether this is how the database says that someone else was faster. */
    boolean isLostRace(StorageFailure failure);

    /** Whether after a race lost so only the statement is taken back: what its transaction did before stays, and counts. */
    boolean leavesTransaction(StorageFailure failure);
}
