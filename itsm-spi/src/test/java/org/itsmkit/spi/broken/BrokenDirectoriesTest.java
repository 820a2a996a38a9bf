package org.itsmkit.spi.broken;

import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.spi.Directory;
import org.itsmkit.tck.DirectoryContract;
import org.itsmkit.tck.People;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenDirectoriesTest extends BrokenTest<Function<People, Directory>> {

    BrokenDirectoriesTest() {
        super(Contract.class, "D");
    }

    @Override
    protected Broken<Function<People, Directory>> base() {
        return BrokenDirectories.base();
    }

    @Override
    protected Stream<Broken<Function<People, Directory>>> all() {
        return BrokenDirectories.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends DirectoryContract {

        private final Broken<Function<People, Directory>> broken = BrokenRun.chosen();

        @Override
        protected Directory open(People people) {
            return broken.make().apply(people);
        }
    }
}
