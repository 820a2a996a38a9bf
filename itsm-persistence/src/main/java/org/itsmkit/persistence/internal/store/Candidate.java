package org.itsmkit.persistence.internal.store;

import java.util.UUID;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkItem;

/** An item that is about to be claimed under this token. */
public record Candidate(WorkItem item, UUID token) {

    public static Candidate of(WorkItem item) {
        return new Candidate(item, UUID.randomUUID());
    }

    public ClaimedWork claimed() {
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
