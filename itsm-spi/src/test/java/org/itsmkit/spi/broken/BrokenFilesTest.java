package org.itsmkit.spi.broken;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.tck.AttachmentStoreContract;
import org.junit.jupiter.api.condition.EnabledIf;

class BrokenFilesTest extends BrokenTest<Supplier<AttachmentStore>> {

    BrokenFilesTest() {
        super(Contract.class, "F");
    }

    @Override
    protected Broken<Supplier<AttachmentStore>> base() {
        return BrokenFiles.base();
    }

    @Override
    protected Stream<Broken<Supplier<AttachmentStore>>> all() {
        return BrokenFiles.all();
    }

    /** Run only from here. */
    @EnabledIf("org.itsmkit.spi.broken.BrokenRun#isChosen")
    static final class Contract extends AttachmentStoreContract {

        private final Broken<Supplier<AttachmentStore>> broken = BrokenRun.chosen();

        @Override
        protected AttachmentStore open() {
            return broken.make().get();
        }
    }
}
