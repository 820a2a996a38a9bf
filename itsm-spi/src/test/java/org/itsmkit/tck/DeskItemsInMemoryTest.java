package org.itsmkit.tck;

import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;

class DeskItemsInMemoryTest extends DeskItemRules {

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
