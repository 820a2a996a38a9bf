package org.itsmkit.examples.providers.mvstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

        /** What a process that died leaves is the file as it is; the file itself is locked by this process. */
        @Override
        protected Optional<Storage> reopen(Storage died) throws IOException {
            Path left = directory.resolve("left.mv");
            Files.copy(directory.resolve("desk.mv"), left);
            died.close();
            return Optional.of(new KeyValueStorage(MvStoreValues.inFile(left)));
        }
    }
}
