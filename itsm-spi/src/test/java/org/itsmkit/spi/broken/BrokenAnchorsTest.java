package org.itsmkit.spi.broken;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.tck.AuditAnchorsContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenAnchorsTest extends BrokenTest<Supplier<AuditAnchors>> {

    BrokenAnchorsTest() {
        super(Contract.class, "A");
    }

    @Override
    protected Broken<Supplier<AuditAnchors>> base() {
        return BrokenAnchors.base();
    }

    @Override
    protected Stream<Broken<Supplier<AuditAnchors>>> all() {
        return BrokenAnchors.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends AuditAnchorsContract {

        private final Broken<Supplier<AuditAnchors>> broken = BrokenRun.chosen();

        @Override
        protected AuditAnchors open() {
            return broken.make().get();
        }
    }
}
