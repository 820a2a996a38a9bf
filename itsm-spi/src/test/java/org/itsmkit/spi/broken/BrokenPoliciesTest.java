package org.itsmkit.spi.broken;

import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.Directory;
import org.itsmkit.tck.AccessPolicyContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenPoliciesTest extends BrokenTest<Function<Directory, AccessPolicy>> {

    BrokenPoliciesTest() {
        super(Contract.class, "P");
    }

    @Override
    protected Broken<Function<Directory, AccessPolicy>> base() {
        return BrokenPolicies.base();
    }

    @Override
    protected Stream<Broken<Function<Directory, AccessPolicy>>> all() {
        return BrokenPolicies.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends AccessPolicyContract {

        private final Broken<Function<Directory, AccessPolicy>> broken = BrokenRun.chosen();

        @Override
        protected AccessPolicy open(Directory directory) {
            return broken.make().apply(directory);
        }
    }
}
