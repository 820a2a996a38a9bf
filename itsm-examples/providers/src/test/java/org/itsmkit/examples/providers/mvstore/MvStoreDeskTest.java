package org.itsmkit.examples.providers.mvstore;

import java.nio.file.Path;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.itsmkit.tck.ServiceDeskContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class MvStoreDeskTest {

    @Nested
    class InMemory extends ServiceDeskContract {
        @Override
        protected Storage open() {
            return new KeyValueStorage(MvStoreValues.inMemory());
        }
    }

    @Nested
    class InAFile extends ServiceDeskContract {

        @TempDir
        private Path directory;

        @Override
        protected Storage open() {
            return new KeyValueStorage(MvStoreValues.inFile(directory.resolve("desk.mv")));
        }
    }
}
