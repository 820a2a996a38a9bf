package org.itsmkit.engine;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;

class DeskInMemoryTest extends ServiceDeskContract {

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
