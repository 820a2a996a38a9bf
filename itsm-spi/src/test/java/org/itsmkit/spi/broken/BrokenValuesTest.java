package org.itsmkit.spi.broken;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.storage.document.KeyValues;
import org.itsmkit.tck.KeyValuesContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenValuesTest extends BrokenTest<Supplier<BrokenValues.Values>> {

    BrokenValuesTest() {
        super(Contract.class, "V");
    }

    @Override
    protected Broken<Supplier<BrokenValues.Values>> base() {
        return BrokenValues.base();
    }

    @Override
    protected Stream<Broken<Supplier<BrokenValues.Values>>> all() {
        return BrokenValues.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends KeyValuesContract {

        private final Broken<Supplier<BrokenValues.Values>> broken = BrokenRun.chosen();

        @Override
        protected KeyValues open() {
            return broken.make().get();
        }

        @Override
        protected Optional<KeyValues> reopen(KeyValues died) {
            return Optional.of(((BrokenValues.Values) died).reopened());
        }
    }
}
