package org.itsmkit.spi.storage.document;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;

class KeyValueStorageTest extends StorageContract {
    @Override
    protected Storage open() {
        return new KeyValueStorage(new SortedMapValues());
    }
}
