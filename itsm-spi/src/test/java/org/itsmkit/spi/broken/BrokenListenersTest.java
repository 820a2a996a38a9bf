package org.itsmkit.spi.broken;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.tck.TicketListenerContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenListenersTest extends BrokenTest<Supplier<TicketListener>> {

    BrokenListenersTest() {
        super(Contract.class, "L");
    }

    @Override
    protected Broken<Supplier<TicketListener>> base() {
        return BrokenListeners.base();
    }

    @Override
    protected Stream<Broken<Supplier<TicketListener>>> all() {
        return BrokenListeners.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends TicketListenerContract {

        private final Broken<Supplier<TicketListener>> broken = BrokenRun.chosen();

        @Override
        protected TicketListener open() {
            return broken.make().get();
        }
    }
}
