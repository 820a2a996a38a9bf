package org.itsmkit.persistence.internal;

import java.util.UUID;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkItem;

/** An item that is about to be claimed under this token. */
record Candidate(WorkItem item, UUID token) {

    static Candidate of(WorkItem item) {
        return new Candidate(item, UUID.randomUUID());
    }

    ClaimedWork claimed() {
        WorkItem claimed = new WorkItem(
                item.tenant(),
                item.id(),
                item.kind(),
                item.ticket(),
                item.payload(),
                item.dueAt(),
                item.attempts() + 1);
        return new ClaimedWork(claimed, token.toString());
    }
}
