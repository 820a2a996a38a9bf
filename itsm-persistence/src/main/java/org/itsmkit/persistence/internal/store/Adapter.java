package org.itsmkit.persistence.internal.store;

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

    /** Locks the head row until the transaction ends, if the ticket is at this version; 0 when it must not be there. */
    boolean lock(String tenant, UUID ticket, long version);

    /** Whether this is how the database says that someone else was faster. */
    boolean isLostRace(StorageFailure failure);
}
