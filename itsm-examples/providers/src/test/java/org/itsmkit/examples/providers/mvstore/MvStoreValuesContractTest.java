package org.itsmkit.examples.providers.mvstore;

import java.nio.file.Path;
import java.util.Optional;
import org.itsmkit.spi.storage.document.KeyValues;
import org.itsmkit.tck.KeyValuesContract;
import org.junit.jupiter.api.io.TempDir;

class MvStoreValuesContractTest extends KeyValuesContract {

    @TempDir
    private Path directory;

    @Override
    protected KeyValues open() {
        return MvStoreValues.inFile(directory.resolve("desk.mv"));
    }

    @Override
    protected Optional<KeyValues> reopen(KeyValues died) {
        died.close();
        return Optional.of(open());
    }
}
