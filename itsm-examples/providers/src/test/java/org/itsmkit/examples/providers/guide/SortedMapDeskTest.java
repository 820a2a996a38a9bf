package org.itsmkit.examples.providers.guide;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.document.KeyValueStorage;
import org.itsmkit.tck.ServiceDeskContract;

class SortedMapDeskTest extends ServiceDeskContract {
    @Override
    protected Storage open() {
        return new KeyValueStorage(new SortedMapValues());
    }
}
