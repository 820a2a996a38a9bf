package org.itsmkit.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WriteSet;

/**
 * How often a decision is made anew when somebody else was faster: at most {@value #RETRIES} times in transactions of our
 * own, and never in the host's, where the host decides.
 */
final class Commits {

    static final int RETRIES = 3;

    private final Storage storage;

    Commits(Storage storage) {
        this.storage = storage;
    }

    /** Whether what is written now joins a transaction of the host. */
    boolean joined() {
        return storage.transactions().map(Transactions::isActive).orElse(false);
    }

    /** Runs {@code hook} once what was written is committed: at once when it already is. */
    void afterCommit(Runnable hook) {
        Optional<Transactions> transactions = storage.transactions();
        if (transactions.isPresent()) {
            transactions.get().afterCommit(hook);
        } else {
            hook.run();
        }
    }

    /** Commits in a transaction of its own, whatever the host's comes to. */
    void apart(WriteSet writes) {
        Optional<Transactions> transactions = storage.transactions();
        if (transactions.isPresent()) {
            transactions.get().requiresNew(() -> {
                storage.commit(writes);
                return writes;
            });
        } else {
            storage.commit(writes);
        }
    }

    /** Reads, decides and commits, again when it lost a race. */
    <T> T attempt(Asking asking, Supplier<T> decideAndCommit) {
        int attempts = joined() ? 1 : 1 + RETRIES;
        for (int attempt = 1; ; attempt++) {
            try {
                return decideAndCommit.get();
            } catch (StaleWrite stale) {
                if (attempt >= attempts && !wasRepeated(asking, attempt)) {
                    throw concurrent(asking.tenant(), stale);
                }
            } catch (StaleElement stale) {
                if (attempt >= attempts) {
                    throw concurrent(asking.tenant(), stale);
                }
            } catch (CommandIdTaken taken) {
                if (attempt >= attempts && !wasRepeated(asking, attempt)) {
                    throw new CommandIdReused(taken.commandId());
                }
            }
        }
    }

    /**
     * Whether somebody executed this very command meanwhile, or another under its id: the next attempt finds the record and
     * compares. It decides nothing anew, so a host's transaction allows it as well.
     */
    private boolean wasRepeated(Asking asking, int attempt) {
        return attempt <= RETRIES
                && asking.options().hasCommandId()
                && storage.command(asking.tenant(), asking.options().commandId())
                        .isPresent();
    }

    private ConcurrentChange concurrent(TenantId tenant, StaleElement stale) {
        long found = joined() ? -1 : GraphElements.version(storage, tenant, stale.element());
        return new ConcurrentChange(stale.element(), stale.expected(), found, stale);
    }

    private ConcurrentChange concurrent(TenantId tenant, StaleWrite stale) {
        TicketId ticket = stale.ticket();
        long found = joined()
                ? -1
                : storage.find(tenant, ticket, Readers.ENGINE)
                        .map(stored -> stored.ticket().version())
                        .orElse(0L);
        return new ConcurrentChange(ticket, stale.expected(), found, stale);
    }
}
