package org.itsmkit.persistence.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/** Gives due items to one worker, in a transaction that the caller opened. */
interface WorkClaims {

    /** The longest due first. */
    List<WorkItem> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit, UUID token);
}
