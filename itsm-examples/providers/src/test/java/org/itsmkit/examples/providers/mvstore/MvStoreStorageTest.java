package org.itsmkit.examples.providers.mvstore;

import java.nio.file.Path;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class MvStoreStorageTest {

    @Nested
    class InMemory extends StorageContract {
        @Override
        protected Storage open() {
            return new KeyValueStorage(MvStoreValues.inMemory());
        }
    }

    @Nested
    class InAFile extends StorageContract {

        @TempDir
        private Path directory;

        @Override
        protected Storage open() {
            return new KeyValueStorage(MvStoreValues.inFile(directory.resolve("desk.mv")));
        }
    }
}
