package org.itsmkit.spi.broken;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.IdSource;
import org.itsmkit.tck.IdSourceContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenIdsTest extends BrokenTest<Supplier<IdSource>> {

    BrokenIdsTest() {
        super(Contract.class, "I");
    }

    @Override
    protected Broken<Supplier<IdSource>> base() {
        return BrokenIds.base();
    }

    @Override
    protected Stream<Broken<Supplier<IdSource>>> all() {
        return BrokenIds.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends IdSourceContract {

        private final Broken<Supplier<IdSource>> broken = BrokenRun.chosen();

        @Override
        protected IdSource open() {
            return broken.make().get();
        }
    }
}
