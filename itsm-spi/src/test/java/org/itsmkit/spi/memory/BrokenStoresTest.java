package org.itsmkit.spi.memory;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.broken.BrokenRun;
import org.itsmkit.spi.broken.BrokenTest;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenStoresTest extends BrokenTest<Supplier<Storage>> {

    BrokenStoresTest() {
        super(Contract.class, "STG");
    }

    /** It joins no transactions: that {@link TransactionalStorage} is right is a test of its own. */
    @Override
    protected Broken<Supplier<Storage>> base() {
        return Broken.by("nothing is broken", ForwardingStorage::new);
    }

    @Override
    protected Stream<Broken<Supplier<Storage>>> all() {
        return BrokenStores.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends StorageContract {

        private final Broken<Supplier<Storage>> broken = BrokenRun.chosen();

        @Override
        protected Storage open() {
            return broken.make().get();
        }

        @Override
        protected Optional<Storage> reopen(Storage storage) {
            return storage instanceof ForwardingStorage forwarding
                    ? Optional.of(forwarding.reopened())
                    : Optional.empty();
        }

        @Override
        protected boolean joinsTransactions() {
            return broken.rules().stream().anyMatch(rule -> rule.number().startsWith("T-"));
        }

        @Override
        protected int rounds() {
            return 60;
        }
    }
}
