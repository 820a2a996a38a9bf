package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkKind;

/** Gives due items to one worker, in the open transaction. */
public interface WorkClaims {

    /** The longest due first. */
    List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Instant until, int limit);
}
