package org.itsmkit.spi.broken;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.tck.TypeSourceContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenTypesTest extends BrokenTest<Function<Map<TenantId, List<TicketType>>, TypeSource>> {

    BrokenTypesTest() {
        super(Contract.class, "K");
    }

    @Override
    protected Broken<Function<Map<TenantId, List<TicketType>>, TypeSource>> base() {
        return BrokenTypes.base();
    }

    @Override
    protected Stream<Broken<Function<Map<TenantId, List<TicketType>>, TypeSource>>> all() {
        return BrokenTypes.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends TypeSourceContract {

        private final Broken<Function<Map<TenantId, List<TicketType>>, TypeSource>> broken = BrokenRun.chosen();

        @Override
        protected TypeSource open(Map<TenantId, List<TicketType>> types) {
            return broken.make().apply(types);
        }
    }
}
