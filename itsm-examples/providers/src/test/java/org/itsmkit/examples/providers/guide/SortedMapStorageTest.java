package org.itsmkit.examples.providers.guide;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.itsmkit.tck.StorageContract;

// guide: storage-contract
class SortedMapStorageTest extends StorageContract {
    @Override
    protected Storage open() {
        return new KeyValueStorage(new SortedMapValues()); // one that holds nothing, for each test
    }
}
// guide: end
