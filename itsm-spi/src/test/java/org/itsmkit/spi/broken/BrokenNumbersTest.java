package org.itsmkit.spi.broken;

import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.NumberSourceContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenNumbersTest extends BrokenTest<Function<Storage, NumberSource>> {

    BrokenNumbersTest() {
        super(Contract.class, "U");
    }

    @Override
    protected Broken<Function<Storage, NumberSource>> base() {
        return BrokenNumbers.base();
    }

    @Override
    protected Stream<Broken<Function<Storage, NumberSource>>> all() {
        return BrokenNumbers.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends NumberSourceContract {

        private final Broken<Function<Storage, NumberSource>> broken = BrokenRun.chosen();

        private Storage storage;

        @Override
        protected NumberSource open() {
            storage = new MemoryStorage();
            return reopen();
        }

        @Override
        protected NumberSource reopen() {
            return broken.make().apply(storage);
        }
    }
}
