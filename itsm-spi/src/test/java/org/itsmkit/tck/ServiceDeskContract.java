package org.itsmkit.tck;

import org.itsmkit.spi.storage.Storage;
import org.junit.jupiter.api.Nested;

/**
 * Everything a desk promises that rests on its store, as examples: what a store keeps is no use if commands, timers and
 * follow-ups go wrong on it. Extend it beside {@link StorageContract} and supply an empty store.
 *
 * <pre>{@code
 * class MongoDeskTest extends ServiceDeskContract {
 *     @Override protected Storage open() { return new MongoStorage(server.uri()); }
 * }
 * }</pre>
 */
public abstract class ServiceDeskContract {

    /** An empty store; the test closes it. */
    protected abstract Storage open() throws Exception;

    @Nested
    class Commands extends DeskCommandRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Items extends DeskItemRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Races extends DeskRaceRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class FollowUps extends DeskFollowUpRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class DueWork extends DeskDueWorkRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Outbox extends DeskOutboxRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Listeners extends DeskListenerRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Erasure extends DeskErasureRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Imports extends DeskImportRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Configuration extends DeskConfigurationRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class TakingIn extends DeskIntakeRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }

    @Nested
    class Duplicates extends DeskDuplicateRules {
        @Override
        protected Storage open() throws Exception {
            return ServiceDeskContract.this.open();
        }
    }
}
