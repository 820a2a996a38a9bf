package org.itsmkit.spi.memory;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;

class MemoryStorageTest extends StorageContract {

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
