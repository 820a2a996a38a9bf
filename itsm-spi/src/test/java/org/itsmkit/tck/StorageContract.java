package org.itsmkit.tck;

import java.util.Optional;
import org.itsmkit.spi.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link Storage}, as tests: extend it and supply your store. Each test is named after the numbered
 * {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     @Override
 *     protected Storage open() {
 *         return new MyStorage(freshDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>It needs JUnit Jupiter and nothing else. A store that takes part in transactions overrides {@link #joinsTransactions}
 * too, and {@link #inHostTransaction} if its host begins them in some other way than the store does.
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class StorageContract {

    private @Nullable Storage storage;

    /** For subclasses. */
    protected StorageContract() {}

    /** A store that holds nothing. Called before each test; closed after it. */
    protected abstract Storage open() throws Exception;

    /** Whether the store joins a host's transaction: then rules T-01 and up are tested too. */
    protected boolean joinsTransactions() {
        return false;
    }

    /**
     * Does {@code work} in a transaction that the host begins on this thread, and then commits or rolls back. Whatever
     * {@code work} throws is thrown on after a rollback. Unless overridden, the store's own transactions play the host.
     */
    protected void inHostTransaction(Storage store, boolean commit, Runnable work) {
        try {
            store.transactions().orElseThrow().required(() -> {
                work.run();
                if (!commit) {
                    throw new RolledBack();
                }
                return true;
            });
        } catch (RolledBack expected) {
            // So it was meant.
        }
    }

    /**
     * The same data in a store that is opened anew, as after a process that died: {@code died} was not closed, and is not
     * used again. Empty, as unless overridden, for a store whose data ends with the process; otherwise rule S-52 is tested.
     * A store that locks its file opens a copy of it, which is what a process that dies leaves, and may close {@code died} then.
     */
    protected Optional<Storage> reopen(Storage died) throws Exception {
        return Optional.empty();
    }

    /** How many random conditions are compared with memory, and how many rounds a race has: 150 unless overridden. */
    protected int rounds() {
        return 150;
    }

    @BeforeEach
    final void openStore() throws Exception {
        storage = open();
    }

    @AfterEach
    final void closeStore() throws Exception {
        Storage opened = storage;
        storage = null;
        if (opened != null) {
            opened.close();
        }
    }

    final Storage store() {
        Storage opened = storage;
        if (opened == null) {
            throw new IllegalStateException("no store is open");
        }
        return opened;
    }

    /** Goes on with the store opened anew; false, and nothing is done, when it is not durable. */
    final boolean reopenStore() throws Exception {
        Optional<Storage> reopened = reopen(store());
        reopened.ifPresent(store -> storage = store);
        return reopened.isPresent();
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RolledBack() {
            super(null, null, false, false);
        }
    }

    @Nested
    class Commits extends CommitRules {
        Commits() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Conflicts extends ConflictRules {
        Conflicts() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Values extends ValueRules {
        Values() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Tenants extends TenantRules {
        Tenants() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Visibility extends VisibilityRules {
        Visibility() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Search extends SearchRules {
        Search() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Affected extends AffectedRules {
        Affected() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Awaiting extends AwaitingRules {
        Awaiting() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Paging extends PagingRules {
        Paging() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Journals extends JournalRules {
        Journals() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Links extends LinkRules {
        Links() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Work extends WorkRules {
        Work() {
            super(StorageContract.this);
        }
    }

    @Nested
    class SettlingWork extends SettlingRules {
        SettlingWork() {
            super(StorageContract.this);
        }
    }

    @Nested
    class Keeping extends KeepingRules {
        Keeping() {
            super(StorageContract.this);
        }
    }

    @Nested
    class HostTransactions extends TransactionRules {
        HostTransactions() {
            super(StorageContract.this);
        }
    }

    @Nested
    class GraphCommits extends GraphCommitRules {
        GraphCommits() {
            super(StorageContract.this);
        }
    }

    @Nested
    class GraphSightings extends GraphSightingRules {
        GraphSightings() {
            super(StorageContract.this);
        }
    }

    @Nested
    class GraphVisibility extends GraphVisibilityRules {
        GraphVisibility() {
            super(StorageContract.this);
        }
    }

    @Nested
    class GraphSearch extends GraphSearchRules {
        GraphSearch() {
            super(StorageContract.this);
        }
    }

    @Nested
    class GraphTime extends GraphTimeRules {
        GraphTime() {
            super(StorageContract.this);
        }
    }

    @Nested
    class GraphTransactions extends GraphTransactionRules {
        GraphTransactions() {
            super(StorageContract.this);
        }
    }
}
