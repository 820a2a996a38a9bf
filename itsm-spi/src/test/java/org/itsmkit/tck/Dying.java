package org.itsmkit.tck;

import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/** A store whose process dies when it is told to, right after a commit, or that cannot write one ticket. */
final class Dying extends PassingStorage {

    /** What a process sees of its own death. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private boolean dies;
    private @Nullable TicketId refused;

    Dying(Storage to) {
        super(to);
    }

    void dieAfterNextCommit() {
        dies = true;
    }

    void refuse(@Nullable TicketId ticket) {
        refused = ticket;
    }

    @Override
    public void commit(WriteSet writes) {
        if (writes.tickets().stream()
                .anyMatch(write -> write.after().ticket().id().equals(refused))) {
            throw new IllegalStateException("the disk is broken");
        }
        to.commit(writes);
        if (dies) {
            dies = false;
            throw new Died();
        }
    }
}
